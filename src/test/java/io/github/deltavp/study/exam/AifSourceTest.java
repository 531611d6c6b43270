// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.AifFile;
import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.aif.search.SearchLimits;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.table.CsvTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AifSourceTest {

	private static final DynamicSeries SERIES = SampleStudy.standard(64, 10, 40).pre().series();

	private static ArterialInputFunction find(AifSource source, DynamicSeries series)
		throws IOException
	{
		return found(source, series).aif();
	}

	private static FoundAif found(AifSource source, DynamicSeries series) throws IOException {
		return source.find(series, Optional.empty(), ConcentrationSettings.DEFAULT, Progress.NONE);
	}

	private static AifSource source(String key, String fallback) {
		return new AifSource(key, Optional.empty(), Optional.ofNullable(fallback));
	}

	@ParameterizedTest
	@CsvSource({ "roi,,true", "auto,roi,true", "auto,,false", "auto,parker,false", "parker,,false" })
	void regionsAreNeededWhereARoiMayBeTheArtery(String key, String fallback, boolean needed) {
		assertEquals(needed, source(key, fallback).needsRegions());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "roi | aif=roi needs a ROI named aif",
		"file | give aiffile=CSV", "previous | give aiffile=CSV" })
	void whatIsMissingIsAskedFor(String key, String mend) {
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> find(source(key, null),
			SERIES));
		assertTrue(refusal.getMessage().contains(mend), refusal.getMessage());
	}

	/** The background beside the patient has no artery. */
	@Test
	void withoutAnArteryTheSearchRefusesOrSaysWhatItTookInstead() throws IOException {
		SearchLimits corner = SearchLimits.of("", "0,0,6,6");
		String reason = assertThrows(IllegalArgumentException.class, () -> find(new AifSource("auto",
			Optional.empty(), Optional.empty(), corner, 0.1), SERIES)).getMessage();
		ArterialInputFunction instead = find(new AifSource("auto", Optional.empty(), Optional.of(
			"parker"), corner, 0.1), SERIES);
		ArterialInputFunction parker = find(source("parker", null), SERIES);
		assertEquals(parker.source() + ", as fallback", instead.source());
		assertEquals(parker.remarks().size() + 1, instead.remarks().size());
		assertEquals("no automatic AIF (" + reason + "); aiffallback=parker was used", instead.remarks()
			.get(parker.remarks().size()));
		assertArrayEquals(parker.plasma().toArray(), instead.plasma().toArray());
	}

	@Test
	void anArteryThatIsThereNeedsNoFallback() throws IOException {
		ArterialInputFunction found = find(source("auto", "parker"), SERIES);
		assertTrue(found.source().startsWith("auto"), found.source());
		assertTrue(found.remarks().stream().noneMatch(remark -> remark.contains("aiffallback")));
	}

	@Test
	void theArteryIsKeptWhereItWasSearchedAndUsed() throws IOException {
		FoundAif found = found(source("auto", null), SERIES);
		assertEquals(found.aif(), found.artery().orElseThrow().aif());
		assertEquals(Optional.empty(), found(source("parker", null), SERIES).artery());
		assertEquals(Optional.empty(), found(new AifSource("auto", Optional.empty(), Optional.of(
			"parker"), SearchLimits.of("", "0,0,6,6"), 0.1), SERIES).artery());
	}

	/** The first picture begins at 66 mm and a line, below a line: the field around the artery. */
	@Test
	void theFigureOutlinesTheArteryInEverySliceAtItsPeak() {
		AutomaticAifResult found = AutomaticAif.find(SERIES, ConcentrationSettings.DEFAULT,
			AutomaticAifSettings.DEFAULT, Progress.NONE);
		Figure figure = AifReport.figure("aif_pre", " before therapy", found, SERIES);
		assertEquals("aif_pre", figure.name());
		assertTrue(figure.caption().startsWith(
			"Arterial input before therapy, Cp in plasma, found automatically"));
		assertTrue(figure.caption().contains(found.artery().count() + " voxels in " + found.slices()
			.size() + " slices"), figure.caption());
		BufferedImage image = figure.image(300);
		double left = (66 * 72 / 25.4 + 9) * 300 / 72;
		IntStream orange = IntStream.range(0, image.getWidth()).filter(x -> IntStream.range(0, image
			.getHeight()).anyMatch(y -> (image.getRGB(x, y) & 0xFFFFFF) == 0xD55E00));
		IntSummaryStatistics outlines = orange.summaryStatistics();
		assertTrue(outlines.getMin() > left, "first at " + outlines.getMin());
		int slices = found.slices().size();
		assertTrue(slices > 1 && outlines.getMax() - outlines.getMin() > image.getWidth() / 10,
			"pictures of " + slices + " slices");
	}

	@Test
	void aPopulationIsAsHighAsTheDose() throws IOException {
		double[] once = find(source("parker", null), SERIES).plasma().toArray();
		double[] twice = find(new AifSource("parker", Optional.empty(), Optional.empty(),
			SearchLimits.NONE, 0.2), SERIES).plasma().toArray();
		assertArrayEquals(Arrays.stream(once).map(value -> 2 * value).toArray(), twice, 1e-9);
	}

	@Test
	void theReportTellsTheCurveOfEachSliceBesideTheirConsensus() {
		AutomaticAifResult found = AutomaticAif.find(SERIES, ConcentrationSettings.DEFAULT,
			AutomaticAifSettings.DEFAULT, Progress.NONE);
		CsvTable curves = AifReport.curves(found.aif());
		assertEquals(List.of("time_s", "cp_mM"), curves.header().subList(0, 2));
		assertEquals(found.slices().keySet().stream().map(slice -> "slice_" + (slice + 1) + "_mM")
			.toList(), curves.header().subList(2, curves.header().size()));
		Curve plasma = found.aif().plasma();
		for (int t = 0; t < plasma.size(); t++) {
			List<Object> row = curves.rows().get(t);
			assertEquals(List.of(plasma.times().seconds(t), plasma.value(t)), row.subList(0, 2));
			assertEquals(found.slices().get(found.slices().lastKey()).value(t), row.get(row.size() - 1));
		}
		assertEquals(plasma.size(), curves.rows().size());
		assertEquals(found.artery().voxels().length, AifReport.of(found).get("voxels"));
		List<?> rejected = (List<?>) AifReport.of(found).get("rejected");
		assertEquals(found.rejected().stream().map(candidate -> candidate.verdict().toString())
			.toList(), rejected.stream().map(each -> ((java.util.Map<?, ?>) each).get("reason")
				.toString()).toList());
	}

	/** In µM, as a curve of this exam or of the one before. */
	@ParameterizedTest
	@ValueSource(strings = { "file", "previous" })
	void aFileInAnotherUnitIsRefused(String key, @TempDir Path folder) throws IOException {
		Path file = folder.resolve("aif.csv");
		AifFile.write(file, find(source("auto", null), SERIES).plasma().map(mM -> 1000 * mM));
		String message = assertThrows(IllegalArgumentException.class, () -> find(new AifSource(key,
			Optional.of(file)), SERIES)).getMessage();
		assertTrue(message.contains("divide µM by 1000"), message);
	}
}
