// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.RegionTransfer.Transferred;
import io.github.deltavp.lesion.RegionTransfer;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.StillImages;
import io.github.deltavp.series.registration.VisitRegistration.Found;
import io.github.deltavp.series.registration.VisitRegistration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The outlines of one visit, carried to another, to be corrected there: by registration of what
 * lies around each, or by patient coordinates.
 */
public final class RoiTransfer {

	private static final String CHECK =
		"The ROIs were carried over by patient coordinates; the patient may have lain otherwise. Check and correct each of them on the second visit.";
	private static final String CHECK_REGISTERED =
		"The ROIs were carried over by registration. Check and correct each of them on the second visit.";
	private static final String MEND =
		"; write register=false to carry the ROIs by patient coordinates, or draw them there";

	private RoiTransfer() {}

	/**
	 * ROIs on another visit.
	 *
	 * @param rois with their names
	 * @param told what is to be known of them, one sentence each
	 */
	public record Carried(List<Roi> rois, List<String> told) {
	}

	/**
	 * @param rois a ROI zip, DICOM SEG or RTSTRUCT
	 * @param series that they lie on
	 * @param only names of ROIs; none: all
	 * @return its ROIs of these names
	 * @throws IllegalArgumentException if one of the names is not there
	 */
	public static List<Roi> drawn(Path rois, DynamicSeries series, List<String> only)
		throws IOException
	{
		List<Roi> drawn = DrawnRois.read(rois, series).named().rois();
		if (only.isEmpty()) return drawn;
		Set<String> there = keys(drawn);
		for (String name : only)
			if (!there.contains(RegionName.of(name).key())) throw new IllegalArgumentException(rois
				.getFileName() + " holds no ROI named " + name + "; it has " + String.join(", ", there));
		Set<String> wanted = only.stream().map(name -> RegionName.of(name).key()).collect(Collectors
			.toSet());
		return drawn.stream().filter(roi -> wanted.contains(RegionName.of(roi.getName()).key()))
			.toList();
	}

	private static Set<String> keys(List<Roi> rois) {
		return rois.stream().map(roi -> RegionName.of(roi.getName()).key()).collect(Collectors
			.toCollection(LinkedHashSet::new));
	}

	/** @return ROIs on another exam, at the same patient coordinates */
	public static Carried of(List<Roi> drawn, VoxelGrid from, VoxelGrid to) {
		Transferred there = RegionTransfer.of(regions(drawn, from), from, to);
		return new Carried(there.regions().stream().flatMap(region -> RoiDrawing.outlines(region, to)
			.stream()).toList(), told(there.warnings(), drawn, CHECK));
	}

	/**
	 * @param drawn ROIs on one exam
	 * @return the same on another, where what lies around each of them is found
	 * @throws IllegalArgumentException if that is not sure for one of them
	 */
	public static Carried registered(List<Roi> drawn, DynamicSeries from, DynamicSeries to,
		Progress progress)
	{
		List<Region> regions = regions(drawn, from.grid());
		progress.report("Registering", 0);
		VisitRegistration registration = VisitRegistration.of(still(from), still(to));
		List<Roi> there = new ArrayList<>();
		List<String> told = new ArrayList<>();
		for (Region region : regions) {
			progress.report("Registering", (1. + regions.indexOf(region)) / (1 + regions.size()));
			Found found = sure(region, registration.around(region));
			told.add(words(region, found));
			there.addAll(moved(region, found.motion().moved(from.grid()), to.grid(), told));
		}
		return new Carried(there, told(told, drawn, CHECK_REGISTERED));
	}

	private static List<Roi> moved(Region region, VoxelGrid from, VoxelGrid to, List<String> told) {
		RegionTransfer.requireWithin(region, from, to);
		List<Roi> moved = MovedOutlines.of(region, from, to);
		Region there = new Region(region.name(), to, moved.stream().flatMapToInt(roi -> Arrays.stream(
			RoiRegions.region(roi, to).voxels())).toArray());
		RegionTransfer.doubt(region, from, there, to).ifPresent(told::add);
		return moved;
	}

	private static StillImages still(DynamicSeries series) {
		try {
			return StillImages.of(series);
		}
		catch (IllegalArgumentException noBolus) {
			throw new IllegalArgumentException("the series " + series.description().shown() +
				" shows no bolus, so that the visits cannot be registered" + MEND, noBolus);
		}
	}

	private static Found sure(Region region, Found found) {
		found.doubt().ifPresent(why -> {
			throw new IllegalArgumentException(region.name() + ": " + why + MEND);
		});
		return found;
	}

	private static String words(Region region, Found found) {
		return String.format(Locale.ROOT,
			"%s lies %.1f mm from the same patient coordinates and is turned by %.1f° (correlation %.2f)",
			region.name(), found.motion().shiftMm(), found.motion().degrees(), found.correlation());
	}

	private static List<Region> regions(List<Roi> drawn, VoxelGrid grid) {
		List<Roi> areas = drawn.stream().filter(Roi::isArea).toList();
		RoiRegions.gather(areas, grid);
		return RoiRegions.byName(areas, grid);
	}

	private static List<String> told(List<String> warnings, List<Roi> drawn, String check) {
		List<String> told = new ArrayList<>(warnings);
		drawn.stream().filter(roi -> !roi.isArea()).forEach(roi -> told.add(roi.getName() +
			" is no area and was left out; measure it on the second visit"));
		told.add(check);
		return told;
	}

	/**
	 * @param rois ROIs
	 * @param file a zip that may be there
	 * @return the ROIs of the zip whose names are not among theirs, then these
	 */
	public static List<Roi> beside(List<Roi> rois, Path file) throws IOException {
		Set<String> names = keys(rois);
		List<Roi> all = new ArrayList<>(Files.exists(file) ? RoiFiles.read(file) : List.of());
		all.removeIf(roi -> names.contains(RegionName.of(roi.getName()).key()));
		all.addAll(rois);
		return all;
	}

	/** Writes ROIs to a zip. */
	public static void write(List<Roi> rois, Path file, boolean overwrite) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		String name = file.getFileName().toString();
		try (OutputFolder output = OutputFolder.open(folder, overwrite, name)) {
			RoiFiles.write(output.file(name), rois);
			output.commit();
		}
	}

	/**
	 * @throws IllegalArgumentException if the ROI Manager holds ROIs, which are of the other visit
	 */
	public static void requireEmptyManager() {
		RoiManager manager = RoiManager.getRawInstance();
		if (manager != null && manager.getCount() > 0) throw new IllegalArgumentException(
			"the ROI Manager holds " + manager.getCount() +
				" ROIs already; save and delete them, or give output=FILE.zip");
	}

	/** Shows ROIs in the ROI Manager. */
	public static void show(List<Roi> rois) {
		RoiManager manager = RoiManager.getRoiManager();
		rois.forEach(manager::addRoi);
	}
}
