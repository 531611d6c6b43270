// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Pictures. Comes in: results. Goes out: a {@link io.github.deltavp.report.figure.Figure}, which is
 * drawn alike as PNG and as PDF.
 */

package io.github.deltavp.report.figure;
