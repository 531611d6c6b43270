// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Many studies. Comes in: a folder or a list. Goes out: what became of each, and one table of all
 * lesions.
 */

package io.github.deltavp.study.batch;
