// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import io.github.deltavp.imagej.StudyFiles;
import java.io.IOException;
import java.util.List;

/**
 * Moves the results of a study to their place: a new folder in one step. Only one program does it
 * for an output, so that nothing is there twice or in halves.
 *
 * @param output the folder of all results
 */
record ClusterCommit(ClusterPath output) {

	/** Folder of what machines have made and nobody has moved yet. */
	static final String WAITING = ".deltavp-spark";

	private static final String SUPERSEDED = "superseded";

	/** Takes away what is not going to be moved. */
	void clean() throws IOException {
		output.child(WAITING).delete();
	}

	/**
	 * @param staged name of a folder in {@link #WAITING}
	 * @param study name of the folder that its files get
	 */
	void move(String staged, String study) throws IOException {
		ClusterPath from = output.child(WAITING).child(staged);
		ClusterPath target = output.child(study);
		if (target.isEmpty()) from.moveTo(target);
		else replace(from, target);
	}

	/** As {@code OutputFolder}: what is not replaced of an older result is set aside. */
	private static void replace(ClusterPath from, ClusterPath target) throws IOException {
		List<String> written = from.files();
		for (String file : target.files())
			if (isOfStudy(file) && !written.contains(file)) over(target.child(file), target.child(
				SUPERSEDED + "/" + file));
		for (String file : written)
			over(from.child(file), target.child(file));
		from.delete();
	}

	private static boolean isOfStudy(String file) {
		for (String name : StudyFiles.NAMES)
			if (file.equals(name) || file.startsWith(name + "/")) return true;
		return false;
	}

	private static void over(ClusterPath from, ClusterPath target) throws IOException {
		target.delete();
		from.moveTo(target);
	}
}
