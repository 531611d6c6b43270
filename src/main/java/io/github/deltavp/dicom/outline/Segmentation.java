// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.FrameView;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.frame.Geometry;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The segments of a Segmentation or Label Map Segmentation (DICOM PS3.3, A.51). A fractional voxel
 * is inside from a half on.
 */
final class Segmentation implements OutlineFile {

	private static final double HALF = 0.5;
	/** Of a label map, which may name it. */
	private static final int BACKGROUND = 0;

	private final DataSet header;
	private final VoxelGrid grid;
	private final SourceImages source;
	private final List<float[]> frames;
	/** By number; the names of the segments, and what was drawn of them. */
	private final Map<Integer, String> names = new LinkedHashMap<>();
	private final Map<Integer, List<OutlinePlane>> planes = new LinkedHashMap<>();

	/**
	 * @param grid the series
	 * @param source its images, by which frames are placed that do not tell where they lie
	 * @throws DicomException if the pixels cannot be read, or a frame is of no segment or place
	 */
	Segmentation(DicomFile file, VoxelGrid grid, SourceImages source) throws IOException {
		header = file.header();
		this.grid = grid;
		this.source = source;
		frames = SegmentPixels.of(file);
		for (DataSet segment : header.items(Tag.SEGMENT_SEQUENCE))
			names.put(segment.count(Tag.SEGMENT_NUMBER, "SegmentNumber"), segment.text(Tag.SEGMENT_LABEL,
				header.charset()));
		for (int frame = 0; frame < frames.size(); frame++)
			add(frame);
	}

	/** Images that it refers to say where it lies just as well. */
	@Override
	public List<String> framesOfReference() {
		String uid = header.text(Tag.FRAME_OF_REFERENCE_UID);
		boolean refers = uid.isEmpty();
		for (int frame = 0; frame < frames.size() && refers; frame++)
			refers = referenced(FrameView.of(header, frame)) >= 0;
		return List.of(refers ? source.frameOfReferenceUid() : uid);
	}

	@Override
	public List<Outline> outlines() {
		return names.entrySet().stream().filter(name -> planes.containsKey(name.getKey())).map(
			name -> new Outline(name.getValue(), planes.get(name.getKey()))).toList();
	}

	@Override
	public List<String> told() {
		return isFractional() ? List.of(
			"outlines are fractional (SegmentationType FRACTIONAL); voxels of a half and more are inside")
			: List.of();
	}

	/** One of the series itself has its slices. */
	@Override
	public double thickness() {
		FrameView view = FrameView.of(header, 0);
		double mm = view.number(Tag.SPACING_BETWEEN_SLICES, Tag.SLICE_THICKNESS);
		return isOfSeries() || !(mm > 0) ? 1 : mm / grid.spacingZMm();
	}

	private boolean isOfSeries() {
		Geometry geometry = Geometry.of(FrameView.of(header, 0));
		boolean alike = Math.abs(geometry.spacingXMm() / grid.spacingXMm() - 1) < 1e-3 && Math.abs(
			geometry.spacingYMm() / grid.spacingYMm() - 1) < 1e-3;
		return (alike || !geometry.placed()) && planes.values().stream().flatMap(List::stream).allMatch(
			OutlinePlane::isOnSlice);
	}

	private boolean isFractional() {
		return header.text(Tag.SEGMENTATION_TYPE).equals("FRACTIONAL");
	}

	private void add(int frame) throws DicomException {
		FrameView view = FrameView.of(header, frame);
		if (header.text(Tag.SEGMENTATION_TYPE).equals("LABELMAP")) {
			for (int segment : names.keySet())
				if (segment != BACKGROUND) add(segment, inside(frames.get(frame), segment - HALF, segment +
					HALF), view);
			return;
		}
		double segment = view.number(Tag.REFERENCED_SEGMENT_NUMBER);
		if (!names.containsKey((int) segment)) throw new DicomException("frame " + (frame + 1) +
			" is of no segment that the file names; save it again");
		double most = header.number(Tag.MAXIMUM_FRACTIONAL_VALUE);
		add((int) segment, inside(frames.get(frame), isFractional() ? HALF * most : HALF,
			Double.POSITIVE_INFINITY), view);
	}

	private static boolean[] inside(float[] values, double from, double below) {
		boolean[] inside = new boolean[values.length];
		for (int i = 0; i < values.length; i++)
			inside[i] = values[i] >= from && values[i] < below;
		return inside;
	}

	private void add(int segment, boolean[] inside, FrameView view) throws DicomException {
		int columns = header.count(Tag.COLUMNS, "Columns");
		SegmentPlane plane = new SegmentPlane(inside, columns);
		if (plane.isEmpty()) return;
		planes.computeIfAbsent(segment, unused -> new ArrayList<>()).add(placed(plane, view));
	}

	private OutlinePlane placed(SegmentPlane plane, FrameView view) throws DicomException {
		Geometry geometry = Geometry.of(view);
		if (geometry.placed() && geometry.oriented() && geometry.spacingXMm() > 0 && geometry
			.spacingYMm() > 0) return plane.on(grid, geometry);
		int slice = referenced(view);
		if (slice < 0) throw new DicomException("a frame does not tell where it lies " +
			"(ImagePositionPatient, ImageOrientationPatient, PixelSpacing) and refers to no image of the " +
			"series; segment this series");
		return plane.onSlice(slice, grid);
	}

	private int referenced(FrameView view) {
		double frame = view.number(Tag.REFERENCED_FRAME_NUMBER);
		return source.slice(view.text(Tag.REFERENCED_SOP_INSTANCE_UID), (int) frame);
	}
}
