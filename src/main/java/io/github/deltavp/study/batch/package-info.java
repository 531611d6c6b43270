// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Many studies. Comes in: a folder or a list. Goes out: what became of each, one table of all
 * lesions, and a page with what needs a look.
 */

package io.github.deltavp.study.batch;
