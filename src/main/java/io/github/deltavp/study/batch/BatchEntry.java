// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

/**
 * What became of a study: a row of {@code batch.csv}.
 *
 * @param status complete, failed, not run, or running
 * @param reason one sentence; empty if there is nothing to say
 * @param options fingerprint of the options of the results that are in its folder; empty if there
 *          are none
 */
public record BatchEntry(String status, String reason, String options) {

	static final String COMPLETE = "complete";
	static final String FAILED = "failed";
	static final String NOT_RUN = "not run";
	/** Analysis has begun: what is in the folder of the study is nobody else's. */
	static final String RUNNING = "running";

	/** @return whether its results are there */
	public boolean isComplete() {
		return status.equals(COMPLETE);
	}
}
