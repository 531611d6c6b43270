/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.host;

import io.github.deltavp.report.Version;
import java.io.PrintStream;
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

			  deltavp "Label..." "key=value key2=[a value]"   run a command
			  deltavp --list                                  the commands with their options
			  deltavp --macro FILE [ARG]                      run an ImageJ macro with no display
			  deltavp --help | --version

			For example:
			  deltavp "Perfusion Maps..." "input=dicom/pre output=maps/pre model=extended_tofts"

			A value with spaces stands in [brackets]. The exit status is 0 only if the result is complete.
			""";

	/**
	 * For {@code logback.configurationFile}: the Bio-Formats bundle brings logback, which prints
	 * every library's debug messages unless told not to.
	 */
	static final String QUIET = "io/github/deltavp/host/quiet-logback.xml";

	private final PrintStream out;
	private final PrintStream err;

	/**
	 * @param out where lists and help go
	 * @param err where the one line about an error goes
	 */
	public CommandLine(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/** Runs the program and ends the process with its exit status. */
	public static void main(String[] arguments) {
		System.setProperty("java.awt.headless", "true");
		System.setProperty("logback.configurationFile", QUIET);
		Optional<String> complaint = Libraries.complaint(
			"Run bin/dist, which fetches and builds everything.");
		complaint.ifPresent(reason -> System.err.println("deltavp: " + reason));
		System.exit(complaint.isPresent() ? 1 : new CommandLine(System.out, System.err).run(List.of(
			arguments)));
	}

	/** @return the exit status: 0 complete, 1 refused or failed, 2 wrong usage */
	public int run(List<String> arguments) {
		try {
			return dispatch(arguments);
		}
		catch (IllegalArgumentException e) {
			err.println("deltavp: " + e.getMessage());
			return 2;
		}
	}

	private int dispatch(List<String> arguments) {
		String first = arguments.isEmpty() ? "--help" : arguments.get(0);
		switch (first) {
			case "--help", "-h":
				out.print(USAGE);
				return arguments.isEmpty() ? 2 : 0;
			case "--version":
				out.println("DeltaVp " + Version.current());
				return 0;
			case "--list":
				Catalog.entries().forEach(this::list);
				return 0;
			case "--macro":
				return macro(arguments);
			default:
				if (arguments.size() > 2) throw new IllegalArgumentException(
					"give a label and one text of options; put quotes around the options");
				return command(first, arguments.size() == 2 ? arguments.get(1) : "");
		}
	}

	private int command(String label, String options) {
		Module module = Catalog.find(label).create();
		OptionRules.fill(module, OptionText.parse(options));
		module.run();
		if (!((Cancelable) module).isCanceled()) return 0;
		err.println("deltavp: " + ((Cancelable) module).getCancelReason());
		return 1;
	}

	private int macro(List<String> arguments) {
		if (arguments.size() < 2 || arguments.size() > 3) throw new IllegalArgumentException(
			"write --macro FILE [ARG]");
		return new MacroRunner(err).run(Path.of(arguments.get(1)), arguments.size() == 3 ? arguments
			.get(2) : "");
	}

	private void list(Catalog.Entry entry) {
		out.println(entry.label());
		Module module = entry.create();
		for (Option option : entry.options())
			out.printf("  %-12s %s (%s)%n", option.key(), option.label() + ": " + option.description(),
				option.describe(module.getInput(option.key())));
		out.println();
	}
}
