// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The structures of an RT Structure Set (DICOM PS3.3, A.19): their closed planar contours. Points
 * and open contours are passed over.
 */
final class StructureSet implements OutlineFile {

	private static final Set<String> CLOSED = Set.of("CLOSED_PLANAR", "CLOSEDPLANAR_XOR");
	/** Planes nearer to each other (slices) are one. */
	private static final double SAME_PLANE = 0.05;

	private final DataSet header;
	private final VoxelGrid grid;
	private final List<Outline> outlines = new ArrayList<>();

	/**
	 * @param header of the file
	 * @param grid the series
	 * @throws DicomException if contours are no triples of numbers
	 */
	StructureSet(DataSet header, VoxelGrid grid) throws DicomException {
		this.header = header;
		this.grid = grid;
		for (DataSet structure : header.items(Tag.STRUCTURE_SET_ROI_SEQUENCE))
			add(structure);
	}

	@Override
	public List<String> framesOfReference() {
		return header.items(Tag.STRUCTURE_SET_ROI_SEQUENCE).stream().map(structure -> structure.text(
			Tag.REFERENCED_FRAME_OF_REFERENCE_UID)).distinct().toList();
	}

	@Override
	public List<Outline> outlines() {
		return outlines;
	}

	@Override
	public List<String> told() {
		List<String> told = new ArrayList<>();
		if (!areOnSlices()) told.add(String.format(Locale.ROOT,
			"contours lie between the slices of the series, %.1f mm apart; each slice takes the nearest " +
				"that is half as far", thickness() * grid.spacingZMm()));
		else outlines.stream().filter(outline -> gaps(outline) > 0).forEach(outline -> told.add(outline
			.name() + " has no contour in " + gaps(outline) +
			" slice(s) between its first and its last"));
		return told;
	}

	private static long gaps(Outline outline) {
		long[] slices = outline.planes().stream().mapToLong(plane -> Math.round(plane.slice()))
			.distinct().sorted().toArray();
		return slices[slices.length - 1] - slices[0] + 1 - slices.length;
	}

	/**
	 * Contours say nothing of their thickness: where they lie between slices, it is the least
	 * distance of two planes of a structure.
	 */
	@Override
	public double thickness() {
		return areOnSlices() ? 1 : outlines.stream().mapToDouble(StructureSet::least).filter(
			Double::isFinite).min().orElse(1);
	}

	private boolean areOnSlices() {
		return outlines.stream().flatMap(outline -> outline.planes().stream()).allMatch(
			OutlinePlane::isOnSlice);
	}

	private static double least(Outline outline) {
		double[] places = outline.planes().stream().mapToDouble(OutlinePlane::slice).sorted().toArray();
		double least = Double.POSITIVE_INFINITY;
		for (int i = 1; i < places.length; i++)
			least = Math.min(least, places[i] - places[i - 1]);
		return least;
	}

	private void add(DataSet structure) throws DicomException {
		String name = structure.text(Tag.ROI_NAME, header.charset());
		List<Contour> contours = new ArrayList<>();
		for (DataSet drawn : header.items(Tag.ROI_CONTOUR_SEQUENCE))
			if (drawn.number(Tag.REFERENCED_ROI_NUMBER) == structure.number(Tag.ROI_NUMBER))
				for (DataSet contour : drawn.items(Tag.CONTOUR_SEQUENCE))
				if (CLOSED.contains(contour.text(Tag.CONTOUR_GEOMETRIC_TYPE))) contours.add(contour(name,
					contour));
		if (!contours.isEmpty()) outlines.add(new Outline(name, planes(contours)));
	}

	/** Corners in voxels of the series. */
	private record Contour(double[] x, double[] y, double[] z) {

		double slice() {
			return Arrays.stream(z).average().orElse(Double.NaN);
		}

		double tilt() {
			return Arrays.stream(z).map(place -> Math.abs(place - slice())).max().orElse(0);
		}
	}

	private Contour contour(String name, DataSet item) throws DicomException {
		double[] mm = item.numbers(Tag.CONTOUR_DATA);
		boolean numbers = Arrays.stream(mm).allMatch(Double::isFinite);
		if (mm.length == 0 || mm.length % 3 != 0 || !numbers) throw DicomException.naming("", name,
			" has a contour that is no list of points; save it again");
		int corners = mm.length / 3;
		Contour contour = new Contour(new double[corners], new double[corners], new double[corners]);
		for (int i = 0; i < corners; i++) {
			double[] voxel = grid.voxelAt(Arrays.copyOfRange(mm, 3 * i, 3 * i + 3));
			contour.x[i] = voxel[0];
			contour.y[i] = voxel[1];
			contour.z[i] = voxel[2];
		}
		return contour;
	}

	/** Contours of one plane belong together. */
	private List<OutlinePlane> planes(List<Contour> contours) {
		List<OutlinePlane> planes = new ArrayList<>();
		List<Contour> left = new ArrayList<>(contours);
		while (!left.isEmpty()) {
			double slice = left.get(0).slice();
			List<Contour> plane = left.stream().filter(contour -> Math.abs(contour.slice() -
				slice) < SAME_PLANE).toList();
			left.removeAll(plane);
			planes.add(plane(slice, plane));
		}
		return planes;
	}

	private OutlinePlane plane(double slice, List<Contour> contours) {
		ContourFill fill = new ContourFill(grid.width(), grid.height());
		contours.forEach(contour -> fill.turn(contour.x, contour.y));
		return new OutlinePlane(slice, contours.stream().mapToDouble(Contour::tilt).max().orElse(0),
			fill.inside(), fill.beyond());
	}
}
