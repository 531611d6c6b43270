// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

/**
 * A cut-off and what it does.
 *
 * @param threshold values above it are called positive; in the unit of the marker
 * @param confusion who is called what
 */
public record OperatingPoint(double threshold, Confusion confusion) {
}
