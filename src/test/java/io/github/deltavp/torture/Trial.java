// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import io.github.deltavp.host.CommandLine;
import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.torture.Verdict.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call of a command that may go wrong: it answers or refuses in one sentence, soon, and leaves
 * inputs as they were and nothing half done.
 *
 * @param place its inputs
 * @param command label of the command
 * @param words options but for the output, one a word; {@code IN/} stands for the place
 * @param out a folder beside the inputs that holds nothing else; results go below it
 * @param result what the output is called there
 */
record Trial(Workplace place, String command, List<String> words, Path out, String result) {

	private static final int PATIENCE_S = 20;

	/** @param options words with blanks between */
	Trial(Workplace place, String command, String options, Path out) {
		this(place, command, List.of(options.strip().split(" +")), out, "result");
	}

	/** Runs it, and takes away what came out. */
	Verdict run() throws IOException {
		Files.createDirectories(out);
		Verdict verdict = runOn(out);
		delete(out);
		return verdict;
	}

	/**
	 * Runs it and leaves what came out.
	 *
	 * @param disk folder in which nothing may be left if it is refused
	 */
	Verdict runOn(Path disk) throws IOException {
		String before = tree(place.in());
		return judge(before, called(), disk);
	}

	private Verdict judge(String before, Verdict called, Path disk) throws IOException {
		if (called.outcome() == Outcome.DEFECT) return called;
		Optional<String> defect = Optional.<String> empty().or(() -> called.outcome() == Outcome.REFUSAL
			? Sentence.complaint(called.told()) : Optional.empty());
		if (defect.isEmpty()) defect = left(called.outcome(), disk);
		if (defect.isEmpty() && !tree(place.in()).equals(before)) defect = Optional.of(
			"inputs are changed");
		return defect.map(what -> new Verdict(Outcome.DEFECT, what + ": " + called.told())).orElse(
			called);
	}

	/** What should not be there. */
	private Optional<String> left(Outcome outcome, Path disk) throws IOException {
		try (Stream<Path> all = Files.walk(disk)) {
			List<String> left = all.filter(path -> !path.equals(disk)).map(disk::relativize).map(
				Path::toString).toList();
			if (left.stream().anyMatch(name -> name.matches("(.*/)?\\.deltavp.*|.*\\.part")))
				return Optional.of("leaves " + left);
			boolean own = command.startsWith("Batch");
			if (outcome == Outcome.REFUSAL && !own && !left.isEmpty()) return Optional.of("leaves " +
				left);
			return Optional.empty();
		}
	}

	/** Runs it, and judges nothing but time. */
	Verdict called() {
		CompletableFuture<Verdict> answer = new CompletableFuture<>();
		Thread thread = new Thread(() -> call(answer), "trial");
		thread.setDaemon(true);
		thread.start();
		try {
			return answer.get(PATIENCE_S, TimeUnit.SECONDS);
		}
		catch (TimeoutException e) {
			return new Verdict(Outcome.DEFECT, "takes more than " + PATIENCE_S + " s, in " + Arrays
				.stream(thread.getStackTrace()).limit(12).map(String::valueOf).collect(Collectors.joining(
					" ")));
		}
		catch (InterruptedException | ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	private void call(CompletableFuture<Verdict> answer) {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
		try {
			int status = new CommandLine(stream, stream).run(Stream.of(Stream.of(command), words.stream()
				.map(place::at), Stream.of("output=" + out + "/" + result)).flatMap(part -> part).toList());
			answer.complete(new Verdict(status == 0 ? Outcome.ANSWER : Outcome.REFUSAL, told.toString(
				StandardCharsets.UTF_8)));
		}
		catch (Throwable e) {
			answer.complete(new Verdict(Outcome.DEFECT, "throws " + e + " at " + Arrays.toString(e
				.getStackTrace())));
		}
	}

	/** @return every file with its length and time of change */
	private static String tree(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.sorted().map(Trial::line).collect(Collectors.joining("\n"));
		}
	}

	private static String line(Path path) {
		if (path.endsWith(StudyFile.NAME)) return path + ", in which steps are noted down";
		try {
			return path + (Files.isDirectory(path) ? "" : " " + Files.size(path) + " " + Files
				.getLastModifiedTime(path));
		}
		catch (IOException e) {
			return path + " cannot be read";
		}
	}

	static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) return;
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList())
				Files.delete(path);
		}
	}
}
