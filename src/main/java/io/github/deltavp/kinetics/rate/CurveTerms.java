// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

/**
 * The parts of one curve along the unit vectors of an {@link ExponentialColumn}: a polynomial
 * around each node, computed when it is first asked for. Per curve state; reused from curve to
 * curve.
 */
public final class CurveTerms {

	private static final int TERMS = ExponentialColumn.TERMS;

	private final ExponentialColumn column;
	/** A block of curves in the coordinates of the basis, and which of them. */
	private float[][] coordinates;
	private int v;
	/** That curve in the coordinates after the fixed one, once it was asked for. */
	private final double[] curve;
	private boolean hasCurve;
	/** [node][power] */
	private final double[][] terms;
	/** The number of the curve that the terms of a node are of. */
	private final int[] knownFor;
	private int number;

	public CurveTerms(ExponentialColumn column) {
		this.column = column;
		curve = new double[column.basis.size() - column.fixed];
		terms = new double[column.nodes][TERMS];
		knownFor = new int[column.nodes];
	}

	/** Takes a curve of a block: [coordinate][curve]. */
	public void start(float[][] coordinates, int v) {
		this.coordinates = coordinates;
		this.v = v;
		hasCurve = false;
		number++;
	}

	/** @return the curve's part along the fixed column; 0 without one */
	public double fixedPart() {
		return column.fixed == 0 ? 0 : coordinates[0][v];
	}

	/** @return terms of the part around a node; reused for the next curve */
	public double[] at(int node) {
		if (knownFor[node] != number) project(node);
		return terms[node];
	}

	private void project(int node) {
		if (!hasCurve) for (int j = 0; j < curve.length; j++)
			curve[j] = coordinates[column.fixed + j][v];
		hasCurve = true;
		project(column.direction[node], terms[node]);
		knownFor[node] = number;
	}

	private void project(double[] direction, double[] out) {
		double c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0, c7 = 0;
		for (int j = 0, i = 0; j < curve.length; j++, i += TERMS) {
			double y = curve[j];
			c0 += y * direction[i];
			c1 += y * direction[i + 1];
			c2 += y * direction[i + 2];
			c3 += y * direction[i + 3];
			c4 += y * direction[i + 4];
			c5 += y * direction[i + 5];
			c6 += y * direction[i + 6];
			c7 += y * direction[i + 7];
		}
		out[0] = c0;
		out[1] = c1;
		out[2] = c2;
		out[3] = c3;
		out[4] = c4;
		out[5] = c5;
		out[6] = c6;
		out[7] = c7;
	}
}
