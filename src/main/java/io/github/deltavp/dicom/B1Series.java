// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.series.B1Scale;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.series.text.NameList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The map of the true flip angle (B1+) among the series of a folder, as true ÷ nominal. Its scale
 * is what the files tell: a ratio as it stands; percent where RescaleType says so (DICOM PS3.3,
 * C.11.1); tenths of a degree at Siemens (TurboFLASH, {@code tfl_b1map}; hMRI toolbox,
 * {@code hmri_create_b1map.m}, and BIDS, appendix on qMRI, TB1TFL) and GE (UKAT,
 * {@code ukat/utils/ge.py}), against FlipAngle. Any other is refused.
 */
public final class B1Series {

	/** A word of its own, or B1 map in any spelling; B1000 is a diffusion image. */
	private static final Pattern NAME = Pattern.compile(
		"(?i).*((?<![a-z0-9])b1([ _-]*map|\\+|plus|(?![a-z0-9]))|flip[ _-]*angle[ _-]*map).*");
	private static final double TENTHS = 10;
	private static final double PERCENT = 100;

	private final DicomFolder folder;

	private B1Series(DicomFolder folder) {
		this.folder = folder;
	}

	/**
	 * Finds the map beside a dynamic series of the same study: by ImageType or ImageComments, else by
	 * the description. Before contrast or after it makes no difference.
	 *
	 * @param dynamic a series of the folder
	 * @param identifiers whether names of series may be written
	 * @return what was found, if anything: not usable if several could be meant, or the scale is not
	 *         known
	 * @throws IOException if a file is lost while it is read
	 */
	public static FoundB1 beside(DicomFolder folder, SeriesCandidate dynamic, Identifiers identifiers,
		Progress progress) throws IOException
	{
		List<SeriesCandidate> found = candidates(folder, dynamic);
		if (found.isEmpty()) return FoundB1.NONE;
		try {
			return new FoundB1(Optional.of(new B1Series(folder).read(found,
				"several series could be the B1 map", progress).with(identifiers)), "");
		}
		catch (DicomException e) {
			return new FoundB1(Optional.empty(), e.written(identifiers));
		}
	}

	/** @return which series of the folder these could be */
	static List<SeriesCandidate> candidates(DicomFolder folder, SeriesCandidate dynamic) {
		B1Series series = new B1Series(folder);
		String study = folder.frames(dynamic).get(0).identity().studyUid();
		return series.likely(folder.candidates().stream().filter(candidate -> series.first(candidate)
			.identity().studyUid().equals(study)).toList());
	}

	/** @return the same of a folder that was given for the map */
	static List<SeriesCandidate> candidates(DicomFolder folder) {
		List<SeriesCandidate> still = folder.candidates().stream().filter(B1Series::isStatic).toList();
		List<SeriesCandidate> likely = new B1Series(folder).likely(still);
		return likely.isEmpty() ? still : likely;
	}

	/** @return whether the description of a series says that it is a map of B1 */
	static boolean isDescribedBy(String description) {
		return NAME.matcher(description).matches();
	}

	/**
	 * @param input a folder, zip or file that holds the map, and no other that could be meant
	 * @return true ÷ nominal flip angle
	 * @throws DicomException if none or several could be meant, or the scale is not known
	 */
	public static DynamicSeries read(Path input, Progress progress) throws IOException {
		try (DicomFolder folder = DicomFolder.scan(input, false, progress)) {
			List<SeriesCandidate> found = candidates(folder);
			if (found.isEmpty()) throw new DicomException(input +
				" holds no series of one time point; give the folder of the B1 map");
			return new B1Series(folder).read(found, "several series in " + input + " could be the B1 map",
				progress);
		}
	}

	private List<SeriesCandidate> likely(List<SeriesCandidate> all) {
		List<SeriesCandidate> said = with(all, candidate -> first(candidate).kind().isB1());
		return said.isEmpty() ? with(all, candidate -> isDescribedBy(candidate.description())) : said;
	}

	private static List<SeriesCandidate> with(List<SeriesCandidate> all,
		Predicate<SeriesCandidate> which)
	{
		return all.stream().filter(B1Series::isStatic).filter(which).toList();
	}

	private static boolean isStatic(SeriesCandidate candidate) {
		return candidate.times() == 1 && !candidate.component().equals("phase") && candidate.problem()
			.isEmpty();
	}

	private Frame first(SeriesCandidate candidate) {
		return folder.frames(candidate).get(0);
	}

	private DynamicSeries read(List<SeriesCandidate> candidates, String several, Progress progress)
		throws IOException
	{
		if (candidates.size() > 1) throw DicomException.naming(several + ": ", NameList.of(candidates
			.stream().map(SeriesCandidate::label).toList()),
			"; put the map of flip angles into a folder of its own, and give that");
		SeriesCandidate candidate = candidates.get(0);
		B1Scale scale = B1Scale.of(folder.read(candidate, ImportOptions.DEFAULT, progress));
		return scale.ratio(nominal(candidate, scale));
	}

	/** What stands for the nominal flip angle. */
	private double nominal(SeriesCandidate candidate, B1Scale scale) throws DicomException {
		Frame frame = first(candidate);
		double tenths = TENTHS * candidate.protocol().flipAngleDegrees();
		if (scale.fits(1)) return 1;
		if (frame.scaling().unit().equals("%") && scale.fits(PERCENT)) return PERCENT;
		if (frame.identity().isOf("siemens", "ge medical", "ge healthcare") && scale.fits(tenths))
			return tenths;
		throw DicomException.naming("the scale of the B1 map ", candidate.label(), String.format(
			Locale.ROOT,
			" is not known: half of its values are above %.4g, its flip angle is %.4g degrees; save it as true ÷ nominal flip angle, or in percent of it, as TIFF or NIfTI, and give that",
			scale.median(), candidate.protocol().flipAngleDegrees()));
	}
}
