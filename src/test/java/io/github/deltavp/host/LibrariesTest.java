// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.report.Version;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {

	private static final String MEND = "Unzip DeltaVp-" + Version.current() +
		"-imagej.zip over the ImageJ folder again and restart.";

	@TempDir
	Path folder;

	@Test
	void nothingIsSaidWhereNothingIsMissing() {
		assertEquals(Optional.empty(), Libraries.complaint());
	}

	/** By a class of every version, and by a class or method of recent ones. */
	@ParameterizedTest
	@CsvSource({ "java.util.List, java.util.List, there", "no.such.Type, java.util.List, missing",
		"no.such.Type, no.such.Type, missing", "java.util.List, no.such.Type, old",
		"java.util.List, java.util.List#size, there", "java.util.List, java.util.List#shout, old" })
	void aLibraryIsThereOrMissingOrTooOld(String type, String recent, String expected) {
		Libraries.Library library = new Libraries.Library("Lib 1", type, recent);
		assertEquals(expected, library.isMissing() ? "missing" : library.isTooOld() ? "old" : "there");
		assertFalse(library.isMissing() && library.isTooOld());
	}

	@Test
	void theFileOfALibraryIsToldWhereThereIsOne() {
		assertTrue(new Libraries.Library("Gson", "com.google.gson.Gson").file().endsWith(".jar"));
		assertEquals("what is installed", new Libraries.Library("Java", "java.util.List").file());
		assertFalse(Libraries.inFiji());
	}

	@ParameterizedTest
	@CsvSource({ "scijava-common, SciJava Common 2", "imglib2, ImgLib2 8",
		"commons-math3, Commons Math 3", "fastcsv, FastCSV 4.4", "gson, Gson 2.10",
		"jfreechart, JFreeChart 1.5", "pdfbox, PDFBox 3", "fontbox, FontBox 3",
		"graphics2d, pdfbox-graphics2d 3", "bioformats_package, Bio-Formats 7" })
	void aMissingLibraryIsNamedWithTheMend(String artifact, String name) throws Exception {
		assertEquals("DeltaVp needs " + name + ", which is not installed. " + MEND, complaint(jars()
			.filter(jar -> !jar.getName().matches(artifact + "-\\d.*")).toList()));
	}

	@Test
	void withTheJdkAloneEveryLibraryIsNamed() throws Exception {
		String complaint = complaint(List.of());
		assertTrue(complaint.startsWith("DeltaVp needs SciJava Common 2, ImgLib2 8, "), complaint);
		assertTrue(complaint.endsWith("Bio-Formats 7, which are not installed. " + MEND), complaint);
	}

	@ParameterizedTest
	@CsvSource({ "pdfbox, org/apache/pdfbox/Loader.class, PDFBox 3",
		"jfreechart, org/jfree/chart/ui/RectangleInsets.class, JFreeChart 1.5" })
	void aLibraryThatIsTooOldIsNamedWithItsFile(String artifact, String recent, String name)
		throws Exception
	{
		File jar = jars().filter(file -> file.getName().matches(artifact + "-\\d.*")).findFirst()
			.orElseThrow();
		Path old = folder.resolve(artifact + "-old.jar");
		Jars.copyWithout(recent, jar.toPath(), old);
		assertEquals("DeltaVp needs " + name + " or newer, but " + old +
			" is older; update what it belongs to, or remove it. " + MEND, complaint(jars().map(
				file -> file.equals(jar) ? old.toFile() : file).toList()));
	}

	@Test
	@Tag("process")
	void theCommandLineNamesThemToo() throws Exception {
		String said = EndedProcess.said(new ProcessBuilder(EndedProcess.java(), "-cp", classes()
			.getPath(), CommandLine.class.getName(), "--version"), folder, 300, 1);
		assertTrue(said.startsWith("deltavp: DeltaVp needs SciJava Common 2, ImgLib2 8, "), said);
		assertTrue(said.endsWith("Run bin/dist, which fetches and builds everything.\n"), said);
	}

	/** What DeltaVp says with no classes but the JDK's, its own and those of some jars. */
	private static String complaint(List<File> jars) throws Exception {
		List<File> all = Stream.concat(Stream.of(classes()), jars.stream()).toList();
		try (URLClassLoader loader = new URLClassLoader(all.stream().map(LibrariesTest::url).toArray(
			URL[]::new), ClassLoader.getPlatformClassLoader()))
		{
			Optional<?> complaint = (Optional<?>) loader.loadClass(Libraries.class.getName()).getMethod(
				"complaint").invoke(null);
			return String.valueOf(complaint.orElseThrow());
		}
	}

	private static File classes() throws Exception {
		return new File(Libraries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	private static Stream<File> jars() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(
			entry -> entry.endsWith(".jar")).map(File::new);
	}

	private static URL url(File file) {
		try {
			return file.toURI().toURL();
		}
		catch (MalformedURLException e) {
			throw new IllegalStateException(e);
		}
	}
}
