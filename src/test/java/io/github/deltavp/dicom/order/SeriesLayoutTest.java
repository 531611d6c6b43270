// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.Geometry;
import io.github.deltavp.dicom.frame.TimeKey;
import io.github.deltavp.dicom.pixels.Scaling;
import io.github.deltavp.series.text.Identifiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Images without files, shuffled, whose right order is known: 4 slices 5 mm apart, 6 times. */
class SeriesLayoutTest {

	private static final int SLICES = 4;
	private static final int TIMES = 6;
	private static final double HALF_PAST_NINE = 34200;

	/** Sets what tells the time of an image. */
	private interface Clock {

		void set(MadeFrame frame, int slice, int time);
	}

	private interface Kept {

		boolean has(int slice, int time);
	}

	private static List<Frame> frames(Kept kept, Clock clock) {
		List<Frame> frames = new ArrayList<>();
		for (int s = 0; s < SLICES; s++)
			for (int t = 0; t < TIMES; t++)
				if (kept.has(s, t)) {
					MadeFrame frame = new MadeFrame(name(s, t)).at(5 * s);
					clock.set(frame, s, t);
					frames.add(frame.make());
				}
		Collections.shuffle(frames, new Random(2));
		return frames;
	}

	private static List<Frame> frames(Clock clock) {
		return frames((s, t) -> true, clock);
	}

	private static String name(int slice, int time) {
		return "s" + slice + "t" + time;
	}

	private static SeriesLayout layout(List<Frame> frames) throws DicomException {
		return SeriesLayout.of(frames, TimeChoice.AUTOMATIC);
	}

	private static String refusal(List<Frame> frames) {
		return assertThrows(DicomException.class, () -> layout(frames)).getMessage();
	}

	private static void assertOrdered(SeriesLayout layout, Kept kept) {
		assertEquals(SLICES, layout.planes().length);
		for (int s = 0; s < SLICES; s++) {
			assertEquals(TIMES, layout.planes()[s].length);
			for (int t = 0; t < TIMES; t++)
				if (kept.has(s, t)) assertEquals(name(s, t), layout.planes()[s][t].fileName());
				else assertNull(layout.planes()[s][t]);
		}
	}

	private static void assertWarnings(SeriesLayout layout, String... parts) {
		List<String> said = layout.warnings().list(Identifiers.KEEP);
		assertEquals(parts.length, said.size(), said::toString);
		for (String part : parts)
			assertTrue(said.stream().anyMatch(line -> line.contains(part)), said::toString);
	}

	private static double[] every(double seconds) {
		double[] times = new double[TIMES];
		Arrays.setAll(times, t -> t * seconds);
		return times;
	}

	@ParameterizedTest
	@EnumSource(value = TimeKey.class, mode = EnumSource.Mode.EXCLUDE, names = "CONTENT")
	void anyElementOrdersTheTimes(TimeKey key) throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> {
			frame.time(key, key.isCount() ? t + 1 : HALF_PAST_NINE + 5.2 * t);
			frame.time(TimeKey.CONTENT, HALF_PAST_NINE + 5.2 * t);
		}));
		assertOrdered(layout, (s, t) -> true);
		assertArrayEquals(every(5.2), layout.times().toSeconds(), 1e-9);
		boolean timed = TimeKey.VALUE.contains(key);
		assertEquals(!timed, layout.warnings().list(Identifiers.KEEP).stream().anyMatch(line -> line
			.startsWith("times are from ContentTime")));
		assertEquals(key == TimeKey.INSTANCE, layout.warnings().list(Identifiers.KEEP).toString()
			.contains("ordered by InstanceNumber"));
	}

	@Test
	void timesThatPassMidnightRunOn() throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.time(TimeKey.ACQUISITION, (86_385 +
			5 * t) % 86_400)));
		assertOrdered(layout, (s, t) -> true);
		assertArrayEquals(every(5), layout.times().toSeconds(), 1e-9);
		assertWarnings(layout, "AcquisitionTime (0008,0032) passes midnight without a new date");
	}

	/** A date in some images only puts them thousands of days away from the others. */
	@Test
	void datesInSomeImagesOnlyDoNotCount() throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.time(TimeKey.ACQUISITION,
			HALF_PAST_NINE + 5 * t + (t % 2 == 0 ? 8000 * 86_400. : 0))));
		assertOrdered(layout, (s, t) -> true);
		assertArrayEquals(every(5), layout.times().toSeconds(), 1e-6);
		assertWarnings(layout, "its time of day alone is used");
	}

	@ParameterizedTest
	@CsvSource({ "0.19, 0", "1, 1" })
	void slicesMayHaveTimesOfTheirOwn(double lag, int warnings) throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME, 12 * t +
			lag * s)));
		assertOrdered(layout, (s, t) -> true);
		assertArrayEquals(every(12), layout.times().toSeconds(), 1e-9);
		assertEquals(warnings, layout.warnings().list(Identifiers.KEEP).size());
		if (warnings > 0) assertWarnings(layout,
			"slices of one time point were acquired up to 3.000 s apart (TriggerTime (0018,1060))");
	}

	@Test
	void aLostImageOfSlicesWithTimesOfTheirOwnLeavesAGap() throws DicomException {
		Kept kept = (s, t) -> !(s == 2 && t == 3) && !(s == 1 && t == 0);
		SeriesLayout layout = layout(frames(kept, (frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME, 12 *
			t + s)));
		assertOrdered(layout, kept);
		assertWarnings(layout, "slices have times of their own",
			"2 of 24 planes are missing and NaN: " + "slice 2 at time point 1, slice 3 at time point 4",
			"up to 3.000 s apart");
	}

	/** The complete slices have a mean lag of 3.3 s; the others' is 3.7 s away, of 10 s. */
	@Test
	void anImageThatCouldBelongToEitherTimeIsRefused() {
		double[] lag = { 2, 4, 7, 4 };
		assertTrue(refusal(frames((s, t) -> !(s == 2 && t == 3), (frame, s, t) -> frame.time(
			TimeKey.TRIGGER_TIME, 10 * t + lag[s]))).contains("does not say to which time point s2t"));
	}

	@Test
	void aLostTimePointIsOneOfNaN() throws DicomException {
		Kept kept = (s, t) -> t != 2;
		SeriesLayout layout = layout(frames(kept, (frame, s, t) -> frame.time(TimeKey.TEMPORAL_POSITION,
			t + 1).time(TimeKey.TRIGGER_TIME, 5 * t + 0.04 * t * t)));
		assertOrdered(layout, kept);
		assertEquals((5 + 0.04 + 15 + 0.36) / 2, layout.times().seconds(2), 1e-9);
		assertWarnings(layout,
			"no file has TemporalPositionIdentifier (0020,0100) 3; those volumes are " + "NaN",
			"4 of 24 planes are missing and NaN: slice 1 at time point 3, slice 2 at time point 3, " +
				"slice 3 at time point 3, …");
	}

	/** Numbers with more holes than images, or that are none, are a counter of something else. */
	@ParameterizedTest
	@CsvSource({ "2, true", "1.5, false", "7, false" })
	void numbersThatRunOnOtherwise(double step, boolean lost) throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.time(TimeKey.TEMPORAL_POSITION, t < 5
			? t : 4 + step).time(TimeKey.TRIGGER_TIME, 5 * t)));
		assertEquals(lost ? TIMES + 1 : TIMES, layout.times().size());
	}

	@Test
	void aLostSliceIsOneOfNaN() throws DicomException {
		SeriesLayout layout = layout(frames((s, t) -> s != 1, (frame, s, t) -> frame.time(
			TimeKey.TRIGGER_TIME, 5 * t)));
		assertOrdered(layout, (s, t) -> s != 1);
		assertEquals(5, layout.grid().spacingZMm(), 1e-12);
		assertWarnings(layout, "1 slice(s) missing after slice 1", "6 of 24 planes are missing");
	}

	@ParameterizedTest
	@CsvSource({ "5.05, 0", "5.2, 1" })
	void slicesThatAreNotEvenlySpaced(double second, int warnings) throws DicomException {
		double[] places = { 0, second, 10, 15 };
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.at(places[s]).time(
			TimeKey.TRIGGER_TIME, 5 * t)));
		assertOrdered(layout, (s, t) -> true);
		assertEquals(5, layout.grid().spacingZMm(), 1e-12);
		assertEquals(warnings, layout.warnings().list(Identifiers.KEEP).size());
		if (warnings > 0) assertWarnings(layout, "differs by up to 4 % of the 5.000 mm between slices");
	}

	@Test
	void theGridIsThatOfTheFirstSlice() throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME, 5 * t)));
		assertEquals(List.of(2., 3., 5.), List.of(layout.grid().spacingXMm(), layout.grid()
			.spacingYMm(), layout.grid().spacingZMm()));
		assertEquals(List.of(0., 0., 0.), layout.grid().originMm());
		assertEquals(8, layout.grid().width());
		assertEquals(7, layout.grid().height());
	}

	@Test
	void aSingleSliceHasItsThickness() throws DicomException {
		MadeFrame frame = new MadeFrame("a");
		assertEquals(4, layout(List.of(frame.make())).grid().spacingZMm());
		SeriesLayout guessed = layout(List.of(frame.geometry(new Geometry(Double.NaN, Double.NaN,
			Double.NaN, new double[] { 1, 0, 0 }, new double[] { 0, 1, 0 }, new double[3], false, false))
			.make()));
		assertEquals(1, guessed.grid().spacingZMm());
		assertEquals(1, guessed.grid().spacingXMm());
		assertWarnings(guessed, "no ImageOrientationPatient", "a single slice without SliceThickness",
			"no PixelSpacing");
		assertArrayEquals(new double[] { 0 }, guessed.times().toSeconds());
	}

	@Test
	void copiesAreLeftOut() throws DicomException {
		List<Frame> frames = frames((frame, s, t) -> frame.uid("1." + s + "." + t).time(
			TimeKey.TRIGGER_TIME, 5 * t));
		frames.add(new MadeFrame("copy").at(5).uid("1.1.2").time(TimeKey.TRIGGER_TIME, 10).make());
		SeriesLayout layout = layout(frames);
		assertOrdered(layout, (s, t) -> true);
		assertWarnings(layout, "copies of images that are there already were left out: copy");
		frames.add(new MadeFrame("other").at(5).uid("1.1.9").time(TimeKey.TRIGGER_TIME, 10).make());
		assertTrue(refusal(frames).contains(
			"nothing that tells their time points apart (s1t2 and other)"), refusal(frames));
	}

	@Test
	void elementsThatContradictEachOtherAreRefused() {
		assertTrue(refusal(frames((frame, s, t) -> frame.time(TimeKey.TEMPORAL_POSITION, t + 1).time(
			TimeKey.TRIGGER_TIME, t < 4 ? 5 * t : 45 - 5 * t))).contains(
				"in opposite orders; say which " +
					"is right with time=TemporalPositionIdentifier or time=TriggerTime"));
	}

	@Test
	void theUsersElementDecides() throws DicomException {
		List<Frame> frames = frames((frame, s, t) -> frame.time(TimeKey.TEMPORAL_POSITION, 9 - t).time(
			TimeKey.TRIGGER_TIME, 5 * t).time(TimeKey.SERIES, HALF_PAST_NINE));
		assertOrdered(SeriesLayout.of(frames, TimeChoice.parse("time", "triggertime")), (s, t) -> true);
		SeriesLayout timed = SeriesLayout.of(frames, TimeChoice.parse("time", "TriggerTime 7.5"));
		assertOrdered(timed, (s, t) -> true);
		assertArrayEquals(every(7.5), timed.times().toSeconds());
		assertTrue(assertThrows(DicomException.class, () -> SeriesLayout.of(frames, TimeChoice.parse(
			"pretime", "SeriesTime"))).getMessage().startsWith("pretime=SeriesTime: SeriesTime " +
				"(0008,0031) does not tell the images of one slice apart"));
		List<Frame> counted = frames((frame, s, t) -> frame.time(TimeKey.SERIES, HALF_PAST_NINE + 2 * t)
			.time(TimeKey.ACQUISITION, HALF_PAST_NINE + 2 * t));
		SeriesLayout bySeries = SeriesLayout.of(counted, TimeChoice.parse("time", "SeriesTime"));
		assertArrayEquals(every(2), bySeries.times().toSeconds(), 1e-9);
	}

	@ParameterizedTest
	@CsvSource({ "5.2, 0", "5.0, 0", "4.9, 1", "5.5, 1" })
	void anElementThatGivesOtherTimesIsNamed(double other, int warnings) throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME, 5.2 * t)
			.time(TimeKey.ACQUISITION, HALF_PAST_NINE + other * t)));
		assertArrayEquals(every(5.2), layout.times().toSeconds(), 1e-9);
		assertEquals(warnings, layout.warnings().list(Identifiers.KEEP).size());
		if (other == 5.5) assertWarnings(layout, "TriggerTime (0018,1060) gives 5.200 s between time " +
			"points, AcquisitionTime (0008,0032) 5.500 s; the first is used");
	}

	/** Milliseconds that are seconds: the element that can be decides, and it is told. */
	@Test
	void secondsThatStandForMillisecondsAreFoundOut() throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME, 0.005 * t)
			.time(TimeKey.ACQUISITION, HALF_PAST_NINE + 5 * t)));
		assertArrayEquals(every(5), layout.times().toSeconds(), 1e-9);
		assertWarnings(layout, "AcquisitionTime (0008,0032) gives 5.000 s between time points, " +
			"TriggerTime (0018,1060) 0.005 s; the first is used, the second cannot be");
	}

	@ParameterizedTest
	@CsvSource({ "0.0052", "5200" })
	void theResolutionTellsTheUnitOfTheTimes(double interval) throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME, interval *
			t).resolution(5.2)));
		assertArrayEquals(every(5.2), layout.times().toSeconds(), 1e-9);
		assertWarnings(layout, "the second is used, the first seems to be in another unit");
	}

	/** Microseconds that were taken for milliseconds. */
	@Test
	void noDynamicSeriesIsSoSlow() {
		assertEquals("TriggerTime (0018,1060) gives 5000.000 s between time points, too long for a " +
			"dynamic series; give their interval in seconds with time=", assertThrows(
				DicomException.class, () -> layout(frames((frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME,
					5000 * t)))).getMessage());
	}

	/** Nothing else tells the time: refused, unless it is given. */
	@Test
	void noVolumeIsSoFast() throws DicomException {
		List<Frame> frames = frames((frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME, 0.005 * t));
		assertEquals("TriggerTime (0018,1060) gives 0.005 s between time points, too short for a " +
			"volume; give their interval in seconds with time=", assertThrows(DicomException.class,
				() -> layout(frames)).getMessage());
		assertArrayEquals(every(5), SeriesLayout.of(frames, TimeChoice.parse("time", "5")).times()
			.toSeconds());
		List<Frame> counted = frames((frame, s, t) -> frame.time(TimeKey.TEMPORAL_POSITION, t)
			.resolution(0.005));
		assertTrue(assertThrows(DicomException.class, () -> layout(counted)).getMessage().startsWith(
			"TemporalResolution (0020,0110) gives 0.005 s"));
	}

	@Test
	void wholeSecondsOfAClockBecomeEven() throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.resolution(5.2).time(
			TimeKey.ACQUISITION, HALF_PAST_NINE + Math.floor(5.2 * t))));
		assertArrayEquals(every(5.2), layout.times().toSeconds(), 1e-9);
		assertWarnings(layout, "its times fit an even interval of 5.200 s, which is used");
	}

	@Test
	void lostTimePointsOfEvenTimesAreNamed() throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME, t < 4
			? 5 * t : 5 * t + 10)));
		assertWarnings(layout, "leaves out 2 time point(s) of an even 5.000 s sampling");
		assertWarnings(layout(frames((frame, s, t) -> frame.time(TimeKey.TRIGGER_TIME, t < 4 ? 5 * t
			: 5 * t + 12))));
	}

	@Test
	void theResolutionIsTheLastResort() throws DicomException {
		List<Frame> frames = frames((frame, s, t) -> frame.resolution(4).time(TimeKey.TEMPORAL_POSITION,
			t + 1));
		SeriesLayout layout = layout(frames);
		assertArrayEquals(every(4), layout.times().toSeconds());
		assertWarnings(layout, "TemporalResolution (0020,0110) of 4.000 s is taken as their interval");
		assertTrue(refusal(frames((frame, s, t) -> frame.time(TimeKey.TEMPORAL_POSITION, t + 1)))
			.startsWith("no element gives the times of the 6 time points"));
	}

	/**
	 * The times of the slice with most images; a volume that it lost has another slice's, less the
	 * lag.
	 */
	@Test
	void timesOfAVolumeThatTheFullestSliceLost() throws DicomException {
		Kept kept = (s, t) -> s == 1 ? t != 3 : t % 3 != 0 || t == 3 && s == 2;
		SeriesLayout layout = layout(frames(kept, (frame, s, t) -> frame.time(TimeKey.TEMPORAL_POSITION,
			t + 1).time(TimeKey.TRIGGER_TIME, 5 * t + 0.1 * s)));
		assertArrayEquals(every(5), layout.times().toSeconds(), 1e-9);
	}

	@Test
	void whatAnImageSaysOfItselfIsPassedOn() throws DicomException {
		SeriesLayout layout = layout(frames((frame, s, t) -> {
			frame.time(TimeKey.TRIGGER_TIME, 5 * t).tr(t == 0 ? 4.5 : 4.6).announced(60).stated(s > 0)
				.lossy(s == 3 && t == 0).scaling(new Scaling(s + 1, 0, s == 0 ? 2 : Double.NaN));
		}));
		assertWarnings(layout, "NumberOfTemporalPositions (0020,0105) is 60, but there are files for 6",
			"no element says whether the images are magnitude or phase; taken as magnitude: s0t",
			"pixels were compressed with loss", "RepetitionTime (0018,0080) differs between images of " +
				"the series, from 4.5 to 4.6", "RescaleSlope (0028,1053) differs between images of the " +
					"series, from 1.0 to 4.0", "only some images have Philips' scale slope");
		Frame frame = layout.planes()[0][0];
		assertSame(frame.scaling(), layout.scaling(frame));
		SeriesLayout philips = layout(frames((made, s, t) -> made.time(TimeKey.TRIGGER_TIME, 5 * t)
			.philips().scaling(new Scaling(s + 1, 0, 2))));
		assertWarnings(philips);
		assertEquals(0.5, philips.scaling(philips.planes()[0][0]).slope());
	}

	@Test
	void filesAreNamedThreeAtMost() {
		Warnings warnings = new Warnings();
		for (String name : List.of("a", "b", "c"))
			warnings.add("guessed", name);
		assertEquals(List.of("guessed: a, b, c"), warnings.list(Identifiers.KEEP));
		warnings.add("guessed", "a");
		warnings.add("guessed", "d");
		warnings.add("guessed", "e");
		warnings.add("plain");
		assertEquals(List.of("guessed: a, b, c and 2 more files", "plain"), warnings.list(
			Identifiers.KEEP));
		assertEquals(List.of("guessed: 5 files", "plain"), warnings.list(Identifiers.DROP));
	}

	/** Each property that series differ in splits them, and nothing else does. */
	@Test
	void imagesOfOneSeriesBelongTogether() {
		List<MadeFrame> others = List.of(new MadeFrame("fa").flip(26), new MadeFrame("te").te(2),
			new MadeFrame("size").size(8, 8), new MadeFrame("wide").size(9, 7), new MadeFrame("phase")
				.component("phase"), new MadeFrame("water").variant("W"), new MadeFrame("uid").series("2"),
			new MadeFrame("turned").geometry(plane(2, 3, 1, 0.002)), new MadeFrame("x").geometry(plane(
				2.01, 3, 1, 0)), new MadeFrame("y").geometry(plane(2, 3.01, 1, 0)));
		for (MadeFrame other : others)
			assertEquals(2, SeriesGroups.of(List.of(new MadeFrame("a").make(), other.make()), false)
				.size(), other.make().fileName());
		List<MadeFrame> same = List.of(new MadeFrame("fa").flip(25.01), new MadeFrame("te").te(1.601),
			new MadeFrame("turned").geometry(plane(2.001, 3.001, 1, 0.0005)), new MadeFrame("far").at(5),
			new MadeFrame("described").described("other"), new MadeFrame("tr").tr(9));
		for (MadeFrame other : same)
			assertEquals(1, SeriesGroups.of(List.of(new MadeFrame("a").make(), other.make()), false)
				.size(), other.make().fileName());
	}

	private static Geometry plane(double x, double y, double thickness, double turn) {
		return new Geometry(x, y, thickness, new double[] { Math.cos(turn), Math.sin(turn), 0 },
			new double[] { -Math.sin(turn), Math.cos(turn), 0 }, new double[3], true, true);
	}

	@Test
	void seriesOfOneDescriptionAreJoined() {
		List<Frame> frames = List.of(new MadeFrame("a").series("1").described("DCE").make(),
			new MadeFrame("b").series("2").described("DCE").make(), new MadeFrame("c").series("3")
				.described("T2").make());
		assertEquals(3, SeriesGroups.of(frames, false).size());
		assertEquals(2, SeriesGroups.of(frames, true).size());
	}

	private static List<Frame> stack(double... places) {
		return Arrays.stream(places).mapToObj(mm -> new MadeFrame("at " + mm).at(mm).make()).toList();
	}

	/**
	 * Three lost slices are lost, unless fewer than six remain on a side; then it is two stations.
	 */
	@ParameterizedTest
	@CsvSource({ "0 5 10 15 20 25, 1", "0 5 10 25 30 35, 1", "0 5 10 30 35 40, 2",
		"0 5 10 15 20 25 30 50 55 60 65 70 75 80, 1", "0 5 10 18 23 28, 2", "0 5 10 18, 1",
		"0 5 10 15 35, 2", "0 5 100 105 110, 2" })
	void tableStationsAlongTheNormal(String places, int stations) {
		List<Frame> frames = stack(Arrays.stream(places.split(" ")).mapToDouble(Double::parseDouble)
			.toArray());
		List<List<Frame>> split = SeriesGroups.of(frames, false);
		assertEquals(stations, split.size());
		assertEquals(frames.size(), split.stream().mapToInt(List::size).sum());
		Set<Double> last = new TreeSet<>();
		for (List<Frame> station : split)
			station.forEach(frame -> assertTrue(last.add(frame.geometry().origin()[2])));
	}

	/** Half a column apart is shear or rounding; more is another station. */
	@ParameterizedTest
	@CsvSource({ "0.9, 1", "1.1, 2", "300, 2" })
	void tableStationsSideBySide(double mm, int stations) {
		List<Frame> frames = new ArrayList<>();
		for (int slice = 0; slice < 3; slice++)
			for (int station = 0; station < 2; station++)
				frames.add(new MadeFrame("s" + slice + station).at(mm * station, 5 * slice).make());
		List<List<Frame>> split = SeriesGroups.of(frames, false);
		assertEquals(stations, split.size());
		if (stations == 2) assertEquals(3, split.get(0).size());
		List<Frame> sheared = new ArrayList<>();
		for (int slice = 0; slice < 3; slice++)
			sheared.add(new MadeFrame("s" + slice).at(mm * slice, 5 * slice).make());
		assertEquals(1, SeriesGroups.of(sheared, false).size());
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "'', -, NaN", "2.5, -, 2.5", "AcquisitionTime," +
		" ACQUISITION, NaN", "'contenttime, 3', CONTENT, 3", "'3 ContentTime', CONTENT, 3" })
	void theUsersWordOnTime(String text, TimeKey key, double seconds) {
		TimeChoice choice = TimeChoice.parse("time", text);
		assertEquals(key, choice.key().orElse(null));
		assertEquals(seconds, choice.intervalSeconds());
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "Infinity", "NaN", "x", "'1 2'", "'5,2'",
		"'AcquisitionTime ContentTime'" })
	void aWordThatIsNone(String text) {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> TimeChoice.parse("posttime",
			text)).getMessage().startsWith("posttime is '" + text +
				"'; it must be an interval above 0 s"));
	}
}
