// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.InputFiles;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.object.DerivedUid;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Segmentations and RT Structure Sets as regions of a series: of the series itself, or of one in
 * the same frame of reference.
 */
public final class OutlineObjects {

	private static final Set<String> SEGMENTATIONS = Set.of("1.2.840.10008.5.1.4.1.1.66.4",
		"1.2.840.10008.5.1.4.1.1.66.7");
	private static final String STRUCTURES = "1.2.840.10008.5.1.4.1.1.481.3";

	private final VoxelGrid grid;
	private final SourceImages source;
	private final List<Region> regions = new ArrayList<>();
	private final List<String> told = new ArrayList<>();
	/** The name of the first outline of each key. */
	private final Map<String, String> names = new HashMap<>();

	private OutlineObjects(VoxelGrid grid, SourceImages source) {
		this.grid = grid;
		this.source = source;
	}

	/**
	 * @param input a file of outlines, or a folder or zip of such; other DICOM in it is passed over
	 * @param grid the series
	 * @param images those that the series was read from
	 * @return what was drawn
	 * @throws DicomException if there is nothing, it lies in another frame of reference, in planes
	 *           inclined to the slices, outside the images, or holds no voxel
	 */
	public static DrawnRegions read(Path input, VoxelGrid grid, Optional<SourceImages> images)
		throws IOException
	{
		SourceImages source = images.orElseThrow(() -> DicomException.naming("", input.toString(),
			" are outlines in DICOM, and the images are not; give the DICOM folder of the series, or a ROI zip"));
		OutlineObjects objects = new OutlineObjects(grid, source);
		try (InputFiles files = InputFiles.open(input)) {
			for (Source file : files.sources())
				objects.add(file);
		}
		if (objects.regions.isEmpty()) throw DicomException.naming("", input.toString(),
			" holds no outline: no ROI, no DICOM SEG and no RTSTRUCT with closed contours; save the ROI Manager's ROIs with More » Save...");
		return new DrawnRegions(objects.regions, objects.told);
	}

	private void add(Source file) throws IOException {
		Optional<OutlineFile> outlines = of(file);
		if (outlines.isEmpty()) return;
		requireFrameOfReference(outlines.get());
		double thickness = outlines.get().thickness();
		for (Outline outline : outlines.get().outlines()) {
			requireOwnName(outline.name());
			regions.add(outline.on(grid, thickness));
		}
		told.addAll(outlines.get().told());
	}

	private Optional<OutlineFile> of(Source file) throws IOException {
		DataSet header;
		try {
			header = DicomFile.header(file);
		}
		catch (DicomException noDicom) {
			return Optional.empty();
		}
		String kind = header.text(Tag.SOP_CLASS_UID);
		if (kind.equals(STRUCTURES)) return Optional.of(new StructureSet(header, grid));
		return SEGMENTATIONS.contains(kind) ? Optional.of(segmentation(file)) : Optional.empty();
	}

	private Segmentation segmentation(Source file) throws IOException {
		try {
			return new Segmentation(DicomFile.read(file), grid, source);
		}
		catch (DicomException e) {
			// What a file of images is put aside for is a reason, and no advice.
			if (e.getMessage().contains("; ")) throw e;
			throw DicomException.naming("the segmentation ", file.name(), " cannot be read (" + e
				.getMessage() + "); export it again");
		}
	}

	private void requireFrameOfReference(OutlineFile outlines) throws DicomException {
		for (String uid : outlines.framesOfReference())
			if (!isOfSeries(uid)) throw new DicomException("the outlines " + (uid.isEmpty() || source
				.frameOfReferenceUid().isEmpty() ? "do not tell the same frame of reference as the series"
					: "lie in another frame of reference than the series") + " (FrameOfReferenceUID " + Tag
						.format(Tag.FRAME_OF_REFERENCE_UID) + "); draw them on this exam");
	}

	/** An object of DeltaVp may tell a UID that stands for it. */
	private boolean isOfSeries(String uid) {
		String own = source.frameOfReferenceUid();
		return !uid.isEmpty() && (uid.equals(own) || uid.equals(DerivedUid.of(own)));
	}

	/** A number at the end of a name belongs to no name of its own; who numbered meant another. */
	private void requireOwnName(String name) throws DicomException {
		String first = names.putIfAbsent(RegionName.of(name).key(), name);
		boolean lesion = RegionName.of(name).role() == RegionName.Role.LESION;
		if (lesion && first != null && !first.equals(name)) throw DicomException.naming("", first,
			" and ", name, " would be one region, as a number behind - or _ does not count; name them " +
				"otherwise, e.g. L1 and L2");
	}
}
