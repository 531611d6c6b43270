// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell scripts of {@code bin/}, in a folder of their own. */
@DisabledOnOs(OS.WINDOWS)
@Tag("process")
class ScriptsTest {

	@TempDir
	static Path folder;

	@BeforeAll
	static void copyScripts() throws IOException {
		for (String script : List.of("deltavp", "setup"))
			Files.copy(Path.of("bin", script), Files.createDirectories(folder.resolve("bin")).resolve(
				script));
		Files.copy(Path.of("pom.xml"), folder.resolve("pom.xml"));
	}

	/** The first study leaves an archive of classes, ImageJ's among them. */
	@Test
	void aMacroRunsAfterAStudyLeftItsArchiveOfClasses() throws Exception {
		build();
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("study"), false);
		Map<String, String> options = Map.of("DELTAVP_JAVA_OPTIONS", EndedProcess.SHORT_LIVED);
		run(options, "bin/deltavp", "Analyse Study...",
			"pre=study/pre post=study/post prerois=study/pre-rois.zip postrois=study/post-rois.zip output=analysis");
		assertTrue(Files.exists(folder.resolve("target/deltavp.jsa")));
		Files.writeString(folder.resolve("hello.ijm"), "File.saveString(\"hello\", getArgument());");
		assertEquals("", run(options, "bin/deltavp", "--macro", "hello.ijm", folder.resolve("said.txt")
			.toString()));
		assertEquals("hello", Files.readString(folder.resolve("said.txt")).strip());
	}

	/** What bin/deltavp runs: the jar, and the libraries beside it. */
	private static void build() throws IOException {
		Path libraries = Files.createDirectories(folder.resolve("target/dependency"));
		Jars.pack(Path.of("target/classes"), folder.resolve("target/DeltaVp_-test.jar"));
		for (Path jar : jars())
			Files.copy(jar, libraries.resolve(jar.getFileName()));
	}

	@Test
	void bioFormatsIsLookedForWhereMavenKeepsIt() throws Exception {
		Path repository = jars().stream().filter(jar -> jar.getFileName().toString().startsWith(
			"bioformats_package-")).findFirst().orElseThrow().resolve("../../../..").normalize();
		Map<String, String> elsewhere = Map.of("HOME", folder.resolve("home").toString(), "MAVEN_OPTS",
			"-Dmaven.repo.local=" + repository);
		String said = run(elsewhere, "bin/setup");
		assertTrue(!said.contains("fetching"), said);
		assertEquals(repository, Path.of(Files.readAllLines(folder.resolve("target/bioformats.txt"))
			.get(1)).resolve("../../../..").normalize());
	}

	private static List<Path> jars() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(
			entry -> entry.endsWith(".jar")).map(Path::of).toList();
	}

	/** @return what it said, once it has ended well */
	private static String run(Map<String, String> environment, String... command) throws IOException,
		InterruptedException
	{
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
		builder.environment().putAll(environment);
		return EndedProcess.said(builder, folder, 300, 0);
	}
}
