// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Pose;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.value.Draw;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Origin;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One visit of a {@link FaultyStudy} as the analysis gets it. Outlines are drawn as a person does:
 * half a pixel in or out and up to 0.7 pixels aside.
 *
 * @param exam as it was acquired
 * @param series as the files tell it
 * @param drawn lesion, reference and artery
 */
record FaultyVisit(SimulatedExam exam, DynamicSeries series, List<Region> drawn) {

	/** How far outlines, patient or frames lie off. */
	private static final double ASIDE_MM = 15;
	private static final double MOVED_MM = 30;
	private static final double NOISE = 8;

	FaultyVisit(SimulatedExam exam, Optional<PlantedFault> fault, Draw draw, long day) {
		this(fault.map(one -> acquired(exam, one, draw)).orElse(exam), fault, draw, OptionalLong.of(
			day));
	}

	private FaultyVisit(SimulatedExam exam, Optional<PlantedFault> fault, Draw draw,
		OptionalLong day)
	{
		this(exam, fault.map(one -> told(exam, one, draw)).orElseGet(exam::series).withOrigin(
			Origin.UNKNOWN.on(day)), fault.map(one -> outlined(exam, one, draw)).orElseGet(() -> outlines(
				exam, draw)));
	}

	/** The same visit of another patient, by his number. */
	FaultyVisit of(String patient) {
		return new FaultyVisit(exam, series.withOrigin(Origin.of(series.origin().day(), patient, "",
			"")), drawn);
	}

	FaultyVisit withDrawn(List<Region> others) {
		return new FaultyVisit(exam, series, others);
	}

	/** The same exam of somebody who is made, or lies, otherwise. */
	static SimulatedExam with(SimulatedExam exam, SpineAnatomy anatomy) {
		return new SimulatedExam(anatomy, exam.truth(), exam.bolus(), exam.acquisition(), anatomy
			.texture() + 1);
	}

	private static SimulatedExam with(SimulatedExam exam, Bolus bolus, Acquisition acquisition) {
		return new SimulatedExam(exam.anatomy(), exam.truth(), bolus, acquisition, exam.anatomy()
			.texture() + 2);
	}

	/** What is wrong with the scan. */
	private static SimulatedExam acquired(SimulatedExam exam, PlantedFault fault, Draw draw) {
		Acquisition scan = exam.acquisition();
		double interval = scan.intervalSeconds();
		return switch (fault) {
			case MOVED -> with(exam, exam.bolus(), scan.with(scan.artefacts().withMotion(0.15,
				MOVED_MM)));
			case TRUNCATED -> with(exam, exam.bolus(), scan.sampled((int) ((exam.bolus()
				.arrivalSeconds() + draw.between(40, 90)) / interval), interval));
			case FEW_BEFORE -> with(exam, exam.bolus().arriving(draw.between(0.3, 1.7) * interval), scan);
			case NOISE -> with(exam, exam.bolus(), scan.withSnr(scan.snr() / NOISE));
			case HALF_OF_THE_SLICES -> with(exam, exam.anatomy().sized(exam.anatomy().matrix(), exam
				.anatomy().slices() / 2));
			default -> exam;
		};
	}

	/** What is wrong with the files. */
	private static DynamicSeries told(SimulatedExam exam, PlantedFault fault, Draw draw) {
		DynamicSeries series = exam.series();
		return switch (fault) {
			case MOVED_AND_STAYED -> stayed(exam, series, draw);
			case SATURATED -> cut(exam, series, draw.between(0.5, 0.7));
			case WRONG_TR -> series.withProtocol(series.protocol().withTrMs(1.5 * series.protocol()
				.trMs()));
			case WRONG_FLIP_ANGLE -> series.withProtocol(series.protocol().withFlipAngleDegrees(15));
			case WRONG_TIMES -> series.withTimes(TimeAxis.uniform(series.times().size(), 2 * series
				.times().intervalSeconds()));
			case GAIN_STEP -> brighter(series, middle(series, draw), series.times().size(), draw.chance(
				0.5) ? 1.5 : 1 / 1.5);
			case ODD_FRAME -> {
				int frame = middle(series, draw);
				yield brighter(series, frame, frame + 1, draw.chance(0.5) ? 3 : 1 / 3.);
			}
			case LOST_FRAMES -> {
				int frame = middle(series, draw);
				yield brighter(series, frame, frame + (draw.chance(0.5) ? 1 : 3), Double.NaN);
			}
			case SWAPPED_TR_TE -> series.withProtocol(new Protocol(series.protocol().teMs(), series
				.protocol().trMs(), series.protocol().flipAngleDegrees(), series.protocol().fieldTesla()));
			case RADIANS -> series.withProtocol(series.protocol().withFlipAngleDegrees(series.protocol()
				.flipAngleRadians()));
			default -> series;
		};
	}

	private static int middle(DynamicSeries series, Draw draw) {
		return (int) (draw.between(0.1, 0.8) * series.times().size());
	}

	private static DynamicSeries brighter(DynamicSeries series, int from, int to, double factor) {
		return series.mapPlanes((slice, time, plane) -> {
			if (time < from || time >= to) return plane;
			float[] changed = plane.clone();
			for (int i = 0; i < changed.length; i++)
				changed[i] *= (float) factor;
			return changed;
		});
	}

	/** From some frame on the patient lies elsewhere. */
	private static DynamicSeries stayed(SimulatedExam exam, DynamicSeries series, Draw draw) {
		double away = draw.chance(0.5) ? MOVED_MM : -MOVED_MM;
		Pose pose = exam.anatomy().pose();
		DynamicSeries moved = with(exam, exam.anatomy().repositioned(new Pose(pose.uMm(), pose.vMm() +
			away, pose.xMm(), pose.leanDegrees(), pose.turnDegrees(), pose.nodDegrees()))).series();
		double from = exam.bolus().arrivalSeconds() + draw.between(40, 120);
		return series.mapPlanes((slice, time, plane) -> series.times().seconds(time) < from ? plane
			: moved.plane(slice, time));
	}

	private static DynamicSeries cut(SimulatedExam exam, DynamicSeries series, double share) {
		Curve blood = series.meanSignal(exam.aorta());
		float limit = (float) (blood.value(0) + share * (blood.value(blood.peakIndex()) - blood.value(
			0)));
		return series.mapPlanes((slice, time, plane) -> {
			float[] cut = plane.clone();
			for (int i = 0; i < cut.length; i++)
				cut[i] = Math.min(cut[i], limit);
			return cut;
		});
	}

	/** What is wrong with the outlines. */
	private static List<Region> outlined(SimulatedExam exam, PlantedFault fault, Draw draw) {
		List<Region> right = outlines(exam, draw);
		VoxelGrid grid = exam.grid();
		int one = draw.chance(0.5) ? 1 : -1;
		boolean along = draw.chance(0.5);
		int aside = (int) Math.round(one * ASIDE_MM / grid.spacingXMm());
		return switch (fault) {
			case VEIN, VEINS -> with(right, 2, part(grid, "aif", exam.tissues().region("aif",
				Tissue.VEIN)));
			case MUSCLE -> with(right, 2, part(grid, "aif", exam.tissues().region("aif", Tissue.MUSCLE)));
			case SLICE_OFF -> right.stream().map(region -> shifted(grid, region, 0, 0, one)).toList();
			case OUTLINES_ASIDE -> right.stream().map(region -> shifted(grid, region, along ? aside : 0,
				along ? 0 : aside, 0)).toList();
			case OTHER_LESION -> with(right, 0, otherVertebra(exam, right.get(0)));
			case OVERLAP -> with(right, 1, new Region("reference", grid, IntStream.concat(Arrays.stream(
				right.get(1).voxels()), Arrays.stream(right.get(0).voxels()).limit(5)).sorted().toArray()));
			case SWAPPED_NAMES -> List.of(named("lesion", grid, right.get(1)), named("reference", grid,
				right.get(0)), right.get(2));
			default -> right;
		};
	}

	private static List<Region> with(List<Region> regions, int index, Region other) {
		List<Region> changed = new ArrayList<>(regions);
		changed.set(index, other);
		return changed;
	}

	private static Region named(String name, VoxelGrid grid, Region region) {
		return new Region(name, grid, region.voxels());
	}

	/** About 200 voxels in a row, as somebody draws who wants a vessel. */
	private static Region part(VoxelGrid grid, String name, Region whole) {
		int[] voxels = whole.voxels();
		int from = Math.max(0, voxels.length / 2 - 100);
		return new Region(name, grid, Arrays.copyOfRange(voxels, from, Math.min(voxels.length, from +
			200)));
	}

	private static Region shifted(VoxelGrid grid, Region region, int right, int down, int slices) {
		return new Region(region.name(), grid, Arrays.stream(region.voxels()).filter(voxel -> grid
			.holds(new double[] { grid.position(voxel, 0) + right, grid.position(voxel, 1) + down, grid
				.position(voxel, 2) + slices })).map(voxel -> grid.voxel(grid.position(voxel, 0) + right,
					grid.position(voxel, 1) + down, grid.position(voxel, 2) + slices)).toArray());
	}

	/** Marrow of the nearest vertebra above or below that is whole. */
	private static Region otherVertebra(SimulatedExam exam, Region lesion) {
		VoxelGrid grid = exam.grid();
		Region marrow = exam.tissues().region("lesion", Tissue.MARROW);
		double row = Arrays.stream(lesion.voxels()).map(voxel -> grid.position(voxel, 1)).average()
			.orElseThrow();
		List<Region> found = IntStream.of(-1, 1).mapToObj(side -> new Region("lesion", grid, Arrays
			.stream(marrow.voxels()).filter(voxel -> {
				double away = side * (grid.position(voxel, 1) - row) * grid.spacingYMm();
				return away > 24 && away < 46;
			}).toArray())).toList();
		return found.get(found.get(0).count() > found.get(1).count() ? 0 : 1);
	}

	/** Nobody draws the reference into a lesion that he has just drawn. */
	private static List<Region> outlines(SimulatedExam exam, Draw draw) {
		Region lesion = outline(exam, "lesion", Tissue.LESION, draw);
		return List.of(lesion, without(lesion, outline(exam, "reference", Tissue.REFERENCE, draw), exam
			.grid()), exam.aorta());
	}

	private static Region without(Region other, Region region, VoxelGrid grid) {
		Set<Integer> taken = Arrays.stream(other.voxels()).boxed().collect(Collectors.toSet());
		return new Region(region.name(), grid, Arrays.stream(region.voxels()).filter(voxel -> !taken
			.contains(voxel)).toArray());
	}

	private static Region outline(SimulatedExam exam, String name, Tissue tissue, Draw draw) {
		double aside = draw.between(0, 0.7);
		double direction = draw.between(0, 2 * Math.PI);
		return exam.tissues().outline(name, tissue, draw.between(-0.5, 0.5), aside * Math.cos(
			direction), aside * Math.sin(direction));
	}
}
