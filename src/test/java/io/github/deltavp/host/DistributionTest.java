// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bin/dist} packs: enough for every command, and nothing that is Fiji's. */
@Tag("process")
class DistributionTest {

	/**
	 * Every command with options for the files of {@link #makeFiles}; @ is their folder, % one of its
	 * own.
	 */
	private static final String COMMANDS =
		"""
				Import DICOM Series...|input=@/studies/P01/pre output=%/series
				Preprocess...|input=@/studies/P01/pre output=%/preprocessed
				T1 Mapping...|input=@/angles output=%/t1
				Arterial Input Function...|input=@/studies/P01/pre output=%/aif
				Perfusion Maps...|input=@/studies/P01/pre output=%/maps
				New Study...|input=@/studies/P01 output=%/new.json
				Fit Curves...|input=@/curves.csv output=%/fits.csv
				Transfer ROIs...|pre=@/studies/P01/pre prerois=@/studies/P01/pre-rois.zip post=@/studies/P01/post register=false output=%/rois.zip
				Measure ROIs...|input=@/studies/P01/pre rois=@/studies/P01/pre-rois.zip output=%/measures
				Measure Sizes...|input=@/axial.tif rois=@/lines.zip output=%/size.csv
				Compare Visits...|VISITS output=%/compared
				Fused Overlay...|VISITS output=%/fused
				Analyse Study...|VISITS output=%/study
				Batch Studies...|input=@/studies output=%/batch
				Export Study...|VISITS output=%/to-share
				Cohort Analysis...|table=@/cohort.csv output=%/report
				Sample Study...|content=cohort output=%/sample
				Replay...|provenance=%/maps/provenance.json input=@/studies/P01 output=%/again
				About DeltaVp|
				"""
			.replace("VISITS",
				"pre=@/studies/P01/pre post=@/studies/P01/post prerois=@/studies/P01/pre-rois.zip postrois=@/studies/P01/post-rois.zip");

	@TempDir
	static Path folder;

	@BeforeAll
	static void makeFiles() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("studies/P01"),
			false);
		InputOfEachStep.write(folder);
		Files.copy(Path.of("src/main/resources/io/github/deltavp/study/cohort/synthetic-cohort.csv"),
			folder.resolve("cohort.csv"));
	}

	/** Fiji has other versions of these than we might: ours would hide them, or be hidden. */
	@Test
	void theZipForFijiShadowsNothingThatFijiHas() throws Exception {
		Map<String, String> managed = Zips.managed();
		assertEquals("8.0.0", managed.get("imglib2"));
		assertTrue(managed.size() > 500, "managed: " + managed.size());
		List<Path> ours = Zips.jars("fiji.xml");
		assertEquals(List.of(), ours.stream().map(Zips::artifactOf).filter(managed::containsKey)
			.toList());
		Set<String> classes = new HashSet<>();
		for (Path jar : ours)
			classes.addAll(classes(jar));
		for (Path jar : Zips.classPath())
			if (!ours.contains(jar)) assertEquals(Set.of(), classes(jar).stream().filter(
				classes::contains).collect(Collectors.toSet()), "in " + jar);
	}

	private static Set<String> classes(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class") && !name
				.endsWith("module-info.class")).collect(Collectors.toSet());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "fiji.xml", "imagej.xml" })
	void everyFileInAZipHasItsLicence(String descriptor) throws Exception {
		String licences = Files.readString(Path.of("src/build/licences/THIRD-PARTY.txt"));
		for (Path jar : Zips.jars(descriptor))
			assertTrue(licences.contains(Zips.artifactOf(jar)), jar + " has no licence there");
	}

	/** With nothing but what the zip and Fiji hold; Fiji's Bio-Formats is stood in for by ours. */
	@Test
	void everyCommandRunsInFijiWithTheZip() throws Exception {
		Map<String, String> managed = Zips.managed();
		Stream<Path> fijis = Zips.classPath().stream().filter(jar -> Zips.versionOf(jar).equals(managed
			.get(Zips.artifactOf(jar))));
		everyCommandRuns(Stream.of(Zips.jars("fiji.xml").stream(), fijis, Stream.of(Zips.jar(
			"bioformats_package"))).flatMap(jars -> jars).toList());
	}

	/** Bio-Formats comes first here, where its copies of other libraries could do harm. */
	@Test
	void everyCommandRunsInPlainImageJWithTheZip() throws Exception {
		everyCommandRuns(Stream.of(Stream.of(Zips.jar("bioformats_package")), Zips.jars("imagej.xml")
			.stream(), Stream.of(Zips.jar("ij"))).flatMap(jars -> jars).toList());
	}

	/**
	 * All but the ROI panel and the workbench, which need a display and say so; in a process of its
	 * own.
	 */
	private static void everyCommandRuns(List<Path> jars) throws Exception {
		Path out = Files.createTempDirectory(folder, "out");
		Path commands = Files.write(out.resolve("commands.txt"), Catalog.entries().stream().map(
			entry -> entry.label().matches("(ROI Panel|Workbench)...") ? "1|" + entry.label() + "|"
				: "0|" + entry.label() + "|" + options(entry.label(), out)).toList());
		List<String> command = new ArrayList<>(List.of(EndedProcess.java(), "-Xmx1g",
			"-Djava.awt.headless=true", "-Dlogback.configurationFile=" + CommandLine.QUIET, "--add-opens",
			"java.base/java.lang=ALL-UNNAMED", "-cp", Path.of("target/test-classes").toAbsolutePath()
				.toString(), CommandsOfJars.class.getName(), commands.toString(), Path.of("target/classes")
					.toAbsolutePath().toString()));
		jars.forEach(jar -> command.add(jar.toString()));
		EndedProcess.said(new ProcessBuilder(command), folder, 400, 0);
	}

	private static String options(String label, Path out) {
		String line = COMMANDS.lines().filter(text -> text.startsWith(label + "|")).findFirst()
			.orElseThrow(() -> new IllegalStateException("no options for " + label));
		return line.substring(label.length() + 1).replace("@", folder.toString()).replace("%", out
			.toString());
	}
}
