// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.anatomy.SpineAnatomy.Lesion;
import io.github.deltavp.phantom.anatomy.SpineAnatomy.Station;
import io.github.deltavp.phantom.anatomy.SpineAnatomy.Vessel;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two coarse anatomies: how many voxels of each tissue there are, and where their centre lies.
 * These are a standard, as a phantom of gel is: what is published about DeltaVp's accuracy was
 * measured on them, by seed, so that a later version has to paint the same. The numbers were looked
 * at for sense (the cord behind the bodies, the aorta left of the vein, the kidneys below the
 * diaphragm) and then kept.
 */
class AnatomyTest {

	private static final int SIZE = 32;
	private static final SpineAnatomy LUMBAR = new SpineAnatomy(SIZE, 6, 320, 16, Station.LUMBAR, 168,
		-9, 2, 4, new Vessel(4, 11, 21, 0.01, -0.03), new Vessel(4, -17, 22, 0, 0), true, new Lesion(4,
			12, 10, 14, 0.5, 0, 1), 6, Pose.STRAIGHT, 7);
	private static final SpineAnatomy THORACIC = new SpineAnatomy(SIZE, 6, 320, 10, Station.THORACIC,
		168, 9, -2, 8, new Vessel(3, 12, 24, -0.02, 0.04), new Vessel(5, -14, 20, 0.01, 0.04), true,
		new Lesion(5, 12, 9, 14, 1, -1, 2), 7, Pose.shifted(2, -3), 11);
	private static TissueMap lumbar;

	@BeforeAll
	static void paint() {
		lumbar = TissueMap.of(LUMBAR);
	}

	@Test
	void lumbar() {
		assertIs(TissueMap.of(LUMBAR), """
				AIR 2183.818 16.684 16.207 2.500
				FAT 1560.446 13.220 15.074 2.481
				MUSCLE 1076.910 18.162 15.554 2.521
				MARROW 143.492 17.110 15.954 2.448
				REFERENCE 14.831 15.657 20.012 2.391
				LESION 5.577 15.511 12.945 2.400
				CORTICAL_BONE 201.825 15.852 15.704 2.475
				DISC 81.383 16.069 16.295 2.454
				LIGAMENT 163.179 16.882 15.692 2.540
				CSF 39.777 18.689 15.658 2.467
				CORD 26.283 18.623 15.404 2.449
				BASIVERTEBRAL_VEIN 7.117 17.092 15.862 2.461
				ARTERY 76.377 12.927 15.154 1.795
				VEIN 77.367 12.930 14.891 3.551
				VISCERA 392.342 9.480 14.036 2.487
				KIDNEY 93.276 16.208 9.599 2.496
				""");
	}

	@Test
	void thoracic() {
		assertIs(TissueMap.of(THORACIC), """
				AIR 2230.338 14.674 16.147 2.499
				FAT 1258.812 15.189 15.104 2.519
				MUSCLE 977.136 18.918 15.195 2.458
				MARROW 184.379 17.885 15.111 2.572
				REFERENCE 11.979 17.251 17.423 2.652
				LESION 8.334 17.346 11.597 2.361
				CORTICAL_BONE 242.728 17.370 14.856 2.544
				DISC 96.678 16.692 17.445 2.605
				LIGAMENT 206.053 16.904 15.024 2.360
				CSF 61.217 19.099 15.568 2.578
				CORD 47.730 19.018 15.500 2.572
				BASIVERTEBRAL_VEIN 9.706 17.439 15.522 2.563
				ARTERY 152.219 13.761 15.428 1.283
				VEIN 28.691 14.310 15.511 3.892
				VISCERA 136.380 10.643 20.899 2.472
				HEART 75.015 10.472 20.667 1.503
				LUNG 416.603 11.880 11.619 3.050
				""");
	}

	/** @param rows tissue, voxels, and the mean column, row and slice of them, a line each */
	private static void assertIs(TissueMap map, String rows) {
		rows.lines().map(row -> row.split(" ")).forEach(row -> assertIs(map, Tissue.valueOf(row[0]),
			Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).toArray()));
	}

	private static void assertIs(TissueMap map, Tissue tissue, double... expected) {
		double[] sum = new double[4];
		for (int voxel = 0; voxel < SIZE * SIZE * 6; voxel++) {
			double fraction = map.fraction(tissue, voxel);
			double[] place = { 1, voxel % SIZE, voxel / SIZE % SIZE, voxel / SIZE / SIZE };
			for (int i = 0; i < 4; i++)
				sum[i] += fraction * place[i];
		}
		for (int i = 1; i < 4; i++)
			sum[i] /= sum[0];
		assertArrayEquals(expected, sum, 1e-3, tissue.name());
	}

	@Test
	void anEllipsoidHasItsVolume() {
		SpineAnatomy fine = SpineAnatomy.standard();
		double mm3 = TissueMap.lesionVoxels(fine) * 2.5 * 2.5 * 5;
		double ellipsoid = 4 / 3. * Math.PI * 12 * 10 * 14;
		assertTrue(mm3 < ellipsoid && mm3 > 0.25 * ellipsoid, "pure voxels fill " + mm3 + " of " +
			ellipsoid + " mm³");
	}

	@Test
	void regionsHoldThePureVoxelsOfTheirRows() {
		for (Tissue tissue : new Tissue[] { Tissue.FAT, Tissue.AIR, Tissue.MUSCLE }) {
			int expected = 0;
			for (int voxel = 0; voxel < SIZE * SIZE * 6; voxel++) {
				int row = voxel / SIZE % SIZE;
				if (row >= 5 && row < 20 && lumbar.fraction(tissue, voxel) >= 0.99) expected++;
			}
			assertEquals(expected, lumbar.region("a", tissue, 5, 20).count());
		}
		assertEquals("a", lumbar.region("a", Tissue.FAT).name());
	}

	/** Rows run to the back, columns to the feet, slices to the right; the middle is 0, 0, 0. */
	@Test
	void theGridIsCentred() {
		VoxelGrid grid = LUMBAR.grid();
		double[] sum = new double[3];
		for (int x : new int[] { 0, SIZE - 1 })
			for (int y : new int[] { 0, SIZE - 1 })
				for (int slice : new int[] { 0, 5 }) {
					double[] place = grid.positionMm(x, y, slice);
					for (int i = 0; i < 3; i++)
						sum[i] += place[i];
				}
		assertArrayEquals(new double[3], sum, 1e-9);
		assertArrayEquals(new double[] { 40, -155, 155 }, grid.positionMm(0, 0, 0), 1e-9);
		assertArrayEquals(new double[] { -40, 155, -155 }, grid.positionMm(SIZE - 1, SIZE - 1, 5),
			1e-9);
	}

	/** Who is turned is the same patient, each of his voxels where the frame says. */
	@ParameterizedTest
	@CsvSource({ "LESION", "ARTERY", "REFERENCE" })
	void aTurnedPatientIsTheSame(Tissue tissue) {
		SpineAnatomy straight = SpineAnatomy.standard().sized(64, 16);
		Pose pose = new Pose(6, -9, 4, 5, -4, 6);
		SpineAnatomy turned = straight.repositioned(pose);
		BodyFrame frame = new BodyFrame(turned);
		TissueMap before = TissueMap.of(straight);
		TissueMap after = TissueMap.of(turned);
		ImageFrame images = new ImageFrame(straight);
		VoxelGrid grid = straight.grid();
		int found = 0;
		int inside = 0;
		for (int voxel : before.region("tissue", tissue).voxels()) {
			ImageFrame.Place at = images.at(grid.position(voxel, 0), grid.position(voxel, 1), grid
				.position(voxel, 2));
			Vector3D there = frame.inScanner(new Vector3D(at.u(), at.v(), at.x()));
			int column = (int) Math.rint(there.getX() / 5 - 0.5);
			int row = (int) Math.rint(there.getY() / 5 - 0.5);
			int slice = (int) Math.rint(7.5 - there.getZ() / 5);
			if (column < 0 || row < 0 || slice < 0 || column > 63 || row > 63 || slice > 15) continue;
			inside++;
			if (after.fraction(tissue, column + 64 * row + 4096 * slice) > 0.3) found++;
		}
		assertTrue(inside > 10, "voxels " + inside);
		assertTrue(found >= 0.95 * inside, found + " of " + inside);
	}

	/** A patient who nods lies with his feet further back: u grows with v. */
	@Test
	void nodsWithTheFeetBack() {
		BodyFrame frame = new BodyFrame(SpineAnatomy.standard().repositioned(new Pose(1, 2, 3, 0, 0,
			-90 / 3.)));
		Vector3D feet = frame.inScanner(new Vector3D(160, 260, 0));
		assertEquals(160 + 100 * 0.5 + 1, feet.getX(), 1e-9);
		assertEquals(160 + 100 * Math.sqrt(0.75) + 2, feet.getY(), 1e-9);
		assertEquals(3, feet.getZ(), 1e-9);
		assertEquals(0, frame.inPatient(feet).distance(new Vector3D(160, 260, 0)), 1e-9);
	}

	/**
	 * The same patient, whichever way he is sliced: what is a tissue in one exam is it in the others.
	 */
	@ParameterizedTest
	@CsvSource({ "AXIAL, LESION", "AXIAL, ARTERY", "AXIAL, REFERENCE", "CORONAL, LESION",
		"CORONAL, ARTERY", "CORONAL, REFERENCE" })
	void slicesOfAnyDirectionShowTheSamePatient(Orientation orientation, Tissue tissue) {
		SpineAnatomy standard = SpineAnatomy.standard();
		SpineAnatomy anatomy = standard.sized(64, 12).with(standard.lesion(), 5).repositioned(3, -7);
		TissueMap sagittal = TissueMap.of(anatomy);
		TissueMap other = TissueMap.of(anatomy.sliced(orientation));
		int inside = 0;
		int same = 0;
		for (int voxel : other.region("tissue", tissue).voxels()) {
			VoxelGrid grid = other.grid();
			double[] at = sagittal.grid().voxelAt(grid.positionMm(grid.position(voxel, 0), grid.position(
				voxel, 1), grid.position(voxel, 2)));
			int slice = (int) Math.rint(at[2]);
			if (slice < 0 || slice > 11) continue;
			inside++;
			if (sagittal.fraction(tissue, (int) Math.rint(at[0]) + 64 * (int) Math.rint(at[1]) + 4096 *
				slice) > 0.3) same++;
		}
		assertTrue(inside > 10, "voxels " + inside);
		assertTrue(same > 0.95 * inside, same + " of " + inside);
	}

	@Test
	void theRadiationFieldHoldsTheNeighboursOfTheLesion() {
		TissueMap field = TissueMap.of(LUMBAR.irradiated(1));
		assertEquals(0, lumbar.region("none", Tissue.IRRADIATED).count());
		int both = 0;
		for (int voxel = 0; voxel < SIZE * SIZE * 6; voxel++) {
			double irradiated = field.fraction(Tissue.IRRADIATED, voxel);
			if (irradiated > 0.5) {
				// Levels 3 to 5 lie between 85 and 175 mm from the upper edge.
				assertEquals(13, voxel / SIZE % SIZE, 6);
				both++;
			}
			assertEquals(lumbar.fraction(Tissue.MARROW, voxel), irradiated + field.fraction(Tissue.MARROW,
				voxel), 1e-6);
			assertEquals(lumbar.fraction(Tissue.REFERENCE, voxel), field.fraction(Tissue.REFERENCE,
				voxel), 1e-6);
		}
		assertTrue(both > 5, "voxels " + both);
	}

	/**
	 * Half a pixel inside the edge only pure voxels are left, half a pixel outside all that touch.
	 */
	@Test
	void outlinesLieWhereTheyAreDrawn() {
		TissueMap map = TissueMap.of(SpineAnatomy.standard());
		Region pure = map.region("lesion", Tissue.LESION);
		assertArrayEquals(pure.voxels(), map.outline("lesion", Tissue.LESION, -0.5, 0, 0).voxels());
		int edge = map.outline("lesion", Tissue.LESION, 0, 0, 0).count();
		assertTrue(pure.count() < 0.8 * edge && edge < 0.8 * map.outline("lesion", Tissue.LESION, 0.5,
			0, 0).count());
		int[] moved = map.outline("lesion", Tissue.LESION, -0.5, 2, -1).voxels();
		assertArrayEquals(Arrays.stream(pure.voxels()).map(voxel -> voxel + 2 - 128).toArray(), moved);
		Region between = map.outline("lesion", Tissue.LESION, 0, 0.5, 0);
		assertEquals(0.5, meanColumn(between) - meanColumn(map.outline("lesion", Tissue.LESION, 0, 0,
			0)), 0.1);
	}

	private static double meanColumn(Region region) {
		return Arrays.stream(region.voxels()).map(voxel -> voxel % 128).average().orElseThrow();
	}

	/** A texture of values between −1 and 1 that neither leans nor jumps. */
	@Test
	void textureIsSmoothAndCentred() {
		Texture texture = new Texture(3);
		Random random = new Random(1);
		double sum = 0;
		double squares = 0;
		for (int i = 0; i < 20_000; i++) {
			double x = 40 * random.nextDouble() - 20;
			double y = 40 * random.nextDouble() - 20;
			double z = 40 * random.nextDouble() - 20;
			double value = texture.at(2, x, y, z);
			assertTrue(Math.abs(value) <= 1);
			assertEquals(value, texture.at(2, x + 1e-4, y - 1e-4, z + 1e-4), 2e-3);
			sum += value;
			squares += value * value;
		}
		assertEquals(0, sum / 20_000, 0.01);
		// Uniform values have a variance of 1/3; smoothing by s takes (∫ s² + (1 − s)²)³ = (26/35)³ of
		// it.
		assertEquals(Math.pow(26 / 35., 3) / 3, squares / 20_000, 0.01);
		assertTrue(texture.at(2, 1, 1, 1) != texture.at(3, 1, 1, 1) && texture.at(2, 1, 1,
			1) != new Texture(4).at(2, 1, 1, 1));
	}

	/** The formula of the coil without its texture, which changes it by 9 % at most. */
	@Test
	void theCoilIsBehindThePatient() {
		CoilGain gain = new CoilGain(LUMBAR);
		for (double u = 5; u < 320; u += 35)
			for (double v = 5; v < 320; v += 35) {
				double coil = (0.6 + 0.55 * Math.exp((u - 230) / 120)) * (1 - 0.35 * Math.pow((v - 160) /
					160, 4));
				assertEquals(1, gain.at(u, v, 3) / coil, 0.09);
			}
		double mean = 0;
		for (int slice = 0; slice < 6; slice++)
			for (float pixel : lumbar.slice(slice).gain())
				mean += pixel / (6. * SIZE * SIZE);
		assertEquals(0.9356, mean, 1e-4);
	}
}
