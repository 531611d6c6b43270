// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.total.Firmness;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Origin;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.RigidMotion;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.Remark;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.FurtherMaps;
import io.github.deltavp.study.exam.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands beside a result, told of one exam that is taken for both visits, and then changed.
 */
class StudyRemarksTest {

	private static final SimulatedExam SIMULATED = MeasuredStudy.SAMPLE.pre();
	private static final DynamicSeries SERIES = MeasuredStudy.pre().exam().series();
	private static final ChangeInterval NARROW = new ChangeInterval(-91, -89);
	private static final StudyVisit visit = enough(MeasuredStudy.with(MeasuredStudy.pre(),
		new ArterialInputFunction(MeasuredStudy.pre().exam().aif().plasma(), "roi", List.of()),
		MeasuredStudy.pre().exam().aids(), MeasuredStudy.pre().exam().method()));

	/** As if the lesion were larger than it is in an exam that is quick to analyse. */
	private static StudyVisit enough(StudyVisit measured) {
		RegionFit small = measured.lesions().values().iterator().next();
		return new StudyVisit(measured.exam(), measured.regions(), measured.reference(), Map.of(
			"lesion", with(small, 50, 0)));
	}

	private static RegionFit lesion() {
		return visit.lesions().values().iterator().next();
	}

	private static RegionFit with(RegionFit fit, int voxels, int failed) {
		return new RegionFit(fit.region(), voxels, failed, fit.size(), fit.signal(), fit
			.concentration(), fit.fit(), fit.replicates());
	}

	private static StudyVisit with(RegionFit lesion, RegionFit reference) {
		return new StudyVisit(visit.exam(), visit.regions(), reference, Map.of("lesion", lesion));
	}

	private static StudyVisit with(Exam exam) {
		return new StudyVisit(exam, visit.regions(), visit.reference(), visit.lesions());
	}

	/**
	 * ΔVp is −90 % and certain, unless something else is given. That both visits have the same images
	 * is told too, but not here.
	 */
	private static List<String> remarks(StudyVisit pre, StudyVisit post) {
		return remarks(pre, post, new Change(10, 1, -90, Optional.empty()), NARROW);
	}

	private static List<String> remarks(StudyVisit pre, StudyVisit post, Change change,
		ChangeInterval interval)
	{
		return checked(pre, post, change, interval, STILL, STILL).stream().map(Remark::sentence)
			.toList();
	}

	private static List<Remark> checked(StudyVisit pre, StudyVisit post, Change change,
		ChangeInterval interval, Registered lesionMoved, Registered referenceMoved)
	{
		StudyLesion lesion = new StudyLesion("lesion", Optional.of(normalised(pre)), Optional.of(
			normalised(post)), change, interval, change, interval, change, interval, change,
			Cutoffs.DEFAULT.ofDeltaVp(change), Firmness.none("not asked"), List.of());
		return StudyRemarks.of(lesion, StudySettings.DEFAULT, pre, post, Optional.empty(), lesionMoved,
			referenceMoved, StudyRemarks.ofVisits(pre, post)).stream().filter(remark -> remark
				.check() != Check.PATIENT).toList();
	}

	/** A region that did not move, outlined alike. */
	private static final Registered STILL = new Registered(new RigidMotion(Vector3D.ZERO,
		Vector3D.ZERO, Rotation.IDENTITY), 1, 0);

	private static NormalisedVp normalised(StudyVisit visit) {
		return new NormalisedVp(visit.lesions().get("lesion"), visit.reference());
	}

	/** Of the lesion, and of the reference; below 0.5 nothing is alike. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0.5 | 3.5 | |",
		"0.5 | 3.6 | OUTLINES: the outlines of the " +
			"lesion lie 4 mm apart once the visits are brought together; look whether both follow it | OUTLINES: " +
			"the outlines of the reference lie 4 mm apart once the visits are brought together; look whether " +
			"both follow it",
		"0.5 | 12.1 | OUTLINES: the outlines lie 12 mm apart once the visits are brought " +
			"together; was the same lesion outlined? | OUTLINES: the outlines of the reference lie 12 mm " +
			"apart once the visits are brought together; look whether both follow it",
		"0.4 | 3.6 | ANATOMY: the surroundings of the lesion do not look alike at both visits |" })
	void outlinesThatLieApartAreTold(double correlation, double besideMm, String ofLesion,
		String ofReference)
	{
		Registered moved = new Registered(STILL.motion(), correlation, besideMm);
		assertEquals(ofLesion, told(moved, STILL));
		assertEquals(ofReference, told(STILL, moved));
	}

	/** Null where nothing is. */
	private static String told(Registered lesion, Registered reference) {
		return checked(visit, visit, new Change(10, 1, -90, Optional.empty()), NARROW, lesion,
			reference).stream().map(remark -> remark.check() + ": " + remark.sentence()).findFirst()
			.orElse(null);
	}

	@Test
	void aPlainResultNeedsNoRemark() {
		assertEquals(List.of(), remarks(visit, visit));
	}

	/** The cut-off is −40 %. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"-45; -50; -39; borderline: the interval of ΔVp holds the cut-off of -40 %",
		"-50; -52; -48; ΔVp is within 10 points of the cut-off",
		"-30; -31; -29; ΔVp is within 10 points of the cut-off", "-50.5; -52; -48;",
		"-29.5; -30; -29;" })
	void aVerdictNearTheCutOffIsNotFirm(double percent, double low, double high, String remark) {
		assertEquals(remark == null ? List.of() : List.of(remark), remarks(visit, visit, new Change(10,
			1, percent, Optional.empty()), new ChangeInterval(low, high)));
	}

	@Test
	void whereThereIsNoChangeTheReasonStandsInPlaceOfFirmness() {
		assertEquals(List.of("nothing was there"), remarks(visit, visit, Change.notEvaluable(0, 1,
			"nothing was there"), new ChangeInterval(-50, -30)));
	}

	@Test
	void fewVoxelsAndVoxelsWithoutSignalAreCounted() {
		assertEquals(List.of(), remarks(with(with(lesion(), 20, 0), visit.reference()), visit));
		assertEquals(List.of("lesion pre has only 19 voxels",
			"reference post has 1 voxels without a signal, left out"), remarks(with(with(lesion(), 19, 0),
				visit.reference()), with(lesion(), with(visit.reference(), 100, 1))));
	}

	/** The lesion itself taken for the reference of the other visit: its Vp is another. */
	@Test
	void aReferenceThatChangesIsTold() {
		double percent = 100 * (lesion().vp() / visit.reference().vp() - 1);
		assertTrue(remarks(visit, with(lesion(), lesion())).contains(String.format(
			java.util.Locale.ROOT, "the Vp of the reference changed by %.0f %% between visits",
			percent)));
	}

	/** The range of the delays that were tried ends so many seconds above the lesion's. */
	@ParameterizedTest
	@CsvSource({ "0, true", "-0.5, true", "0.5, false" })
	void aDelayAtItsBoundIsTold(double above, boolean told) {
		double delay = lesion().delaySeconds();
		StudyVisit other = new StudyVisit(with(new DelayRange(0, delay + above)), visit.regions(), visit
			.reference(), visit.lesions());
		String remark = String.format(java.util.Locale.ROOT,
			"lesion pre has its arterial delay at the bound of %.1f s", delay);
		assertEquals(told, remarks(other, visit).contains(remark));
		assertEquals(told, remarks(new StudyVisit(with(new DelayRange(delay - above, delay + 9)), visit
			.regions(), visit.reference(), visit.lesions()), visit).contains(remark));
	}

	private static Exam with(DelayRange range) {
		Method method = visit.exam().method();
		return new Exam(visit.exam().images(), visit.exam().aif(), visit.exam().aids(), new Method(
			method.preprocessing(), method.concentration(), method.aif(), method.model(), method.delay(),
			range, false, FurtherMaps.NONE), Optional.empty(), Optional.empty());
	}

	@Test
	void voxelsThatRanAwayInTheVpMapAreCounted() throws IOException {
		Exam exam = visit.exam();
		Exam mapped = Exam.analyse(SERIES, exam.aids(), exam.method(), Extent.DRAWN, Progress.NONE);
		assertEquals(List.of(), remarks(with(mapped), visit));
		ParameterMap vp = mapped.maps().vp();
		int voxel = SIMULATED.lesion().voxels()[0];
		vp.plane(voxel / vp.grid().voxelsPerSlice())[voxel % vp.grid().voxelsPerSlice()] = 0.6f;
		assertEquals(List.of("lesion pre: 1 of " + SIMULATED.lesion().count() +
			" voxels ran away in the Vp map (more plasma than blood holds, or a far larger error than the others); trust its median, not its mean"),
			remarks(with(mapped), visit));
	}

	@Test
	void whatIsToKnowOfAnArteryIsToldWithItsVisit() {
		Exam exam = visit.exam();
		assertEquals(List.of("post: it is late"), remarks(visit, with(new Exam(exam.images(),
			new ArterialInputFunction(exam.aif().plasma(), "roi", List.of("it is late")), exam.aids(),
			exam.method(), Optional.empty(), Optional.empty()))));
	}

	/** More than 1 % apart. */
	@Test
	void protocolsThatDifferAreTold() throws IOException {
		Protocol own = SERIES.protocol();
		VoxelGrid grid = SERIES.grid();
		VoxelGrid larger = VoxelGrid.axisAligned(grid.width(), grid.height(), grid.slices(), 2 * grid
			.spacingXMm(), 2 * grid.spacingYMm(), 3 * grid.spacingZMm());
		double interval = SERIES.times().intervalSeconds();
		assertEquals(List.of(), remarks(visit, series(new Protocol(own.trMs() * 1.009, own.teMs(), own
			.flipAngleDegrees(), own.fieldTesla()), grid, interval)));
		assertEquals(List.of("TR (ms)", "TE (ms)", "flip angle (°)", "field (T)", "pixel size (mm)",
			"slice distance (mm)", "time per frame (s)"), remarks(visit, series(new Protocol(2 * own
				.trMs(), 2 * own.teMs(), 2 * own.flipAngleDegrees(), 2 * own.fieldTesla()), larger, 2 *
					interval)).stream().filter(remark -> remark.contains(" differs ")).map(remark -> remark
						.split(" differs between the visits: ")[0]).toList());
	}

	/** Days are counted from any; a visit that tells none is not judged. */
	@ParameterizedTest
	@CsvSource({ "70, 7, true", "7, 70, false", "7, 7, false", "7, , false" })
	void visitsInTheWrongOrderAreTold(long pre, Long post, boolean told) {
		DynamicSeries first = SERIES.withOrigin(Origin.UNKNOWN.on(OptionalLong.of(pre)));
		DynamicSeries second = post == null ? SERIES : SERIES.withOrigin(Origin.UNKNOWN.on(OptionalLong
			.of(post)));
		List<Remark> remarks = new PairChecks(first, second).remarks();
		assertEquals(told ? List.of(new Remark(Check.ORDER,
			"the images after therapy were acquired 63 days before those before therapy; change the visits"))
			: List.of(), remarks.stream().filter(remark -> remark.check() != Check.PATIENT).toList());
	}

	private static List<Remark> pair(Origin before, Origin after) {
		return new PairChecks(SERIES.withOrigin(before), SERIES.withSignal(SERIES.mapPlanes((slice,
			time, plane) -> new float[plane.length]).signal()).withOrigin(after)).remarks();
	}

	private static Origin origin(long day, String id, String birth, String sex) {
		return Origin.of(OptionalLong.of(day), id, birth, sex);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "A1 | 19700101 | F | ''", "a1 | '' | '' | ''",
		"B7 | 19700101 | F | patient ID", "A1 | 19700102 | M | birth date, sex",
		"B7 | 19500101 | M | patient ID, birth date, sex" })
	void anotherPatientIsTold(String id, String birth, String sex, String differs) {
		List<Remark> remarks = pair(origin(0, "A1", "19700101", "F"), origin(60, id, birth, sex));
		assertEquals(differs.isEmpty() ? List.of() : List.of(new Remark(Check.PATIENT,
			"the visits may be of two patients: their DICOM files differ in " + differs +
				"; look whether these are the exams that you mean")), remarks);
		assertEquals("Origin", origin(0, id, birth, sex).toString());
	}

	@Test
	void visitsAYearApartAreTold() {
		assertEquals(List.of(), pair(origin(0, "", "", ""), origin(365, "", "", "")));
		assertEquals(List.of(new Remark(Check.DAYS,
			"the visits are 366 days apart; look whether these are the exams that you mean")), pair(
				origin(0, "", "", ""), origin(366, "", "", "")));
	}

	@Test
	void theSameImagesTwiceAreTold() {
		assertEquals(List.of(new Remark(Check.PATIENT,
			"both visits have the same images; choose the folder of each")), new PairChecks(SERIES,
				SERIES).remarks());
	}

	@Test
	void outlinesThatShareVoxelsAreTold() {
		RegionFit lesion = lesion();
		int[] own = lesion.region().voxels();
		int[] both = java.util.Arrays.copyOf(visit.reference().region().voxels(), visit.reference()
			.region().count() + 3);
		System.arraycopy(own, 0, both, both.length - 3, 3);
		RegionFit wide = new RegionFit(new Region("reference", SERIES.grid(), both), 60, 0, lesion
			.size(), lesion.signal(), lesion.concentration(), visit.reference().fit(), visit.reference()
				.replicates());
		assertEquals(List.of(
			"pre: L1 and reference share 3 voxels; draw them apart, or cut with an outline named exclude"),
			remarks(with(lesion, wide), visit));
	}

	@Test
	void whatWasGuessedOfTheFilesIsTold() {
		assertEquals(List.of("post: times are even, 5 s apart"), told(SERIES.withWarning(
			"times are even, 5 s apart")));
	}

	/** Every delay is at or above the end of what is tried. */
	@Test
	void anInputFunctionOfAnotherClockIsTold() {
		StudyVisit early = new StudyVisit(with(new DelayRange(-30, -20)), visit.regions(), visit
			.reference(), visit.lesions());
		assertTrue(remarks(early, visit).stream().anyMatch(remark -> remark.startsWith(
			"pre: all regions rise -20 s or more after the AIF, as if it had another clock")));
	}

	@Test
	void examsOfOtherLengthOrExtentAreTold() throws IOException {
		VoxelGrid grid = SERIES.grid();
		VoxelGrid thin = VoxelGrid.axisAligned(grid.width(), grid.height(), grid.slices(), grid
			.spacingXMm(), grid.spacingYMm(), 0.7 * grid.spacingZMm());
		double interval = SERIES.times().intervalSeconds();
		List<String> remarks = remarks(visit, series(SERIES.protocol(), thin, 0.7 * interval));
		assertTrue(remarks.contains("the exam lasts 294 s before therapy and 206 s after"), remarks
			.toString());
		assertTrue(remarks.contains(
			"the slices cover 30 mm before therapy and 21 mm after; look whether all are there"), remarks
				.toString());
	}

	@Test
	void anInputFunctionThatIsNoArterysIsTold() {
		Exam exam = visit.exam();
		Exam low = new Exam(exam.images(), new ArterialInputFunction(exam.aif().plasma().map(c -> c *
			0.2), "roi", List.of()), exam.aids(), exam.method(), Optional.empty(), Optional.empty());
		assertTrue(remarks(visit, with(low)).stream().anyMatch(remark -> remark.startsWith(
			"post: the AIF peaks at only 1.")));
		StudyVisit late = new StudyVisit(with(new DelayRange(20, 30)), visit.regions(), visit
			.reference(), visit.lesions());
		assertTrue(remarks(late, visit).contains(
			"pre: all regions rise before the AIF, as before a vein's; look whether it is an artery's"));
	}

	@Test
	void aPatientWhoMovesAndImagesOfNoiseAreTold() {
		int pixels = SERIES.grid().width();
		DynamicSeries moved = SERIES.mapPlanes((slice, time, plane) -> {
			float[] there = new float[plane.length];
			System.arraycopy(plane, 0, there, time < 20 ? 0 : 6 * pixels, plane.length - (time < 20 ? 0
				: 6 * pixels));
			return there;
		});
		assertTrue(told(moved).contains(
			"post: the patient moved by 30 mm; look at the frames, and use motion=true"));
		DynamicSeries noisy = new SimulatedExam(SIMULATED.anatomy(), SIMULATED.truth(), SIMULATED
			.bolus(), SIMULATED.acquisition().withSnr(4), 5).series();
		assertTrue(told(noisy).stream().anyMatch(remark -> remark.startsWith(
			"post: the signal-to-noise of the reference is only ")), () -> told(noisy).toString());
	}

	@Test
	void anExamThatEndsSoonAfterTheBolusIsTold() {
		Exam exam = visit.exam();
		Curve plasma = exam.aif().plasma();
		Curve late = Curve.sample(plasma.times(), t -> plasma.valueAt(t - 180));
		assertTrue(remarks(visit, with(new Exam(exam.images(), new ArterialInputFunction(late, "roi",
			List.of()), exam.aids(), exam.method(), Optional.empty(), Optional.empty()))).stream()
			.anyMatch(remark -> remark.startsWith("post: the exam ends ")));
	}

	/** Of a visit after therapy with other images, whose AIF and fits stay. */
	private static List<String> told(DynamicSeries images) {
		Exam exam = visit.exam();
		try {
			return remarks(visit, with(new Exam(Exam.analyse(images, exam.aids(), exam.method(),
				Extent.NONE, Progress.NONE).images(), exam.aif(), exam.aids(), exam.method(), Optional
					.empty(), Optional.empty())));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static StudyVisit series(Protocol protocol, VoxelGrid grid, double interval)
		throws IOException
	{
		Exam exam = visit.exam();
		DynamicSeries other = new DynamicSeries(SERIES.signal(), grid, TimeAxis.uniform(SERIES.times()
			.size(), interval), protocol, "other", "magnitude", List.of(), List.of());
		return with(new Exam(Exam.analyse(other, exam.aids(), exam.method(), Extent.NONE, Progress.NONE)
			.images(), exam.aif(), exam.aids(), exam.method(), Optional.empty(), Optional.empty()));
	}
}
