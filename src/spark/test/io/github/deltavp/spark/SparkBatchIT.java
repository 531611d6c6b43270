// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.command.BatchStudiesCommand;
import io.github.deltavp.host.EndedProcess;
import io.github.deltavp.imagej.SmallStudy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar for Spark, run by {@code bin/deltavp-spark} on this computer with Spark's own libraries
 * first on the class path: the files of {@code Batch Studies...}, to the byte.
 */
class SparkBatchIT {

	private static final Path SPARK = Path.of("target/spark");

	@TempDir
	Path folder;

	private Path list;

	/** The program fetches Spark when it is called for the first time. */
	@BeforeAll
	static void fetchSpark(@TempDir Path folder) throws Exception {
		EndedProcess.said(program("", "--help"), folder, 240, 0);
	}

	/** Studies with images, and last one without. */
	private void writeList(String... names) throws IOException {
		Path study = SmallStudy.folder();
		List<String> lines = new ArrayList<>(List.of("study,pre,post,prerois,postrois,group"));
		for (String name : names)
			lines.add(String.join(",", name, study.resolve("pre").toString(), study.resolve("post")
				.toString(), study.resolve("pre-rois.zip").toString(), study.resolve("post-rois.zip")
					.toString(), "A"));
		lines.add("S0," + folder.resolve("absent") + "," + study.resolve("post") + "," + study.resolve(
			"pre-rois.zip") + "," + study.resolve("post-rois.zip") + ",B");
		list = Files.write(folder.resolve("list.csv"), lines);
	}

	/** @param threads as many as a task of Spark has processors: provenance.json tells how many */
	private void plain(String output, int threads) {
		BatchStudiesCommand command = BatchStudiesCommand.of(Map.of("input", list.toString(), "output",
			folder.resolve(output).toString(), "threads", String.valueOf(threads), "aif", "parker",
			"delay", "none", "smoothing", "0"));
		command.run();
		assertTrue(command.isCanceled());
	}

	private String spark(String studies, String output, String settings) throws IOException,
		InterruptedException
	{
		return EndedProcess.said(program("-Dspark.master=local[2] " + settings, "--studies", studies,
			"--output", output, "--aif", "parker", "--delay", "none", "--smoothing", "0"), folder, 240,
			1);
	}

	private static ProcessBuilder program(String settings, String... arguments) {
		List<String> words = new ArrayList<>(List.of(arguments));
		words.add(0, Path.of("bin/deltavp-spark").toAbsolutePath().toString());
		ProcessBuilder builder = new ProcessBuilder(words);
		builder.environment().put("DELTAVP_JAVA_OPTIONS", "-Xmx1500m " + EndedProcess.SHORT_LIVED);
		builder.environment().put("DELTAVP_SPARK_OPTIONS", "-Dspark.ui.enabled=false " + settings);
		builder.environment().put("DELTAVP_SPARK_LIBRARIES", Path.of("target/test-classes")
			.toAbsolutePath().toString());
		return builder;
	}

	private Map<String, Path> files(String name) throws IOException {
		Path root = folder.resolve(name);
		try (Stream<Path> all = Files.walk(root)) {
			return all.filter(Files::isRegularFile).collect(Collectors.toMap(file -> root.relativize(file)
				.toString(), file -> file));
		}
	}

	/** Where the paths of the list are others, so is the fingerprint of a study. */
	private void requireSame(String other) throws IOException {
		Map<String, Path> plain = files("plain");
		Map<String, Path> spark = files(other);
		spark.keySet().removeIf(name -> name.endsWith(".crc"));
		assertEquals(new TreeSet<>(plain.keySet()), new TreeSet<>(spark.keySet()));
		assertTrue(plain.containsKey("S1/report.pdf"), plain.keySet().toString());
		if (!other.equals("spark")) plain.remove("batch.csv");
		for (Map.Entry<String, Path> file : plain.entrySet())
			assertArrayEquals(Files.readAllBytes(file.getValue()), Files.readAllBytes(spark.get(file
				.getKey())), file.getKey());
	}

	/** Each goes on with what the other has finished; two studies are analysed at once. */
	@Test
	void aBatchOnSparkIsABatchToTheByteAndGoesOnAsOne() throws Exception {
		writeList("S1");
		plain("plain", 1);
		plain("spark", 1);
		writeList("S1", "S2", "S3");
		plain("plain", 1);
		String said = spark(list.toString(), folder.resolve("spark").toString(), "");
		assertTrue(said.contains("deltavp-spark: 1 of 4 studies are not complete"), said);
		requireSame("spark");
		assertTrue(Files.readString(folder.resolve("spark/batch.csv")).contains(
			"S1,complete,finished in an earlier run with the same options"));
	}

	/**
	 * A file system that is none of this computer for us: images are fetched, tables are brought to
	 * the driver. Underneath it is a folder, with a file of checksums beside each. A task that has two
	 * processors uses both.
	 */
	@Test
	void listImagesAndResultsMayLieElsewhere() throws Exception {
		Path events = Files.createDirectory(folder.resolve("events"));
		String settings =
			"-Dspark.task.cpus=2 -Dspark.hadoop.fs.viewfs.mounttable.far.link./there=file://" + there(2)
				.getParent() + " -Dspark.eventLog.enabled=true -Dspark.eventLog.compress=false " +
				"-Dspark.redaction.regex=secret -Dspark.eventLog.dir=file://" + events;
		String far = "viewfs://far/there/a trial";
		String said = spark(far + "/list.csv", far + "/out", settings);
		assertTrue(said.contains("1 of 2 studies are not complete; " + far + "/out/batch.csv"), said);
		requireSame("there/a trial/out");
		requireNoNames(events);
	}

	/** What Spark writes down is what its pages show. */
	private static void requireNoNames(Path events) throws IOException {
		try (Stream<Path> all = Files.walk(events)) {
			String log = all.filter(file -> file.getFileName().toString().startsWith("events_")).map(
				SparkBatchIT::read).collect(Collectors.joining());
			assertTrue(log.contains("DeltaVp: 2 studies"), log);
			for (String name : List.of("a trial", "list[.]csv", "\\bS1\\b"))
				assertFalse(Pattern.compile(name).matcher(log).find(), name);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The list beside its images, and what {@code Batch Studies...} makes of it. */
	private Path there(int threads) throws IOException {
		writeList("S1");
		plain("plain", threads);
		Path there = Files.createDirectories(folder.resolve("there/a trial"));
		try (Stream<Path> all = Files.walk(SmallStudy.folder())) {
			for (Path each : all.toList())
				Files.copy(each, there.resolve("study").resolve(SmallStudy.folder().relativize(each)
					.toString()), StandardCopyOption.COPY_ATTRIBUTES);
		}
		Files.writeString(there.resolve("list.csv"), Files.readString(list).replace(SmallStudy.folder()
			.toString(), "study").replace(folder.resolve("absent").toString(), "absent"));
		return there;
	}

	/** In a store of objects a move is many copies: what ended in the middle of one is done again. */
	@Test
	void aDriverThatEndsInTheMiddleOfAMoveLeavesNothingBehind() throws Exception {
		Path there = there(1);
		String store = "-Dspark.hadoop.fs.store.impl=" + ObjectStore.class.getName();
		String far = "store://far" + there;
		spark(far + "/list.csv", far + "/out", store + " -Dspark.hadoop." + ObjectStore.MOVES + "=5");
		assertTrue(Files.readString(there.resolve("out/batch.csv")).contains(",running,"));
		String said = spark(far + "/list.csv", far + "/out", store);
		assertTrue(said.contains("1 of 2 studies are not complete"), said);
		requireSame("there/a trial/out");
	}

	@Test
	void whyItCannotBeginIsSaid() throws Exception {
		String said = spark("list.csv", "out", "-Dspark.extraListeners=nobody.Listens");
		assertTrue(said.contains("(java.lang.ClassNotFoundException: nobody.Listens); look at"), said);
	}

	/** On YARN an exit is a failure, whatever its status. */
	@Test
	void inAProcessOfSparksItDoesNotExit() throws Exception {
		list = Files.writeString(folder.resolve("list.csv"),
			"study,pre,post,prerois,postrois\nS1,far://host/pre,far://host/post,a.zip,b.zip\n");
		String said = spark(list.toString(), folder.resolve("out").toString(),
			"-Dspark.submit.deployMode=cluster");
		assertTrue(said.contains("DeltaVp ends with status 1"), said);
		assertTrue(Files.readString(folder.resolve("out/batch.csv")).contains(
			"S1,failed,\"Spark cannot read far: paths (No FileSystem for scheme"), said);
	}

	/** Whichever of two classes of one name came first would be that of both. */
	@Test
	void noClassOfTheJarIsOneOfSparks() throws IOException {
		Set<String> ours = classes(only(SPARK, "-spark.jar"));
		assertTrue(ours.contains("io/github/deltavp/spark/SparkBatch.class"));
		assertTrue(ours.contains("loci/formats/ImageReader.class"));
		try (Stream<Path> jars = Files.list(SPARK.resolve("jars"))) {
			for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
				Set<String> both = classes(jar);
				both.retainAll(ours);
				assertEquals(Set.of(), both, jar.toString());
			}
		}
	}

	/** The class path of its manifest neither. */
	@Test
	void thePluginHasNothingOfIt() throws IOException {
		Path jar = only(Path.of("target"), "SNAPSHOT.jar");
		Set<String> plugin = classes(jar);
		assertTrue(plugin.contains("io/github/deltavp/command/BatchStudiesCommand.class"));
		assertTrue(plugin.stream().noneMatch(name -> name.startsWith("io/github/deltavp/spark")));
		try (JarFile file = new JarFile(jar.toFile()); Stream<Path> all = Files.list(Path.of(
			"target/dependency")))
		{
			Set<String> libraries = all.map(library -> library.getFileName().toString()).collect(
				Collectors.toCollection(TreeSet::new));
			assertTrue(libraries.containsAll(List.of(file.getManifest().getMainAttributes().getValue(
				"Class-Path").split(" "))));
			assertTrue(libraries.stream().noneMatch(name -> name.matches("(spark|hadoop|scala)-.*")));
		}
	}

	private static Path only(Path folder, String end) throws IOException {
		try (Stream<Path> inside = Files.list(folder)) {
			return inside.filter(file -> file.toString().endsWith(end)).reduce((one, other) -> {
				throw new IllegalStateException(one + ", " + other);
			}).orElseThrow();
		}
	}

	private static Set<String> classes(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class") && !name
				.endsWith("module-info.class")).collect(Collectors.toCollection(HashSet::new));
		}
	}
}
