// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

/**
 * A point of the patient, in mm, wherever he lies in the scanner.
 *
 * @param u from front to back
 * @param v from head to feet
 * @param x to the left of the midline
 * @param axis behind the axis of the column; below zero before it
 */
record BodyPoint(double u, double v, double x, double axis) {
}
