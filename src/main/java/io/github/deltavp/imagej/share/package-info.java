// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * A study that may be handed on. Comes in: two visits and the options of their analysis. Goes out:
 * a folder that names nobody and gives the same answer, and what was left out of it.
 */

package io.github.deltavp.imagej.share;
