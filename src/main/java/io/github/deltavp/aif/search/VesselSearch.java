// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.bolus.BloodConversion;
import io.github.deltavp.aif.bolus.BloodCurve;
import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.aif.bolus.ExamOnset;
import io.github.deltavp.aif.bolus.Gaps;
import io.github.deltavp.aif.bolus.SearchField;
import io.github.deltavp.aif.bolus.Spread;
import io.github.deltavp.aif.bolus.VoxelCurves;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds everything in an exam that enhances like a vessel: voxels that enhance strongly, grouped by
 * the shape of their curves in two passes (first the tissues go, then arteries part from veins),
 * cut into connected components.
 */
final class VesselSearch {

	/** Seconds after the onset in which the first pass must come. */
	private static final double WINDOW_SECONDS = 60;
	/** Least enhancement of a candidate, as a share of that of the brightest vessels. */
	private static final double LEAST_ENHANCEMENT = 0.25;
	/** Share of the voxels that counts as the brightest vessels. */
	private static final double BRIGHTEST = 0.001;
	/** Least enhancement ÷ baseline: blood rises many times, fat hardly. */
	private static final double LEAST_RATIO = 1;
	private static final int CLUSTERS = 6;
	private static final int LEAST_VOXELS = 12;
	/** Signal late in the window ÷ peak, above which a cluster is no vessel. */
	private static final double TISSUE_LATE_FRACTION = 0.75;
	/** Clusters that rise closer together than this are one. */
	private static final double SAME_RISE_SECONDS = 1;

	/** Every so many voxels are enough for the mean of the tissues. */
	private static final int TISSUE_STRIDE = 7;
	/** Share of the enhancement of the brightest tenth of a vessel that its voxels must reach. */
	private static final double DIM = 0.4;
	/** Smaller components are not parted. */
	private static final int LEAST_PARTED = 60;
	/** Standard deviations from the usual distance to the median curve that are too many. */
	private static final double STRANGE = 3;

	private final DynamicSeries series;
	private final VoxelGrid grid;
	private final BolusOnset onset;
	private final ConcentrationSettings settings;
	private final SearchField field;
	private final int fieldVoxels;
	private final int from;
	private final int to;
	private final VoxelCurves curves;
	private final Components components;

	VesselSearch(DynamicSeries series, ExamOnset exam, ConcentrationSettings settings,
		SearchField field, Progress progress)
	{
		this.series = series;
		this.grid = series.grid();
		this.field = field;
		this.onset = exam.onset();
		this.settings = settings;
		from = onset.firstEnhancedFrame() - 1;
		to = windowEnd(series.times());
		components = new Components(grid);
		fieldVoxels = field.length(VesselExtent.craniocaudalAxis(grid));
		FirstPass pass = new FirstPass(series, exam, field, to, progress);
		curves = VoxelCurves.gather(series, pass.voxels(LEAST_ENHANCEMENT * pass.enhancementOfTop(
			BRIGHTEST), LEAST_RATIO));
	}

	private int windowEnd(TimeAxis times) {
		int end = onset.firstEnhancedFrame();
		while (end < times.size() && times.seconds(end) <= onset.seconds() + WINDOW_SECONDS)
			end++;
		return end;
	}

	VoxelCurves curves() {
		return curves;
	}

	/**
	 * @return when the tissues around the vessels enhance (20 % of what they reach in the window), in
	 *         s; no artery comes later than that
	 */
	double tissueArrivalSeconds() {
		int[] tissue = tissue();
		if (tissue.length == 0) return Double.POSITIVE_INFINITY;
		Curve signal = series.meanSignal(new Region("tissue", grid, tissue), to);
		double before = onset.baseline(signal);
		return BolusShape.of(Gaps.filled(signal.map(s -> s - before))).arrivalSeconds();
	}

	/** Some voxels, evenly spread, that do not enhance like vessels. */
	private int[] tissue() {
		BitSet vessels = SearchField.bits(curves.voxels());
		return IntStream.range(0, field.size() / TISSUE_STRIDE + 1).map(i -> i * TISSUE_STRIDE).filter(
			v -> v < field.size() && field.has(v) && !vessels.get(v)).toArray();
	}

	/** @return the vessels, those with more voxels first */
	List<VesselCandidate> vessels() {
		List<VesselCandidate> vessels = new ArrayList<>();
		for (int[] component : alike())
			for (int[] part : parted(bright(component)))
				candidate(part).ifPresent(vessels::add);
		vessels.sort((a, b) -> Integer.compare(b.members().length, a.members().length));
		return vessels;
	}

	/**
	 * Drops voxels that enhance much less than most of their component: tissue with so much blood in
	 * it that its curve has the shape of the vessel beside it.
	 */
	private int[] bright(int[] component) {
		int[] members = curves.positions(component);
		double[] rise = curves.means(members, from, to);
		double[] before = curves.means(members, onset.firstBaselineFrame(), onset.firstEnhancedFrame());
		for (int i = 0; i < rise.length; i++)
			rise[i] -= before[i];
		double[] sorted = rise.clone();
		Arrays.sort(sorted);
		double least = DIM * sorted[(int) (0.9 * (sorted.length - 1))];
		return IntStream.range(0, component.length).filter(i -> rise[i] >= least).map(i -> component[i])
			.toArray();
	}

	/**
	 * Where an artery touches a vein or the heart, its two halves by shape rise at different times.
	 */
	private List<int[]> parted(int[] component) {
		if (component.length < LEAST_PARTED) return List.of(component);
		int[] members = curves.positions(component);
		CurveClusters halves = new CurveClusters(CurveShapes.of(curves, members, onset, from, to), 2);
		if (!(Math.abs(rise(halves, 0) - rise(halves, 1)) > SAME_RISE_SECONDS)) return List.of(
			component);
		return components.of(component, fromOne(halves.labels()), LEAST_VOXELS);
	}

	private static int[] fromOne(int[] labels) {
		return IntStream.of(labels).map(k -> k + 1).toArray();
	}

	private double rise(CurveClusters clusters, int k) {
		return clusters.isFilled(k) ? shape(clusters.centre(k)).riseSeconds() : Double.NaN;
	}

	private Optional<VesselCandidate> candidate(int[] voxels) {
		VesselCore eroded = VesselCore.of(grid, voxels);
		int[] inside = curves.positions(eroded.voxels());
		double sigma = curves.noise(inside, onset);
		int[] core = new PureBlood(curves, onset, sigma, grid).of(typical(inside));
		Curve signal = BloodCurve.steadied(curves.noiseFree(core, sigma), onset);
		BloodConversion conversion = new BloodConversion(series.protocolOf(curves.voxelsOf(core)),
			settings, onset);
		if (!conversion.converts(signal)) return Optional.empty();
		Curve plasma = conversion.plasma(signal);
		return Optional.of(new VesselCandidate(curves.positions(voxels), core, eroded.erosion(),
			VesselExtent.of(grid, voxels, fieldVoxels), sigma, onset.baseline(signal) / sigma, plasma,
			BolusShape.of(plasma, to)));
	}

	/**
	 * Drops members whose curve differs in shape from that of most: pieces of a neighbouring organ.
	 */
	private int[] typical(int[] members) {
		CurveShapes shapes = CurveShapes.of(curves, members, onset, from, to);
		double[] middle = Arrays.stream(shapes.values()).mapToDouble(Spread::median).toArray();
		double[] distance = new double[members.length];
		shapes.distances(middle, 0, members.length, distance);
		for (int i = 0; i < distance.length; i++)
			distance[i] = Math.sqrt(distance[i]);
		double usual = Spread.median(distance);
		double limit = usual + STRANGE * Spread.of(distance, usual);
		return IntStream.range(0, members.length).filter(i -> distance[i] <= limit).map(i -> members[i])
			.toArray();
	}

	/** Connected voxels whose curves rise together and fall after their peak. */
	private List<int[]> alike() {
		CurveShapes shapes = CurveShapes.of(curves, IntStream.range(0, curves.count()).toArray(), onset,
			from, to);
		int[] vessels = likeVessels(shapes);
		return components.of(curves.voxelsOf(vessels), fromOne(together(shapes.only(vessels))),
			LEAST_VOXELS);
	}

	/** First pass: the clusters that fall again after their peak. */
	private int[] likeVessels(CurveShapes shapes) {
		CurveClusters clusters = new CurveClusters(shapes, CLUSTERS);
		boolean[] vessel = new boolean[CLUSTERS];
		for (int k = 0; k < CLUSTERS; k++)
			vessel[k] = clusters.isFilled(k) && shape(clusters.centre(k))
				.lateFraction() < TISSUE_LATE_FRACTION;
		int[] labels = clusters.labels();
		return IntStream.range(0, labels.length).filter(i -> vessel[labels[i]]).toArray();
	}

	/** Second pass: clusters that rise together get the same label. */
	private int[] together(CurveShapes shapes) {
		CurveClusters clusters = new CurveClusters(shapes, CLUSTERS);
		double[] rise = IntStream.range(0, CLUSTERS).mapToDouble(k -> rise(clusters, k)).toArray();
		int[] merged = IntStream.range(0, CLUSTERS).map(k -> IntStream.rangeClosed(0, k).filter(
			j -> Math.abs(rise[j] - rise[k]) <= SAME_RISE_SECONDS).findFirst().orElse(k)).toArray();
		return Arrays.stream(clusters.labels()).map(k -> merged[k]).toArray();
	}

	private BolusShape shape(double[] centre) {
		double[] seconds = Arrays.copyOfRange(series.times().toSeconds(), from, to);
		return BolusShape.of(new Curve(TimeAxis.ofSeconds(seconds), centre));
	}
}
