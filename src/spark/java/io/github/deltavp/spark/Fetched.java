// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;

/** Brings files and folders of other file systems here, each once, when they are asked for. */
final class Fetched implements UnaryOperator<String> {

	private final Path folder;
	private final Configuration settings;
	private final Map<String, Path> here = new HashMap<>();
	private boolean stopped;

	/** @param folder gets the copies */
	Fetched(Path folder, Configuration settings) {
		this.folder = folder;
		this.settings = settings;
	}

	/**
	 * @param text what an option names
	 * @return a path of this computer
	 * @throws UncheckedIOException if it cannot be fetched; then nothing is fetched any more
	 */
	@Override
	public String apply(String text) {
		if (!ClusterPath.hasScheme(text)) return text;
		if (ClusterPath.isLocal(text)) return ClusterPath.local(text).toString();
		Path known = here.get(text);
		return known == null ? fetch(text).toString() : known.toString();
	}

	/** From now on it only tells where things would be: why a study failed needs no images. */
	void stop() {
		stopped = true;
	}

	private Path fetch(String text) {
		String name = text.replaceFirst("/+$", "").replaceFirst(".*/", "");
		Path target = folder.resolve(String.valueOf(here.size())).resolve(name);
		here.put(text, target);
		if (stopped) return target;
		try {
			ClusterPath source = ClusterPath.of(text, settings);
			// What is missing there is missing here, and told in the same words.
			if (source.exists()) source.copyTo(target);
		}
		catch (IOException e) {
			stop();
			throw new UncheckedIOException(e);
		}
		return target;
	}
}
