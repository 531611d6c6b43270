// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import java.util.BitSet;
import java.util.List;

/**
 * Regions as a Segmentation object (DICOM PS3.3, A.51): binary, a segment each, with frames where
 * it has voxels.
 */
public final class Segments {

	private static final Code ABNORMAL = Code.sct("49755003", "Morphologically Abnormal Structure");
	private static final Code ANATOMICAL = Code.sct("91723000", "Anatomical Structure");
	private static final Code SEGMENTATION = Code.dcm("113076", "Segmentation");
	private static final int[] NUMBER = { Tag.REFERENCED_SEGMENT_NUMBER,
		Tag.SEGMENT_IDENTIFICATION_SEQUENCE };
	private static final int[] POSITION = { Tag.IMAGE_POSITION_PATIENT, Tag.PLANE_POSITION_SEQUENCE };
	/** LO has at most 64 characters. */
	private static final int LONGEST = 64;

	private final FrameGroups frames;
	private final BitSet pixels = new BitSet();
	private int count;

	private Segments(FrameGroups frames) {
		this.frames = frames;
	}

	/**
	 * @param regions numbered from 1 in that order
	 * @param grid as large as the images
	 * @param source the images
	 * @param tracking names the study, so that a lesion has the same tracking UID at both visits
	 * @return the object
	 */
	public static DicomObject of(List<Region> regions, VoxelGrid grid, ObjectSource source,
		String tracking)
	{
		ObjectSeries series = new ObjectSeries(source, ObjectSeries.Kind.SEGMENTATION);
		DicomWriter object = series.object(1);
		Segments segments = new Segments(new FrameGroups(source, grid));
		for (int i = 0; i < regions.size(); i++)
			segments.add(regions.get(i), i + 1, grid, source.images());
		segments.frames.put(object, segments.frames.shared(), NUMBER, POSITION);
		object.put(Tag.IMAGE_TYPE, "CS", "DERIVED", "PRIMARY").put(Tag.BITS_ALLOCATED, "US", 1).put(
			Tag.BITS_STORED, "US", 1).put(Tag.HIGH_BIT, "US", 0).put(Tag.PIXEL_REPRESENTATION, "US", 0)
			.put(Tag.SEGMENTATION_TYPE, "CS", "BINARY").put(Tag.SEGMENTS_OVERLAP, "CS", "UNDEFINED").put(
				Tag.CONTENT_LABEL, "CS", "OUTLINES").put(Tag.CONTENT_DESCRIPTION, "LO",
					"DeltaVp outlines of lesions and reference").put(Tag.CONTENT_CREATOR_NAME, "PN").put(
						Tag.SEGMENT_SEQUENCE, "SQ", items(regions, tracking)).put(Tag.PIXEL_DATA, "OB", segments
							.bytes(grid));
		return new DicomObject(series, object);
	}

	private void add(Region region, int number, VoxelGrid grid, SourceImages images) {
		for (int slice = 0; slice < grid.slices(); slice++) {
			if (!region.reaches(slice)) continue;
			List<SourceImages.Image> there = images.slices().get(slice);
			frames.add(slice, there.subList(0, Math.min(1, there.size())), SEGMENTATION, number, slice +
				1).put(Tag.SEGMENT_IDENTIFICATION_SEQUENCE, "SQ", new DicomWriter().put(
					Tag.REFERENCED_SEGMENT_NUMBER, "US", number));
			boolean[] inside = region.inSlice(slice);
			for (int i = 0; i < inside.length; i++)
				if (inside[i]) pixels.set(count * inside.length + i);
			count++;
		}
	}

	/** One bit a pixel, the lowest first, without a gap between frames (PS3.5, 8.1.1). */
	private byte[] bytes(VoxelGrid grid) {
		byte[] bytes = new byte[(int) (((long) count * grid.voxelsPerSlice() + 7) / 8)];
		byte[] set = pixels.toByteArray();
		System.arraycopy(set, 0, bytes, 0, set.length);
		return bytes;
	}

	private static Object[] items(List<Region> regions, String tracking) {
		Object[] items = new Object[regions.size()];
		for (int i = 0; i < items.length; i++) {
			String name = regions.get(i).name();
			RegionName.Role role = RegionName.of(name).role();
			items[i] = new DicomWriter().put(Tag.SEGMENT_NUMBER, "US", i + 1).put(Tag.SEGMENT_LABEL, "LO",
				label(name)).put(Tag.SEGMENT_ALGORITHM_TYPE, "CS", "MANUAL").put(
					Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE, "SQ", (role == RegionName.Role.LESION
						? ABNORMAL : ANATOMICAL).item()).put(Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, "SQ",
							type(role).item()).put(Tag.TRACKING_ID, "UT", label(name)).put(Tag.TRACKING_UID, "UI",
								tracking(name, tracking));
		}
		return items;
	}

	/** @return TrackingUID of a region */
	static String tracking(String name, String study) {
		return DerivedUid.of("region " + study + " " + RegionName.of(name).key());
	}

	/** A backslash would be two values. */
	static String label(String name) {
		String plain = name.replace('\\', '/');
		return plain.substring(0, Math.min(LONGEST, plain.length()));
	}

	private static Code type(RegionName.Role role) {
		return switch (role) {
			case REFERENCE -> Code.sct("51282000", "Vertebra");
			case AIF -> Code.sct("51114001", "Artery");
			default -> Code.sct("52988006", "Lesion");
		};
	}
}
