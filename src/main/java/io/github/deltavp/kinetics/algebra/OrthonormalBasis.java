// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

import java.util.Arrays;

/**
 * A few orthonormal vectors that hold a large family of curves: a curve of hundreds of samples
 * becomes a dozen coordinates, and least squares keeps its value. Chosen greedily: whichever member
 * is held worst comes next.
 */
public final class OrthonormalBasis {

	private final double[][] vectors;

	private OrthonormalBasis(double[][] vectors) {
		this.vectors = vectors;
	}

	/**
	 * @param first vectors to hold exactly, in this order
	 * @param family vectors to hold to within {@code tolerance}
	 * @param tolerance largest part of a family vector outside the basis, relative to its part
	 *          outside the span of {@code first}
	 */
	public static OrthonormalBasis greedy(double[][] first, double[][] family, double tolerance) {
		int length = family[0].length;
		double[][] basis = new double[length][];
		int size = 0;
		for (double[] vector : first) {
			basis[size] = normalized(without(vector, basis, size));
			size++;
		}
		double[][] rest = remainders(family, basis, size);
		double[] scale = norms(rest);
		double[] left = scale;
		for (int worst = worst(left, scale); size < length && left[worst] > tolerance *
			scale[worst]; worst = worst(left, scale))
		{
			basis[size] = normalized(without(rest[worst], basis, size));
			double[] along = products(rest, basis[size]);
			for (int i = 0; i < rest.length; i++)
				subtract(rest[i], along[i], basis[size]);
			left = norms(rest);
			size++;
		}
		return new OrthonormalBasis(Arrays.copyOf(basis, size));
	}

	/** @return number of basis vectors */
	public int size() {
		return vectors.length;
	}

	/** @return sample {@code t} of basis vector {@code j} */
	public double value(int j, int t) {
		return vectors[j][t];
	}

	/** @return the coordinates of a curve */
	public double[] coordinates(double[] curve) {
		return products(vectors, curve);
	}

	private static double[][] remainders(double[][] family, double[][] basis, int size) {
		double[][] rest = new double[family.length][];
		for (int i = 0; i < rest.length; i++)
			rest[i] = without(family[i], basis, size);
		return rest;
	}

	/** Twice, because once leaves rounding errors that grow with every further vector. */
	private static double[] without(double[] vector, double[][] basis, int size) {
		double[] rest = vector.clone();
		for (int pass = 0; pass < 2; pass++)
			for (int j = 0; j < size; j++)
				subtract(rest, dot(rest, basis[j]), basis[j]);
		return rest;
	}

	private static void subtract(double[] vector, double along, double[] direction) {
		for (int t = 0; t < vector.length; t++)
			vector[t] -= along * direction[t];
	}

	private static int worst(double[] left, double[] scale) {
		int worst = 0;
		for (int i = 1; i < left.length; i++)
			if (left[i] * scale[worst] > left[worst] * scale[i]) worst = i;
		return worst;
	}

	private static double[] norms(double[][] vectors) {
		double[] norms = new double[vectors.length];
		for (int i = 0; i < norms.length; i++)
			norms[i] = norm(vectors[i]);
		return norms;
	}

	private static double[] normalized(double[] vector) {
		double norm = norm(vector);
		double[] normalized = new double[vector.length];
		for (int t = 0; t < vector.length; t++)
			normalized[t] = vector[t] / norm;
		return normalized;
	}

	/**
	 * @return the product of each vector with another one: four at a time, because each addition
	 *         waits for the one before it
	 */
	public static double[] products(double[][] vectors, double[] other) {
		double[] products = new double[vectors.length];
		int i = 0;
		for (; i + 4 <= vectors.length; i += 4)
			addFour(vectors[i], vectors[i + 1], vectors[i + 2], vectors[i + 3], other, products, i);
		for (; i < vectors.length; i++)
			products[i] = dot(vectors[i], other);
		return products;
	}

	private static void addFour(double[] first, double[] second, double[] third, double[] fourth,
		double[] other, double[] products, int from)
	{
		double a = 0;
		double b = 0;
		double c = 0;
		double d = 0;
		for (int t = 0; t < other.length; t++) {
			a += first[t] * other[t];
			b += second[t] * other[t];
			c += third[t] * other[t];
			d += fourth[t] * other[t];
		}
		products[from] = a;
		products[from + 1] = b;
		products[from + 2] = c;
		products[from + 3] = d;
	}

	public static double norm(double[] vector) {
		return Math.sqrt(dot(vector, vector));
	}

	public static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}
}
