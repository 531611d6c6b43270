// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The workbench: one window for a study, from its images to the answer. Comes in: a study file, and
 * a way to run commands. Goes out: what the commands write beside it.
 */

package io.github.deltavp.imagej.workbench;
