// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import java.util.Arrays;

/** The range of one parameter, tiled with cells; each cell is −1 … 1 in its own units. */
final class CellAxis {

	/** Beyond its cell a polynomial is still good for this much, which saves changing the cell. */
	private static final double OVERLAP = 1.05;

	private final double[] edges;

	private CellAxis(double[] edges) {
		this.edges = edges;
	}

	/**
	 * @param edges ascending values that must be edges of cells
	 * @param widest widest cell
	 */
	static CellAxis tile(double[] edges, double widest) {
		double[] all = { edges[0] };
		for (int i = 1; i < edges.length; i++) {
			int cells = Math.max(1, (int) Math.ceil((edges[i] - edges[i - 1]) / widest - 1e-9));
			int before = all.length;
			all = Arrays.copyOf(all, before + cells);
			for (int c = 1; c <= cells; c++)
				all[before + c - 1] = edges[i - 1] + (edges[i] - edges[i - 1]) * c / cells;
		}
		return new CellAxis(all.length == 1 ? new double[] { all[0], all[0] } : all);
	}

	int cells() {
		return edges.length - 1;
	}

	double low() {
		return edges[0];
	}

	double high() {
		return edges[edges.length - 1];
	}

	double centre(int cell) {
		return (edges[cell] + edges[cell + 1]) / 2;
	}

	/** @return lower edge of a cell, or the end of the range */
	double edge(int cell) {
		return edges[cell];
	}

	/** @return half its width; 1 for a range that is one value */
	double half(int cell) {
		double half = (edges[cell + 1] - edges[cell]) / 2;
		return half > 0 ? half : 1;
	}

	/** @return the value at −1 … 1 of a cell */
	double at(int cell, double offset) {
		return centre(cell) + offset * (edges[cell + 1] - edges[cell]) / 2;
	}

	double widestHalf() {
		double widest = half(0);
		for (int cell = 1; cell < cells(); cell++)
			widest = Math.max(widest, half(cell));
		return widest;
	}

	/** @return whether the polynomial of a cell is good for a value */
	boolean holds(int cell, double value) {
		return Math.abs(value - centre(cell)) <= OVERLAP * half(cell);
	}

	/** @return the cell of a value, looked for from another one */
	int cellOf(double value, int near) {
		int cell = near;
		while (cell > 0 && value <= edges[cell])
			cell--;
		while (cell + 1 < cells() && value > edges[cell + 1])
			cell++;
		return cell;
	}
}
