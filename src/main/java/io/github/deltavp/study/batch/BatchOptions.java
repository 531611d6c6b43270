// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import java.util.Set;

/**
 * What a batch has to know of the options of {@code Analyse Study...}, by key; it comes from their
 * declarations.
 *
 * @param images those that name images: too large to be looked into twice
 * @param files those that name other files
 * @param lists those that are lists of numbers: 3,4 is no decimal fraction
 * @param idle those on which no result depends
 */
public record BatchOptions(Set<String> images, Set<String> files, Set<String> lists,
		Set<String> idle) {

	public BatchOptions {
		images = Set.copyOf(images);
		files = Set.copyOf(files);
		lists = Set.copyOf(lists);
		idle = Set.copyOf(idle);
	}

	/** @return whether the option names a file or folder */
	public boolean isPath(String key) {
		return images.contains(key) || files.contains(key);
	}
}
