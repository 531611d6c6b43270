// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import ij.IJ;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.Version;
import io.github.deltavp.report.file.Content;
import io.github.deltavp.report.file.GivenPath;
import io.github.deltavp.study.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.module.Module;

/** How a command was called, written down so that it can be done again. */
public final class CallRecord {

	private static final String CALL = "call";
	private static final String STUDY_FILE = "study.json";

	private CallRecord() {}

	/**
	 * @param command with its options
	 * @throws IOException if a file that one of them names cannot be read
	 */
	public static Call of(Module command) throws IOException {
		Catalog.Entry entry = Catalog.ofClass(command.getInfo().getDelegateClassName());
		Map<String, Content> inputs = inputs(command);
		return new Call(entry.label(), ResultOptions.told(command, inputs), from(entry, command),
			inputs, computedBy(command));
	}

	/** Defaults come from nowhere. */
	private static Map<String, String> from(Catalog.Entry entry, Module command) {
		Module plain = entry.create();
		Map<String, String> held = held(command);
		Map<String, String> from = new LinkedHashMap<>();
		for (Option option : OptionRules.options(command.getInfo())) {
			String text = option.text(command);
			if (ResultOptions.isIdle(option.key()) || text.equals(option.text(plain))) continue;
			from.put(option.key(), text.equals(held.get(option.key())) ? STUDY_FILE : CALL);
		}
		return from;
	}

	private static Map<String, String> held(Module command) {
		String study = Inputs.text(command, StudyOptions.KEY);
		return study.isBlank() ? Map.of() : StudyOptions.of(study);
	}

	/** What the files and folders hold that are there. */
	static Map<String, Content> inputs(Module command) throws IOException {
		Map<String, Threads.Work<Content>> works = new LinkedHashMap<>();
		for (Option option : OptionRules.options(command.getInfo())) {
			String text = option.text(command);
			if (!option.kind().isPath() || text.isBlank() || ResultOptions.isIdle(option.key())) continue;
			Path path = GivenPath.of(text);
			if (Files.exists(path)) works.put(option.key(), () -> Content.of(path));
		}
		Iterator<Content> contents = Threads.all(List.copyOf(works.values())).iterator();
		Map<String, Content> inputs = new LinkedHashMap<>();
		works.keySet().forEach(key -> inputs.put(key, contents.next()));
		return inputs;
	}

	private static Map<String, Object> computedBy(Module command) {
		Map<String, Object> by = new LinkedHashMap<>();
		by.put("deltavp", Version.current());
		by.put("java", System.getProperty("java.version"));
		by.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
		by.put("threads", threads(command));
		by.put("imagej", IJ.getVersion());
		by.put("imglib2", version("net.imglib2.img.Img"));
		by.put("commons-math3", version("org.apache.commons.math3.util.FastMath"));
		by.put("scijava-common", version("org.scijava.Context"));
		return by;
	}

	private static int threads(Module command) {
		Object threads = command.getInfo().getInput("threads") == null ? 0 : command.getInput(
			"threads");
		return Integer.valueOf(0).equals(threads) ? Runtime.getRuntime().availableProcessors()
			: (int) threads;
	}

	/** Null where the library does not tell. */
	private static String version(String type) {
		try {
			return Class.forName(type).getPackage().getImplementationVersion();
		}
		catch (ClassNotFoundException e) {
			return null;
		}
	}
}
