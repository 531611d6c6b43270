// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.host.terminal.Completion;
import io.github.deltavp.host.terminal.HelpText;
import io.github.deltavp.host.terminal.OptionWords;
import io.github.deltavp.host.terminal.Terminal;
import io.github.deltavp.host.terminal.TerminalProgress;
import io.github.deltavp.report.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scijava.Cancelable;
import org.scijava.module.Module;

/**
 * {@code bin/deltavp}: runs any command without a display. The exit status is 0 only if the result
 * is complete; an error is one line on standard error.
 */
public final class CommandLine {

	private static final String USAGE = """
			DeltaVp: plasma volume change of spine metastases from DCE-MRI.

			  deltavp COMMAND key=value ...    run a command
			  deltavp help COMMAND             what it does, its options, an example
			  deltavp --list [TEXT]            all options, of commands with TEXT in their name
			  deltavp --macro FILE [ARG]       run an ImageJ macro with no display
			  source <(deltavp --completion)   let bash complete commands, options, paths
			  deltavp --help | --version

			For example:
			  deltavp sample-study output=study
			  deltavp perfusion-maps input=study/pre "output=my maps" aif=auto

			COMMAND is a name of the list below, or its label: "Perfusion Maps...".
			Each further word is one option; quote it if its value has spaces. A single
			word may hold all options, as in a macro: "input=study/pre output=[my maps]".
			"--key value" serves too, and a first word that is a file for the first option.
			The last line says what came out and where it lies.
			The exit status is 0 only if the result is complete.

			""";

	/**
	 * For {@code logback.configurationFile}: the Bio-Formats bundle brings logback, which prints
	 * every library's debug messages unless told not to.
	 */
	static final String QUIET = "io/github/deltavp/host/quiet-logback.xml";

	private static final List<String> HELP = List.of("--help", "-h");

	private final PrintStream out;
	private final PrintStream err;
	private final Terminal terminal;

	/**
	 * @param out where answers, lists and help go
	 * @param err where the one line about an error goes
	 */
	public CommandLine(PrintStream out, PrintStream err) {
		this(out, err, Terminal.NONE);
	}

	/** @param terminal what {@code err} is; progress is shown on it if it is live */
	CommandLine(PrintStream out, PrintStream err, Terminal terminal) {
		this.out = out;
		this.err = err;
		this.terminal = terminal;
	}

	/** Runs the program and ends the process with its exit status. */
	public static void main(String[] arguments) {
		System.setProperty("java.awt.headless", "true");
		System.setProperty("logback.configurationFile", QUIET);
		System.setOut(utf8(FileDescriptor.out));
		System.setErr(utf8(FileDescriptor.err));
		Optional<String> complaint = Libraries.complaint(
			"Run bin/dist, which fetches and builds everything.");
		complaint.ifPresent(reason -> System.err.println("deltavp: " + reason));
		System.exit(complaint.isPresent() ? 1 : new CommandLine(System.out, System.err, Terminal
			.ofProcess()).run(List.of(arguments)));
	}

	/** Java takes the encoding of the locale, which in scripts is often none: no Δ, no −. */
	private static PrintStream utf8(FileDescriptor stream) {
		return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
	}

	/** @return the exit status: 0 complete, 1 refused or failed, 2 wrong usage */
	public int run(List<String> arguments) {
		try {
			return dispatch(arguments);
		}
		catch (IllegalArgumentException e) {
			err.println("deltavp: " + Failures.sentence(e));
			return 2;
		}
	}

	private int dispatch(List<String> arguments) {
		if (arguments.isEmpty()) {
			usage();
			return 2;
		}
		String first = arguments.get(0);
		List<String> rest = arguments.subList(1, arguments.size());
		return switch (first) {
			case "help", "--help", "-h" -> help(String.join(" ", rest));
			case "--version" -> print("DeltaVp " + Version.current() + "\n");
			case "--list" -> list(String.join(" ", rest));
			case "--completion" -> print(Completion.script());
			case "--macro" -> macro(arguments);
			default -> HELP.contains(String.join(" ", rest)) ? help(first) : command(first, rest);
		};
	}

	private int command(String name, List<String> options) {
		Catalog.Entry entry = Catalog.find(name);
		Module module = entry.create();
		OptionRules.fill(module, OptionWords.parse(options, entry.options().stream().findFirst().map(
			Option::key).orElse("")));
		try (TerminalProgress progress = new TerminalProgress(err, terminal.columns())) {
			if (terminal.live()) Answering.of(module).tellProgress(progress);
			module.run();
		}
		Cancelable outcome = (Cancelable) module;
		if (outcome.isCanceled()) err.println("deltavp: " + outcome.getCancelReason());
		else Answering.of(module).answer().forEach(out::println);
		return outcome.isCanceled() ? 1 : 0;
	}

	private int macro(List<String> arguments) {
		if (arguments.size() < 2 || arguments.size() > 3) throw new IllegalArgumentException(
			"write --macro FILE [ARG]");
		return new MacroRunner(err).run(Path.of(arguments.get(1)), arguments.size() == 3 ? arguments
			.get(2) : "");
	}

	private int help(String name) {
		if (name.isEmpty()) usage();
		else out.print(new HelpText(Catalog.find(name)).page(terminal.columns()));
		return 0;
	}

	private int list(String part) {
		List<Catalog.Entry> entries = Catalog.named(part);
		if (entries.isEmpty()) throw new IllegalArgumentException("no command has \"" + part +
			"\" in its name; deltavp help names them all");
		entries.forEach(entry -> out.print(new HelpText(entry).listing()));
		return 0;
	}

	private void usage() {
		out.print(USAGE);
		for (Catalog.Entry entry : Catalog.entries())
			out.print(HelpText.wrap(String.format("  %-24s ", entry.name()), entry.description(), terminal
				.columns()));
	}

	private int print(String text) {
		out.print(text);
		return 0;
	}
}
