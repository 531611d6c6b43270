// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * A study as a file. Comes in: a folder of visits, or {@code study.json}. Goes out: the options of
 * the study, and what was done with it.
 */

package io.github.deltavp.study.file;
