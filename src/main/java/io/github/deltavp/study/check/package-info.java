// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What may be wrong with an exam or a study: in come the images of an exam, its protocol and input
 * function; out go remarks, each with what it is about and its evidence.
 */

package io.github.deltavp.study.check;
