// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import io.github.deltavp.host.option.Catalog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * ImageJ with DeltaVp in its plugins folder, in a process of its own, on the display that is there
 * or one of Xvfb's; plain ImageJ, or the Fiji in the folder {@code -Ddeltavp.fiji}. Without any of
 * these, tests are skipped and say so. With {@code -Ddeltavp.screenshots=true} pictures stay in
 * target/screenshots.
 */
final class ImageJProcess implements AutoCloseable {

	private static final int PATIENCE_S = 900;

	private final Display display;
	private final Optional<Path> fiji;

	private ImageJProcess(Display display, Optional<Path> fiji) {
		this.display = display;
		this.fiji = fiji;
	}

	/** Finds a display or makes one; skips the test where neither is possible. */
	static ImageJProcess plain() throws IOException {
		return new ImageJProcess(Display.find(), Optional.empty());
	}

	/** Skips the test where no Fiji is given. */
	static ImageJProcess fiji() throws IOException {
		String folder = System.getProperty("deltavp.fiji", "");
		Assumptions.assumeFalse(folder.isEmpty(),
			"skipped: no Fiji; give the folder of one with -Ddeltavp.fiji=FOLDER");
		return new ImageJProcess(Display.find(), Optional.of(Path.of(folder).toAbsolutePath()));
	}

	@Override
	public void close() {
		display.close();
	}

	/**
	 * @param folder where ImageJ is installed and its log stands
	 * @param name folder of the screenshots
	 * @param arguments those of {@link MenuUser}
	 * @return what the Recorder wrote, and what {@link MenuUser} says
	 */
	String use(Path folder, String name, String... arguments) throws IOException,
		InterruptedException
	{
		return use(fiji.isEmpty() ? MenuUser.class : FijiStart.class, folder, name, arguments);
	}

	/** @param user who uses it otherwise: a program that takes the folder of screenshots first */
	String use(Class<?> user, Path folder, String name, String... arguments) throws IOException,
		InterruptedException
	{
		Path pictures = Files.createDirectories(Path.of("target/screenshots", name)).toAbsolutePath();
		List<String> command = command(folder, List.of(), user);
		command.add(pictures.toString());
		command.addAll(List.of(arguments));
		return run(command, folder, 0);
	}

	/** Runs a macro as {@code fiji --headless -macro FILE} does. */
	String headless(Path folder, Path macro) throws IOException, InterruptedException {
		return headless(folder, 0, "-macro", macro.toString());
	}

	/** Runs {@code fiji --headless} with arguments, which ends with a status. */
	String headless(Path folder, int status, String... arguments) throws IOException,
		InterruptedException
	{
		List<String> command = command(folder, List.of("-Djava.awt.headless=true"), FijiStart.class);
		command.add("--headless");
		command.addAll(List.of(arguments));
		return run(command, folder, status);
	}

	private List<String> command(Path folder, List<String> flags, Class<?> main) throws IOException {
		Path home = install(folder);
		List<String> command = new ArrayList<>(List.of(EndedProcess.java(), "-Duser.home=" + home,
			"-Dplugins.dir=" + home, "-Dimagej.dir=" + fiji.orElse(home), "--add-opens",
			"java.base/java.lang=ALL-UNNAMED"));
		command.addAll(flags);
		command.addAll(List.of("-cp", libraries(home) + File.pathSeparator + testClasses(), main
			.getName()));
		return command;
	}

	private String run(List<String> command, Path folder, int status) throws IOException,
		InterruptedException
	{
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("DISPLAY", display.name());
		return EndedProcess.said(builder, folder, PATIENCE_S, status);
	}

	/** @return the last command that was recorded */
	static String lastRun(String recorded) {
		return recorded.lines().filter(line -> line.startsWith("run(")).reduce((a, b) -> b).orElse("");
	}

	/** An ImageJ folder with DeltaVp in plugins/. */
	private static Path install(Path folder) throws IOException {
		Path plugins = Files.createDirectories(folder.resolve("ImageJ/plugins"));
		Jars.pack(Path.of(jarOf(Catalog.class)), plugins.resolve("DeltaVp_.jar"));
		return folder.resolve("ImageJ");
	}

	/**
	 * Plain ImageJ has what DeltaVp needs in jars/, here on the class path; Fiji has its own jars,
	 * DeltaVp itself, and what it lacks.
	 */
	private String libraries(Path home) throws IOException {
		List<Path> ours = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(entry -> entry.endsWith(".jar")).map(Path::of).toList();
		if (fiji.isEmpty()) return join(ours.stream());
		List<Path> theirs;
		try (Stream<Path> files = Files.walk(fiji.get().resolve("jars"))) {
			theirs = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
		}
		Set<String> names = theirs.stream().map(ImageJProcess::artifact).collect(Collectors.toSet());
		return join(Stream.of(theirs.stream(), Stream.of(home.resolve("plugins/DeltaVp_.jar")), ours
			.stream().filter(jar -> !names.contains(artifact(jar)))).flatMap(jars -> jars));
	}

	private static String join(Stream<Path> jars) {
		return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	private static String artifact(Path jar) {
		return jar.getFileName().toString().replaceFirst("-\\d.*", "");
	}

	private static String testClasses() {
		return jarOf(ImageJProcess.class);
	}

	private static String jarOf(Class<?> type) {
		return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
	}
}
