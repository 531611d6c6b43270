// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * One exam, one study, many studies: the whole pipeline as plain Java. Comes in: settings and
 * sources. Goes out: results.
 */

package io.github.deltavp.study;
