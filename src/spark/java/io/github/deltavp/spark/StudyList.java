// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import io.github.deltavp.study.batch.BatchStudy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;

/**
 * The list of the studies, on this computer.
 *
 * @param file the list, or a folder of studies
 * @param here the root of the copy, where it is one; empty if not
 * @param there what that root is a copy of
 */
record StudyList(Path file, String here, String there) {

	/**
	 * @param text what the option names
	 * @param scratch gets the copy, where there is one
	 */
	static StudyList of(String text, Path scratch, Configuration settings) throws IOException {
		if (ClusterPath.isLocal(text)) return new StudyList(ClusterPath.local(text), "", "");
		URI uri = new org.apache.hadoop.fs.Path(text).toUri();
		Path file = scratch.resolve(uri.getPath().replaceFirst("^/+", ""));
		if (!text.toLowerCase(java.util.Locale.ROOT).endsWith(".csv"))
			throw new IllegalArgumentException("studies " + text +
				" is no CSV list; outside this computer a folder of studies is not looked into, give a list");
		ClusterPath list = ClusterPath.of(text, settings);
		if (!list.exists()) throw new IOException("there is no list " + text + "; give a CSV list");
		list.copyTo(file);
		return new StudyList(file, scratch.toAbsolutePath().normalize() + "/", uri.getScheme() + "://" +
			Objects.requireNonNullElse(uri.getAuthority(), "") + "/");
	}

	/** @return the studies with the paths that hold on every machine */
	List<BatchStudy> everywhere(List<BatchStudy> studies) {
		return here.isEmpty() ? studies : studies.stream().map(this::everywhere).toList();
	}

	private BatchStudy everywhere(BatchStudy study) {
		Map<String, String> options = new LinkedHashMap<>(study.options());
		options.replaceAll((key, value) -> value.startsWith(here) ? there + value.substring(here
			.length()) : value);
		return new BatchStudy(study.name(), options, study.group(), study.obstacle());
	}
}
