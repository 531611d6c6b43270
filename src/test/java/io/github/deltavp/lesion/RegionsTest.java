// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegionsTest {

	private static Region region(String name, int... voxels) {
		return new Region(name, TinyExam.GRID, voxels);
	}

	private static Regions gather(Region... outlines) {
		return Regions.gather(TinyExam.GRID, List.of(outlines));
	}

	private static List<String> names(List<Region> regions) {
		return regions.stream().map(Region::name).toList();
	}

	@Test
	void outlinesOfANameAreOneVolumeWithoutWhatIsExcluded() {
		Regions regions = gather(region("T9", 1, 2), region("Ref", 20, 21), region("exclude", 2, 21),
			region("t9_2", 17, 18), region("L2", 5), region("EXCLUDE-2", 18), region("aif", 30, 2));
		assertEquals(List.of("T9", "L2"), names(regions.lesions()));
		assertArrayEquals(new int[] { 1, 17 }, regions.lesions().get(0).voxels());
		assertArrayEquals(new int[] { 20 }, regions.reference().orElseThrow().voxels());
		assertArrayEquals(new int[] { 30 }, regions.artery().orElseThrow().voxels());
		assertEquals(List.of("T9", "L2", "Ref"), names(regions.measured()));
	}

	@Test
	void withoutExclusionNothingIsCutOut() {
		Regions regions = gather(region("T9", 1, 2));
		assertEquals(2, regions.lesions().get(0).count());
		assertEquals(Optional.empty(), regions.reference());
		assertEquals(Optional.empty(), regions.artery());
		assertEquals(1, gather(region("ref", 3)).measured().size());
	}

	@Test
	void severalReferencesAreOneAndCanBeToldApart() {
		Regions regions = gather(region("reference", 1), region("Reference2", 2), region("ref3", 3),
			region("reference2-2", 4), region("exclude", 3), region("L1", 9));
		assertArrayEquals(new int[] { 1, 2, 4 }, regions.reference().orElseThrow().voxels());
		assertEquals(List.of("reference", "reference2", "ref3"), List.copyOf(regions.references()
			.keySet()));
		assertArrayEquals(new int[] { 2, 4 }, regions.references().get("reference2").voxels());
		assertEquals(0, regions.references().get("ref3").count());
		assertEquals(1, regions.lesions().size());
	}

	@Test
	void somethingMustBeMeasured() {
		assertThrows(IllegalArgumentException.class, () -> gather(region("aif", 1)).measured());
		assertThrows(IllegalArgumentException.class, () -> gather().measured());
	}

	@Test
	void defaultNamesAreRefusedEachOnce() {
		Region[] outlines = Stream.of("0012-0345", "T9", "0001-0002", "0012-0345").map(name -> region(
			name, 1)).toArray(Region[]::new);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> gather(outlines)).getMessage()
			.startsWith("ROIs 0001-0002, 0012-0345 still have"));
	}
}
