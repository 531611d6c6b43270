// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.AifFile;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.imagej.map.MapFolder;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.SignalConverter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code errors=true} writes the standard errors of the fit: those of the linearised model at the
 * optimum, with a convolution and a matrix that are not DeltaVp's.
 */
class StandardErrorsTest {

	private static final List<String> PARAMETERS = List.of("vp", "ktrans", "kep");
	private static final int SUBSTEPS = 100;

	@TempDir
	Path folder;

	private final DynamicSeries series = SampleStudy.standard(48, 4, 40).pre().series();
	private final double[] times = series.times().toSeconds();
	private final SignalConverter converter = SignalConverter.of(series,
		ConcentrationSettings.DEFAULT);
	private Map<String, ParameterMap> maps;
	private PolynomialSplineFunction plasma;

	@BeforeEach
	void fit() throws IOException {
		SeriesFiles.write(series, "tif", folder.resolve("in"), false);
		PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
		assertEquals(0, new CommandLine(nobody, nobody).run(List.of("Perfusion Maps...",
			"aif=parker delay=none errors=true input=" + folder.resolve("in/series.tif") + " output=" +
				folder.resolve("out"))));
		maps = MapFolder.read(folder.resolve("out")).stream().collect(Collectors.toMap(
			ParameterMap::name, Function.identity()));
		plasma = new SplineInterpolator().interpolate(times, AifFile.read(folder.resolve("out/aif.csv"))
			.plasma().toArray());
	}

	/** Where nothing is at a bound: there, a parameter is fixed and the matrix smaller. */
	@Test
	void theErrorsAreThoseOfTheLinearisedModel() {
		int checked = 0;
		for (int voxel = 0; voxel < 4 * 48 * 48; voxel += 7)
			if (isFree(voxel)) {
				double[] errors = errors(voxel);
				for (int i = 0; i < PARAMETERS.size(); i++)
					assertEquals(errors[i], value(PARAMETERS.get(i) + "_se", voxel), 0.02 * errors[i],
						PARAMETERS.get(i) + " of voxel " + voxel);
				checked++;
			}
		assertTrue(checked > 100, checked + " voxels checked");
	}

	/** From the residual and the Jacobian by finite differences: √(s²·(JᵀJ)⁻¹). */
	private double[] errors(int voxel) {
		double[] best = PARAMETERS.stream().mapToDouble(name -> value(name, voxel)).toArray();
		double[] fitted = model(best);
		double[][] slopes = new double[3][];
		for (int i = 0; i < 3; i++) {
			double[] moved = best.clone();
			moved[i] *= 1 + 1e-4;
			slopes[i] = MathArrays.scale(1 / (moved[i] - best[i]), MathArrays.ebeSubtract(model(moved),
				fitted));
		}
		RealMatrix jacobian = MatrixUtils.createRealMatrix(slopes);
		RealMatrix inverse = MatrixUtils.inverse(jacobian.multiply(jacobian.transpose()));
		double rest = MathArrays.distance(concentration(voxel), fitted);
		double variance = rest * rest / (times.length - 3);
		return new double[] { Math.sqrt(variance * inverse.getEntry(0, 0)), Math.sqrt(variance * inverse
			.getEntry(1, 1)), Math.sqrt(variance * inverse.getEntry(2, 2)) };
	}

	/** Extended Tofts by summing small steps; vp, Ktrans and kep in 1/min. */
	private double[] model(double[] p) {
		double[] model = new double[times.length];
		double leak = 0;
		for (int t = 1; t < times.length; t++) {
			double step = (times[t] - times[t - 1]) / SUBSTEPS;
			for (int i = 0; i < SUBSTEPS; i++)
				leak = leak * Math.exp(-p[2] / 60 * step) + step * Math.exp(-p[2] / 60 * step / 2) * plasma
					.value(times[t - 1] + (i + 0.5) * step);
			model[t] = p[0] * plasma.value(times[t]) + p[1] / 60 * leak;
		}
		return model;
	}

	private double[] concentration(int voxel) {
		double[] signal = new double[times.length];
		for (int t = 0; t < times.length; t++)
			signal[t] = series.plane(voxel / (48 * 48), t)[voxel % (48 * 48)];
		return converter.tissue(new Curve(series.times(), signal)).toArray();
	}

	private boolean isFree(int voxel) {
		return Stream.of("vp_se", "ktrans_se", "ve_se", "kep_se").allMatch(name -> value(name,
			voxel) > 0);
	}

	private double value(String map, int voxel) {
		return maps.get(map).value(voxel);
	}
}
