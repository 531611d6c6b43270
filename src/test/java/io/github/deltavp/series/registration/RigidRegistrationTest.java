// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A patient of smooth blobs, known as a formula at any place, so that a visit of any motion can be
 * drawn without interpolating.
 */
class RigidRegistrationTest {

	private static final VoxelGrid SAGITTAL = new VoxelGrid(48, 48, 12, 2.5, 2.5, 5, List.of(27.5,
		-60., 60.), List.of(0., 1., 0.), List.of(0., 0., -1.));
	private static final VoxelGrid AXIAL = new VoxelGrid(56, 56, 26, 2, 2, 4, List.of(-55., -55.,
		-50.), List.of(1., 0., 0.), List.of(0., 1., 0.));
	private static final double[][] BLOBS = blobs();
	private static final Vector3D LESION = new Vector3D(2, 3, -4);

	private static double[][] blobs() {
		SplittableRandom random = new SplittableRandom(3);
		double[][] blobs = new double[60][];
		for (int i = 0; i < blobs.length; i++)
			blobs[i] = new double[] { random.nextDouble(-45, 45), random.nextDouble(-60, 60), random
				.nextDouble(-60, 60), random.nextDouble(5, 10), random.nextDouble(-1, 1.5) };
		return blobs;
	}

	/** What lies at a place of the patient. */
	private static double tissue(Vector3D at) {
		return 3 + Arrays.stream(BLOBS).mapToDouble(blob -> blob[4] * Math.exp(-at.distanceSq(
			new Vector3D(blob[0], blob[1], blob[2])) / (2 * blob[3] * blob[3]))).sum();
	}

	private static StillImages images(VoxelGrid grid, ToDoubleFunction<Vector3D> before,
		ToDoubleFunction<Vector3D> after)
	{
		return new StillImages(grid, DrawnImage.of(grid, before), DrawnImage.of(grid, after));
	}

	private static Region ball(VoxelGrid grid, Vector3D middle, double radiusMm) {
		return new Region("lesion", grid, IntStream.range(0, grid.slices() * grid.voxelsPerSlice())
			.filter(voxel -> new Vector3D(grid.positionMm(voxel)).distance(middle) < radiusMm).toArray());
	}

	private static RigidMotion motion(double x, double y, double z, double degrees) {
		return new RigidMotion(LESION, new Vector3D(x, y, z), new Rotation(new Vector3D(1, -2, 1.5),
			Math.toRadians(degrees), RotationConvention.VECTOR_OPERATOR));
	}

	/** A second visit: moved, in another receiver; in the lesion itself all else than before. */
	private static StillImages second(VoxelGrid grid, RigidMotion moved, double noise) {
		SplittableRandom random = new SplittableRandom(5);
		Rotation back = moved.rotation().revert();
		ToDoubleFunction<Vector3D> before = at -> {
			Vector3D was = back.applyTo(at.subtract(LESION).subtract(moved.shift())).add(LESION);
			return was.distance(LESION) < 8 ? 5 : tissue(was);
		};
		return images(grid, at -> 1.7 * before.applyAsDouble(at) + 2 + noise * random.nextGaussian(),
			at -> 4 - 0.9 * before.applyAsDouble(at) + noise * random.nextGaussian());
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 0, 0, SAGITTAL", "4, -11, 9, 3, SAGITTAL", "-9, 12, -13, 8, SAGITTAL",
		"7, -3, 12, -8, AXIAL", "0.4, 0.3, 0.9, -1, AXIAL" })
	void findsAMotionWhateverTheReceiverAndTheLesionDo(double x, double y, double z, double degrees,
		String orientation)
	{
		RigidMotion truth = motion(x, y, z, degrees);
		VoxelGrid grid = orientation.equals("AXIAL") ? AXIAL : SAGITTAL;
		StillImages pre = images(SAGITTAL, RigidRegistrationTest::tissue, at -> 5 - tissue(at));
		Region lesion = ball(SAGITTAL, LESION, 9);
		Region there = ball(grid, truth.apply(LESION).add(new Vector3D(2, -3, 2)), 8);
		Registered found = new RigidRegistration(pre, second(grid, truth, 0.02)).around(lesion, there);
		assertEquals(Optional.empty(), found.doubt());
		double worst = Arrays.stream(lesion.voxels()).mapToObj(SAGITTAL::positionMm).map(Vector3D::new)
			.mapToDouble(at -> found.motion().apply(at).distance(truth.apply(at))).max().orElseThrow();
		assertTrue(worst < 0.5, worst + " mm");
		assertEquals(truth.shiftMm(), found.motion().shiftMm(), 0.4);
		assertEquals(Math.abs(degrees), found.motion().degrees(), 0.8);
		assertEquals(Math.sqrt(17), found.besideMm(), 1.2);
	}

	/** As where a DICOM file is missing, or frames of a slice are no numbers. */
	@Test
	void aMissingSliceIsLeftOut() {
		RigidMotion truth = motion(3, -2, 4, 3);
		StillImages pre = images(SAGITTAL, RigidRegistrationTest::tissue, at -> 5 - tissue(at));
		for (var image : List.of(pre.before(), pre.after()))
			Arrays.fill(Planes.plane(image, 3), Float.NaN);
		StillImages post = second(SAGITTAL, truth, 0.02);
		Arrays.fill(Planes.plane(post.after(), 8), Float.NaN);
		Registered found = new RigidRegistration(pre, post).around(ball(SAGITTAL, LESION, 9), ball(
			SAGITTAL, truth.apply(LESION), 9));
		assertEquals(Optional.empty(), found.doubt());
		assertEquals(0, found.motion().apply(LESION).distance(truth.apply(LESION)), 0.4);
	}

	@Test
	void imagesThatHaveNothingInCommonAreDoubted() {
		StillImages pre = images(SAGITTAL, RigidRegistrationTest::tissue, at -> 5 - tissue(at));
		StillImages other = images(SAGITTAL, at -> tissue(new Vector3D(at.getZ(), -at.getX(), at
			.getY() + 9)), at -> tissue(new Vector3D(-at.getY(), at.getZ(), at.getX() - 7)));
		Region lesion = ball(SAGITTAL, LESION, 9);
		Registered found = new RigidRegistration(pre, other).around(lesion, lesion);
		assertEquals(Optional.of("the surroundings of the lesion do not look alike at both visits"),
			found.doubt());
	}

	/** As where another vertebra was outlined after therapy. */
	@Test
	void outlinesOfTwoPlacesAreDoubted() {
		StillImages pre = images(SAGITTAL, RigidRegistrationTest::tissue, at -> 5 - tissue(at));
		Registered found = new RigidRegistration(pre, second(SAGITTAL, motion(1, 1, 1, 1), 0.02))
			.around(ball(SAGITTAL, LESION, 9), ball(SAGITTAL, LESION.add(new Vector3D(1, 4, 31)), 9));
		assertEquals(30.1, found.besideMm(), 0.8);
		assertTrue(found.doubt().orElseThrow().startsWith("the outlines lie 30 mm apart once"), found
			.doubt().get());
	}

	@Test
	void aLesionWhoseSurroundingsLieOutsideTheSecondVisitIsDoubted() {
		VoxelGrid elsewhere = new VoxelGrid(20, 20, 2, 2.5, 2.5, 5, List.of(24.5, -25., 25.), List.of(
			0., 1., 0.), List.of(0., 0., -1.));
		StillImages pre = images(SAGITTAL, RigidRegistrationTest::tissue, at -> 5 - tissue(at));
		Registered found = new RigidRegistration(pre, second(elsewhere, motion(0, 0, 0, 0), 0.02))
			.around(ball(SAGITTAL, LESION, 9), ball(elsewhere, new Vector3D(22, 3, -4), 9));
		assertTrue(Double.isNaN(found.correlation()), "correlation " + found.correlation());
		assertTrue(found.doubt().isPresent());
	}
}
