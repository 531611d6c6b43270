// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.map.MapInput;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.total.Doubt;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.scanner.Coils;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.FurtherMaps;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import io.github.deltavp.study.exam.VisitT10;
import io.github.deltavp.study.report.StudyTables;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudySourceTest {

	private static final SampleStudy STUDY = SampleStudy.standard(48, 6, 30);
	private static final StudySettings SETTINGS = new StudySettings("P1", Cutoffs.DEFAULT,
		new BootstrapSettings(20, 1));

	@TempDir
	static Path folder;

	@BeforeAll
	static void write() throws IOException {
		SampleStudyFiles.write(() -> STUDY, folder.resolve("study"), false);
		for (int t1 : new int[] { 900, 1000 })
			SeriesFiles.save(MapImages.toImage(constant(STUDY.pre().grid(), t1)), folder.resolve(t1 +
				".tif"));
	}

	private static ParameterMap constant(VoxelGrid grid, float t1) {
		ParameterMap map = ParameterMap.allocate("t1", "ms", grid);
		map.values().forEach(value -> value.set(t1));
		return map;
	}

	private static StudySource.Visit visit(String name, String t1) {
		return of("study", name).withMaps(new MapInput(t1, "", ""));
	}

	private static StudySource.Visit of(String files, String name) {
		Path study = folder.resolve(files);
		SeriesSource images = new SeriesSource(study.resolve(name).toString(), ImportOptions.DEFAULT,
			"").ofVisit(name, "", "", "");
		return StudySource.visit(images, study.resolve(name + "-rois.zip").toString());
	}

	private static StudySource source(String preT1, String postT1) {
		return new StudySource(visit("pre", preT1), visit("post", postT1), series -> series, true);
	}

	private static StudyResult compare(String preT1, String postT1, double t10) throws IOException {
		return compare(source(preT1, postT1), t10);
	}

	private static StudyResult compare(StudySource source, double t10) throws IOException {
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT.withT10Ms(t10,
			1440), new AifSource("roi", Optional.empty()), new ExtendedTofts(), DelayMode.NONE,
			DelayRange.DEFAULT, false, FurtherMaps.NONE);
		return source.analyse(method, SETTINGS, Extent.NONE, Progress.NONE);
	}

	private static double t10Width(StudyResult result) {
		return result.lesions().get(0).firmness().total().widths().get(Doubt.T10);
	}

	/** All but the total interval and what follows from it. */
	private static List<Object> numbers(StudyResult result) {
		CsvTable table = StudyTables.response(result);
		return table.rows().get(0).subList(0, table.header().indexOf("delta_vp_low_total"));
	}

	@Test
	@DisplayName("A map of one T1 everywhere says what that T1 says")
	void mapsOfT1() throws IOException {
		String map = folder.resolve("900.tif").toString();
		StudyResult given = compare("", "", 900);
		StudyResult mapped = compare(map, map, 1000);
		assertEquals(numbers(given), numbers(mapped));
		assertNotEquals(t10Width(given), t10Width(mapped), "what was measured is in doubt otherwise");
	}

	@Test
	@DisplayName("T10 of a visit says what a map of it says, and a map goes before it")
	void t10OfAVisit() throws IOException {
		VisitT10 own = new VisitT10(900, 900);
		String map = folder.resolve("900.tif").toString();
		StudyResult given = compare("", "", 900);
		StudyResult ofVisits = compare(new StudySource(visit("pre", "").withT10(own), visit("post", "")
			.withT10(own), series -> series, true), 1000);
		assertEquals(numbers(given), numbers(ofVisits));
		assertNotEquals(t10Width(ofVisits), t10Width(compare("", "", 1000)));
		assertEquals(numbers(given), numbers(compare(new StudySource(visit("pre", map).withT10(
			new VisitT10(500, 500)), visit("post", map), series -> series, true), 1000)));
	}

	private static double vp(Exam exam, Region region) {
		return exam.maps().vp().value(region.voxels()[region.count() / 2]);
	}

	/** As the workbench makes them: T10 of one visit counts in the maps, and what is drawn. */
	@Test
	@DisplayName("Maps of images that are open are those of the analysis")
	void exams() throws IOException {
		StudySource study = new StudySource(visit("pre", "").withT10(new VisitT10(700, 900)), visit(
			"post", ""), series -> series, true);
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(
			"parker", Optional.empty()), new ExtendedTofts(), DelayMode.NONE, false);
		StudyResult answer = study.analyse(method, SETTINGS, Extent.WHOLE, Progress.NONE);
		List<Exam> exams = study.exams(study.open("pre", Progress.NONE), study.open("post",
			Progress.NONE), method, Progress.NONE);
		Region lesion = exams.get(0).aids().regions().orElseThrow().lesions().get(0);
		assertEquals(vp(answer.pre().exam(), lesion), vp(exams.get(0), lesion));
		assertEquals(vp(answer.post().exam(), lesion), vp(exams.get(1), lesion));
		StudySource plain = new StudySource(visit("pre", ""), visit("post", ""), series -> series,
			true);
		List<Exam> without = plain.exams(plain.open("pre", Progress.NONE), plain.open("post",
			Progress.NONE), method, Progress.NONE);
		assertNotEquals(vp(exams.get(0), lesion), vp(without.get(0), lesion));
		assertTrue(exams.get(0).dependsOnOutlines());
		assertFalse(without.get(0).dependsOnOutlines());
	}

	/** T10 of the lesion is 700 ms after therapy; flip angles lie in both folders. */
	private static double relaxed() throws IOException {
		SimulatedExam after = STUDY.post();
		SampleStudy study = new SampleStudy("relaxed", STUDY.pre(), new SimulatedExam(after.anatomy(),
			after.truth().with(Tissue.LESION, after.truth().perfusion(Tissue.LESION).relaxing(700)), after
				.bolus(), after.acquisition(), 2));
		SampleStudyFiles.write(() -> study, folder.resolve("relaxed"), true);
		study.write(folder.resolve("relaxed"), 2, 5, 10, 15);
		return study.truth().deltaVpPercent();
	}

	private static double error(double truth, VisitT10 before, VisitT10 after, boolean flipAngles)
		throws IOException
	{
		StudyLesion lesion = compare(new StudySource(of("relaxed", "pre").withT10(before), of("relaxed",
			"post").withT10(after), series -> series, flipAngles), 1000).lesions().get(0);
		boolean told = lesion.remarks().stream().anyMatch(remark -> remark.startsWith(
			"pre: T10 from 4 flip angles (2, 5, 10, 15 degrees) found in the exam's folder: lesion "));
		assertEquals(flipAngles && before.isOfMethod() && after.isOfMethod(), told);
		return Math.abs(lesion.deltaVp().percent() - truth);
	}

	@Test
	@DisplayName("Flip angles in the folders of both visits are used unless T10 is given or they are not wanted")
	void flipAnglesInTheFolders() throws IOException {
		double truth = relaxed();
		VisitT10 method = VisitT10.OF_METHOD;
		assertTrue(error(truth, method, method, true) < 4);
		assertTrue(error(truth, method, method, false) > 7);
		assertTrue(error(truth, new VisitT10(1000, Double.NaN), method, true) > 7);
		assertTrue(error(truth, method, new VisitT10(700, Double.NaN), true) < 4);
	}

	/** Flip angles 20 % too small before therapy, 15 % too large after it. */
	private static SampleStudy tilted() {
		return new SampleStudy("tilted", tilted(STUDY.pre(), 0.8), tilted(STUDY.post(), 1.15));
	}

	private static SimulatedExam tilted(SimulatedExam exam, double flipAngle) {
		return new SimulatedExam(exam.anatomy(), exam.truth(), exam.bolus(), exam.acquisition().with(
			Coils.STANDARD.withFlipAngle(flipAngle, 0)), 3);
	}

	private static double referenceVp(MapInput pre, MapInput post, boolean beside)
		throws IOException
	{
		return compare(new StudySource(of("tilted", "pre").withMaps(pre), of("tilted", "post").withMaps(
			post), series -> series, beside), 1000).pre().reference().vp();
	}

	@Test
	@DisplayName("A B1 map in the folders of both visits is used unless one, or a T1 map, is given, or it is not wanted")
	void b1InTheFolders() throws IOException {
		SampleStudyFiles.write(StudySourceTest::tilted, folder.resolve("tilted"), false);
		double right = STUDY.pre().truth().perfusion(Tissue.REFERENCE).vp();
		double found = referenceVp(MapInput.NONE, MapInput.NONE, true);
		assertEquals(right, found, 0.12 * right);
		assertTrue(referenceVp(MapInput.NONE, MapInput.NONE, false) > 1.3 * right);
		SeriesFiles.save(MapImages.toImage(constant(STUDY.pre().grid(), 0.8f)), folder.resolve(
			"b1.tif"));
		MapInput given = new MapInput("", "", folder.resolve("b1.tif").toString());
		assertEquals(found, referenceVp(given, given, true), 0.002 * right);
		MapInput t1 = new MapInput(folder.resolve("1000.tif").toString(), "", "");
		assertTrue(referenceVp(t1, t1, true) > 1.3 * right);
		assertEquals("a map of B1 is given for one visit only; give preb1= and postb1=, or neither",
			assertThrows(IllegalArgumentException.class, () -> referenceVp(given, MapInput.NONE, true))
				.getMessage());
	}

	@Test
	void eachVisitHasItsOwnMap() throws IOException {
		StudyResult result = compare(folder.resolve("900.tif").toString(), folder.resolve("1000.tif")
			.toString(), 1000);
		StudyResult plain = compare("", "", 1000);
		assertTrue(result.pre().reference().vp() > 1.05 * plain.pre().reference().vp());
		assertEquals(plain.post().reference().vp(), result.post().reference().vp());
	}

	@Test
	void aMapOfOneVisitOnlyIsRefused() {
		String reason = assertThrows(IllegalArgumentException.class, () -> source("a.tif", ""))
			.getMessage();
		assertEquals(
			"a map of T1 is given for one visit only; give pret1map= and postt1map=, or neither", reason);
	}
}
