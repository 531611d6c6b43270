// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import io.github.deltavp.study.batch.BatchJournal;
import io.github.deltavp.study.batch.BatchTurn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * The folder of all results, as the driver sees it: itself where it lies on this computer, else a
 * copy of what the tables are made of.
 */
final class Mirror {

	private static final List<String> TABLES = List.of(BatchJournal.NAME, "response.csv",
		"overview.html");
	/** Of a study: for the table, and for the page of all. */
	private static final List<String> TOLD = List.of("response.csv", "checks.json");
	private static final String FIGURES = "figures";

	private final ClusterPath output;
	private final boolean isLocal;
	private final Path folder;

	private Mirror(ClusterPath output, boolean isLocal, Path folder) {
		this.output = output;
		this.isLocal = isLocal;
		this.folder = folder;
	}

	/**
	 * @param text what the option names
	 * @param scratch gets the copy, where there is one
	 */
	static Mirror of(String text, Path scratch, Configuration settings) throws IOException {
		ClusterPath output = ClusterPath.of(text, settings);
		if (ClusterPath.isLocal(text)) return new Mirror(output, true, ClusterPath.local(text));
		Mirror mirror = new Mirror(output, false, Files.createDirectories(scratch));
		for (String table : TABLES)
			mirror.fetch(table);
		return mirror;
	}

	/** @return where tables are written on this computer */
	Path folder() {
		return folder;
	}

	/** @return what moves results to their places */
	ClusterCommit commit() {
		return new ClusterCommit(output);
	}

	/** @return the place of all results, for every machine */
	String place() {
		return output.toString();
	}

	private void fetch(String name) throws IOException {
		if (output.child(name).exists()) output.child(name).copyTo(folder.resolve(name));
	}

	/** Puts a table where it belongs, in place of the older one. */
	void publish(String name) throws IOException {
		if (isLocal) return;
		if (!Files.exists(folder.resolve(name))) output.child(name).delete();
		else output.child(name).replaceBy(folder.resolve(name));
	}

	/**
	 * Puts the journal where it belongs: there everything stands in the table, as the log beside it
	 * is on this computer.
	 */
	void publish(BatchJournal journal) throws IOException {
		if (isLocal) return;
		journal.flush();
		publish(BatchJournal.NAME);
	}

	/** Puts all tables where they belong. */
	void publish() throws IOException {
		for (String table : TABLES)
			publish(table);
	}

	/** Brings of every complete study what the tables of all are made of. */
	void gather(List<BatchTurn> turns, BatchJournal journal) throws IOException {
		if (isLocal) return;
		for (BatchTurn turn : turns)
			if (journal.entries().get(turn.study().name()).isComplete()) gather(turn.study().name());
	}

	private void gather(String study) throws IOException {
		for (String name : TOLD)
			fetch(study + "/" + name);
		for (String figure : output.child(study + "/" + FIGURES).files())
			if (figure.matches("fused_.*\\.png")) fetch(study + "/" + FIGURES + "/" + figure);
	}
}
