// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The modules of objects with many frames (DICOM PS3.3, C.7.6.16 and C.7.6.17), on one grid. */
final class FrameGroups {

	private static final Code SOURCE_IMAGE = Code.dcm("121322",
		"Source image for image processing operation");
	private static final String YES = "YES";

	private final ObjectSource source;
	private final VoxelGrid grid;
	private final List<DicomWriter> frames = new ArrayList<>();

	FrameGroups(ObjectSource source, VoxelGrid grid) {
		this.source = source;
		this.grid = grid;
	}

	/**
	 * Adds a frame.
	 *
	 * @param slice from 0
	 * @param images that it was made from
	 * @param method how
	 * @param indices of its dimensions, from 1
	 * @return the item of its functional groups, for more of them
	 */
	DicomWriter add(int slice, List<SourceImages.Image> images, Code method, int... indices) {
		DicomWriter frame = new DicomWriter().put(Tag.FRAME_CONTENT_SEQUENCE, "SQ", new DicomWriter()
			.put(Tag.DIMENSION_INDEX_VALUES, "UL", boxed(indices))).put(Tag.PLANE_POSITION_SEQUENCE, "SQ",
				new DicomWriter().put(Tag.IMAGE_POSITION_PATIENT, "DS", DoubleStream.of(grid.positionMm(0,
					0, slice)).boxed().toArray()));
		if (!images.isEmpty()) frame.put(Tag.DERIVATION_IMAGE_SEQUENCE, "SQ", derivation(images,
			method));
		frames.add(frame);
		return frame;
	}

	private static Object[] boxed(int[] numbers) {
		return Arrays.stream(numbers).boxed().toArray();
	}

	private DicomWriter derivation(List<SourceImages.Image> images, Code method) {
		List<DicomWriter> items = source.items(images);
		items.forEach(item -> item.put(Tag.SPATIAL_LOCATIONS_PRESERVED, "CS", YES).put(
			Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE, "SQ", SOURCE_IMAGE.item()));
		return new DicomWriter().put(Tag.DERIVATION_CODE_SEQUENCE, "SQ", method.item()).put(
			Tag.SOURCE_IMAGE_SEQUENCE, "SQ", items.toArray());
	}

	/** @return the groups that all frames share, for more of them */
	DicomWriter shared() {
		return new DicomWriter().put(Tag.PIXEL_MEASURES_SEQUENCE, "SQ", new DicomWriter().put(
			Tag.SLICE_THICKNESS, "DS", grid.spacingZMm()).put(Tag.SPACING_BETWEEN_SLICES, "DS", grid
				.spacingZMm()).put(Tag.PIXEL_SPACING, "DS", grid.spacingYMm(), grid.spacingXMm())).put(
					Tag.PLANE_ORIENTATION_SEQUENCE, "SQ", new DicomWriter().put(Tag.IMAGE_ORIENTATION_PATIENT,
						"DS", Stream.concat(grid.rowDirection().stream(), grid.columnDirection().stream())
							.toArray()));
	}

	/**
	 * Puts the modules of frames, dimensions and image size.
	 *
	 * @param shared groups of all frames
	 * @param dimensions of each, the element that it counts and the group that holds it
	 */
	void put(DicomWriter object, DicomWriter shared, int[]... dimensions) {
		String organization = source.uid("dimensions");
		object.put(Tag.FRAME_OF_REFERENCE_UID, "UI", source.frameOfReferenceUid()).put(
			Tag.POSITION_REFERENCE_INDICATOR, "LO").put(Tag.DIMENSION_ORGANIZATION_SEQUENCE, "SQ",
				new DicomWriter().put(Tag.DIMENSION_ORGANIZATION_UID, "UI", organization)).put(
					Tag.DIMENSION_INDEX_SEQUENCE, "SQ", Arrays.stream(dimensions).map(dimension -> index(
						organization, dimension)).toArray()).put(Tag.SAMPLES_PER_PIXEL, "US", 1).put(
							Tag.PHOTOMETRIC_INTERPRETATION, "CS", "MONOCHROME2").put(Tag.NUMBER_OF_FRAMES, "IS",
								frames.size()).put(Tag.ROWS, "US", grid.height()).put(Tag.COLUMNS, "US", grid
									.width()).put(Tag.LOSSY_IMAGE_COMPRESSION, "CS", "00").put(
										Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", shared).put(
											Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", frames.toArray());
		source.putReferencedSeries(object);
	}

	private static DicomWriter index(String organization, int[] dimension) {
		return new DicomWriter().put(Tag.DIMENSION_ORGANIZATION_UID, "UI", organization).put(
			Tag.DIMENSION_INDEX_POINTER, "AT", dimension[0]).put(Tag.FUNCTIONAL_GROUP_POINTER, "AT",
				dimension[1]);
	}
}
