// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.aif.AifFile;
import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.FileInput;
import io.github.deltavp.aif.PopulationInput;
import io.github.deltavp.aif.PreviousInput;
import io.github.deltavp.aif.RegionAif;
import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.aif.search.SearchLimits;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where an exam's arterial input function comes from.
 *
 * @param key {@code auto}, {@code roi}, {@code file}, {@code previous} or the name of a population
 * @param file the CSV file, for {@code file} and {@code previous}
 * @param fallback the key of what to use where {@code auto} finds no artery with certainty; empty:
 *          that is an error
 * @param limits where {@code auto} looks
 * @param doseMmolPerKg injected dose in mmol/kg, to which a population's function is scaled
 */
public record AifSource(String key, Optional<Path> file, Optional<String> fallback,
		SearchLimits limits, double doseMmolPerKg) {

	private static final double STANDARD_DOSE_MMOL_PER_KG = 0.1;

	/** In the whole exam, at the standard dose. */
	public AifSource(String key, Optional<Path> file, Optional<String> fallback) {
		this(key, file, fallback, SearchLimits.NONE, STANDARD_DOSE_MMOL_PER_KG);
	}

	/** @return whether a region of the artery may be needed */
	public boolean needsRegions() {
		return key.equals("roi") || fallback.filter("roi"::equals).isPresent();
	}

	/** The same without a fallback. */
	public AifSource(String key, Optional<Path> file) {
		this(key, file, Optional.empty());
	}

	/**
	 * @param regions what was drawn on the exam, if anything
	 * @return the input function; never from another source than the one asked for
	 * @throws IOException if the file cannot be read
	 * @throws IllegalArgumentException if the source has no input function, with the mend
	 */
	public FoundAif find(DynamicSeries series, Optional<Regions> regions,
		ConcentrationSettings settings, Progress progress) throws IOException
	{
		return key.equals("auto") ? automatic(series, regions, settings, progress) : new FoundAif(given(
			series, regions, settings), Optional.empty());
	}

	private ArterialInputFunction given(DynamicSeries series, Optional<Regions> regions,
		ConcentrationSettings settings) throws IOException
	{
		return switch (key) {
			case "roi" -> RegionAif.of(series, regions.flatMap(Regions::artery).orElseThrow(
				() -> new IllegalArgumentException(
					"aif=roi needs a ROI named aif; draw it in the aorta and name it aif")), settings);
			case "file" -> FileInput.of(read(), series);
			case "previous" -> PreviousInput.of(FileInput.of(read(), series), series);
			default -> PopulationInput.of(PopulationAif.of(key), series, settings.hematocrit(),
				doseMmolPerKg);
		};
	}

	private ArterialInputFunction read() throws IOException {
		return AifFile.read(file.orElseThrow(() -> new IllegalArgumentException(
			"the AIF is to come from a file; give aiffile=CSV")));
	}

	private FoundAif automatic(DynamicSeries series, Optional<Regions> regions,
		ConcentrationSettings settings, Progress progress) throws IOException
	{
		Optional<Region> within = limits.of(series.grid());
		try {
			AutomaticAifSettings where = new AutomaticAifSettings(within, AutomaticAifSettings.DEFAULT
				.minimumScore());
			AutomaticAifResult found = AutomaticAif.find(series, settings, where, progress);
			return new FoundAif(found.aif(), Optional.of(found));
		}
		catch (IllegalArgumentException e) {
			if (fallback.isEmpty()) throw e;
			ArterialInputFunction other = new AifSource(fallback.get(), file, Optional.empty(), limits,
				doseMmolPerKg).given(series, regions, settings);
			ArterialInputFunction told = other.with(List.of("no automatic AIF (" + e.getMessage() +
				"); aiffallback=" + fallback.get() + " was used"));
			return new FoundAif(new ArterialInputFunction(told.plasma(), told.source() + ", as fallback",
				told.remarks(), told.slices()), Optional.empty());
		}
	}
}
