// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * A folder as a store of objects has it: nothing is moved in one step, but file by file, and nothing
 * takes the place of another by a move. Its process can end in the middle.
 */
public final class ObjectStore extends RawLocalFileSystem {

	/** Files that are moved before the process ends; none: it does not. */
	static final String MOVES = "store.moves";

	private URI uri;
	private int left;

	@Override
	public void initialize(URI name, Configuration settings) throws IOException {
		uri = URI.create(name.getScheme() + "://" + name.getAuthority());
		super.initialize(name, settings);
		left = settings.getInt(MOVES, -1);
	}

	@Override
	public URI getUri() {
		return uri == null ? super.getUri() : uri;
	}

	@Override
	public boolean hasPathCapability(Path path, String capability) throws IOException {
		return capability.equals(CommonPathCapabilities.ABORTABLE_STREAM) || super.hasPathCapability(
			path, capability);
	}

	@Override
	public boolean rename(Path from, Path to) throws IOException {
		if (exists(to)) throw new IOException(to + " is there already");
		copy(getFileStatus(from), to);
		return delete(from, true);
	}

	private void copy(FileStatus from, Path to) throws IOException {
		if (from.isDirectory()) for (FileStatus inside : listStatus(from.getPath()))
			copy(inside, new Path(to, inside.getPath().getName()));
		else if (left-- == 0) Runtime.getRuntime().halt(1);
		else FileUtil.copy(this, from, this, to, false, true, getConf());
	}
}
