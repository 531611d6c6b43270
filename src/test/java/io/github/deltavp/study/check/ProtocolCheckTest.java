// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.SeriesFacts;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.text.FreeText;
import io.github.deltavp.series.text.Identifiers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolCheckTest {

	private static final DynamicSeries SERIES = SampleStudy.standard(32, 3, 8).pre().series();
	private static final Protocol.Setup SETUP = new Protocol.Setup("CTL", "Gadovist", 7.5, "GE 29",
		1);

	private static SeriesFacts facts(Protocol protocol) {
		return SERIES.facts().withProtocol(protocol);
	}

	private static SeriesFacts facts(Protocol.Setup setup) {
		return facts(new Protocol(4.5, 1.3, 25, 1.5, setup));
	}

	private static List<String> remarks(SeriesFacts pre, SeriesFacts post) {
		return remarks(pre, post, true, false);
	}

	private static List<String> remarks(SeriesFacts pre, SeriesFacts post, boolean measured,
		boolean t10)
	{
		return ProtocolCheck.remarks(ProtocolCheck.of(pre, post, measured, t10)).stream().map(
			remark -> remark.check() + " " + remark.sentence()).toList();
	}

	private static List<List<String>> shown(SeriesFacts pre, SeriesFacts post) {
		return ProtocolCheck.of(pre, post, true, false).stream().map(row -> row.cells(FreeText::shown))
			.toList();
	}

	@Test
	void whatIsAlikeNeedsNoRemark() {
		assertEquals(List.of(), remarks(facts(SETUP), facts(SETUP)));
		List<List<String>> rows = shown(facts(SETUP), facts(SETUP));
		assertTrue(rows.stream().allMatch(row -> row.get(1).equals(row.get(2)) && row.get(3).isEmpty()),
			rows.toString());
		assertEquals(List.of("TR (ms)", "TE (ms)", "flip angle (°)", "field (T)", "matrix",
			"pixel size (mm)", "slice distance (mm)", "slices", "time points", "time per frame (s)",
			"duration (s)", "coil", "contrast agent", "contrast agent (mL)", "scanner",
			"scaling of the values"), rows.stream().map(row -> row.get(0)).toList());
	}

	/** The rounding of a header is no difference. */
	@ParameterizedTest
	@CsvSource({ "4.54, 1.3, 25, ''", "4.6, 1.3, 25, TR (ms) differs between the visits: 4.5 and 4.6",
		"4.5, 2, 25, TE (ms) differs between the visits: 1.3 and 2",
		"4.5, 1.3, 20, flip angle (°) differs between the visits: 25 and 20" })
	void whatTheFitKnowsIsToBeLookedAt(double tr, double te, double angle, String told) {
		List<String> remarks = remarks(facts(new Protocol(4.5, 1.3, 25, 1.5)), facts(new Protocol(tr,
			te, angle, 1.5)));
		assertEquals(told.isEmpty() ? 0 : 1, remarks.size());
		assertTrue(remarks.stream().allMatch(remark -> remark.startsWith("PROTOCOL " + told + "; ")),
			remarks.toString());
	}

	/** T10 is longer at 3 T. */
	@Test
	void anotherFieldKeepsTheVerdictFromBeingFirmUnlessEachVisitHasItsT10() {
		SeriesFacts pre = facts(new Protocol(4.5, 1.3, 25, 1.5));
		SeriesFacts post = facts(new Protocol(4.5, 1.3, 25, 3));
		assertEquals(List.of("FIELD field (T) differs between the visits: 1.5 and 3; " +
			"T10 is another at another field; give each visit its own"), remarks(pre, post));
		assertTrue(Check.FIELD.isAgainstFirmness());
		assertEquals(List.of("PROTOCOL field (T) differs between the visits: 1.5 and 3; " +
			"relaxivity is another at another field, too"), remarks(pre, post, true, true));
	}

	@Test
	void anotherAgentOrDoseCountsOnlyWhereTheArteryWasNotMeasured() {
		SeriesFacts post = facts(new Protocol.Setup("CTL", "Dotarem", 15, "GE 29", 1));
		assertEquals(List.of(
			"ACQUISITION contrast agent differs between the visits; the artery of each exam was measured with its own",
			"ACQUISITION contrast agent (mL) differs between the visits: 7.5 and 15; the artery of each exam was measured with its own"),
			remarks(facts(SETUP), post));
		assertEquals(List.of(
			"PROTOCOL contrast agent differs between the visits; the input function was not measured with it",
			"PROTOCOL contrast agent (mL) differs between the visits: 7.5 and 15; the input function was not measured with it"),
			remarks(facts(SETUP), post, false, false));
		assertTrue(Check.PROTOCOL.isFlagged() && !Check.ACQUISITION.isFlagged());
	}

	/** What anybody may have typed stays on the screen, unless it is to be kept. */
	@Test
	void freeTextIsNamedOnlyIfItMayBe() {
		Protocol other = new Protocol(4.5, 1.3, 25, 1.5, new Protocol.Setup("Dr. Smith's", "Gadovist",
			7.5, "GE 30", 1));
		List<String> remarks = remarks(facts(SETUP), facts(other));
		assertEquals(2, remarks.size());
		assertTrue(remarks.get(0).startsWith("ACQUISITION coil differs between the visits; "), remarks
			.toString());
		assertTrue(remarks.get(1).startsWith("ACQUISITION scanner differs between the visits; "),
			remarks.toString());
		remarks = remarks(SERIES.withProtocol(new Protocol(4.5, 1.3, 25, 1.5, SETUP)).with(
			Identifiers.KEEP).facts(), SERIES.withProtocol(other).with(Identifiers.KEEP).facts());
		assertTrue(remarks.get(0).startsWith(
			"ACQUISITION coil differs between the visits: CTL and Dr. Smith's; "), remarks.toString());
	}

	@Test
	void whatOneVisitDoesNotTellIsShownAndNotJudged() {
		SeriesFacts post = facts(new Protocol.Setup("", "Gadovist", Double.NaN, "GE 29", Double.NaN));
		assertEquals(List.of(), remarks(facts(SETUP), post));
		assertTrue(shown(facts(SETUP), post).contains(List.of("coil", "CTL", "", "differs")));
		assertTrue(shown(post, post).stream().noneMatch(row -> row.get(0).equals(
			"contrast agent (mL)")));
	}

	/** A tilt of the slices along the spine is none. */
	@ParameterizedTest
	@CsvSource({ "15, false", "25, true", "90, true", "180, false" })
	void slicesThatLieOtherwiseAreTold(double degrees, boolean told) {
		double angle = Math.toRadians(degrees);
		VoxelGrid sagittal = new VoxelGrid(32, 32, 3, 1, 1, 5, List.of(0., 0., 0.), List.of(0., 1., 0.),
			List.of(0., 0., -1.));
		VoxelGrid other = new VoxelGrid(32, 32, 3, 1, 1, 5, List.of(0., 0., 0.), List.of(-Math.sin(
			angle), Math.cos(angle), 0.), List.of(0., 0., -1.));
		List<String> remarks = remarks(on(sagittal), on(other));
		assertEquals(told, !remarks.isEmpty(), remarks.toString());
		assertTrue(shown(on(sagittal), on(other)).contains(List.of("slices", "sagittal", degrees == 90
			? "coronal" : "sagittal", told ? "differs: look" : "")));
	}

	private static SeriesFacts on(VoxelGrid grid) {
		SeriesFacts facts = SERIES.facts();
		return new SeriesFacts(grid, facts.times(), facts.protocol(), facts.description(), facts
			.component(), facts.warnings());
	}
}
