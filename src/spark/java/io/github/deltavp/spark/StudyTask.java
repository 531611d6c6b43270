// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import io.github.deltavp.command.BatchStudiesCommand;
import io.github.deltavp.imagej.StudyFiles;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.batch.Batch;
import io.github.deltavp.study.batch.BatchEntry;
import io.github.deltavp.study.batch.BatchTurn;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * What one machine does with a study: analyses it on its own disk, then lays the results beside the
 * place where they belong. Only the driver moves them there, so that a task that runs twice does no
 * harm.
 */
final class StudyTask extends AbstractFunction2<TaskContext, Iterator<SentTurn>, SentEntry>
	implements Serializable
{

	private static final String ANSWER = "response.csv";

	private final LinkedHashMap<String, String> options;
	private final String output;
	/** What a machine of an earlier run may still write must not mix with what one of this writes. */
	private final String run = UUID.randomUUID().toString();
	private final Broadcast<SerializableConfiguration> settings;

	/**
	 * @param options of {@code Batch Studies...}
	 * @param output absolute: the folder of all results
	 * @param settings of file systems, brought to each machine once
	 */
	StudyTask(Map<String, String> options, String output,
		Broadcast<SerializableConfiguration> settings)
	{
		this.options = new LinkedHashMap<>(options);
		this.output = output;
		this.settings = settings;
	}

	@Override
	public SentEntry apply(TaskContext context, Iterator<SentTurn> turns) {
		System.setProperty("java.awt.headless", "true");
		BatchTurn turn = turns.next().turn();
		try (Scratch scratch = Scratch.make()) {
			return new Doing(turn, context, scratch).entry();
		}
		catch (IOException e) {
			return SentEntry.of(turn.failed(command(1).analysis(), e), "");
		}
	}

	private Configuration files() {
		return settings.value().value();
	}

	/** As many threads as Spark has given to a task; no result depends on it. */
	private BatchStudiesCommand command(int threads) {
		Map<String, String> all = new LinkedHashMap<>(options);
		all.putIfAbsent("threads", String.valueOf(threads));
		return BatchStudiesCommand.of(all);
	}

	/** One study on one machine. */
	private final class Doing {

		private final BatchTurn turn;
		private final TaskContext context;
		private final Scratch scratch;
		private final Fetched images;
		private final Batch.Analysis analysis;
		private final ClusterPath place;

		Doing(BatchTurn turn, TaskContext context, Scratch scratch) throws IOException {
			this.turn = turn;
			this.context = context;
			this.scratch = scratch;
			images = new Fetched(scratch.folder().resolve("input"), files());
			analysis = command(context.cpus()).analysis(images);
			place = ClusterPath.of(output, files());
		}

		SentEntry entry() {
			try {
				if (turn.mayBeSettled() && target().child(ANSWER).exists()) return SentEntry.of(turn.settle(
					analysis), "");
				if (!turn.isOwn(target().isEmpty())) requireNothingInTheWay();
				return analysed();
			}
			catch (UncheckedIOException e) {
				return failed(e.getCause());
			}
			catch (IOException e) {
				return failed(e);
			}
		}

		private SentEntry failed(IOException failure) {
			images.stop();
			return SentEntry.of(turn.failed(analysis, failure), "");
		}

		private ClusterPath target() {
			return place.child(turn.study().name());
		}

		private void requireNothingInTheWay() throws IOException {
			for (String name : StudyFiles.NAMES)
				if (target().child(name).exists()) throw new IOException(target().child(name) +
					" is there already; choose another output, or overwrite=true");
		}

		private SentEntry analysed() throws IOException {
			java.nio.file.Path results = scratch.folder().resolve("results");
			BatchEntry entry = turn.analyse(analysis, results, true, whileWanted());
			if (!entry.isComplete()) return SentEntry.of(entry, "");
			String staged = turn.study().name() + "." + run + "." + context.taskAttemptId();
			ClusterPath waiting = place.child(ClusterCommit.WAITING).child(staged);
			waiting.copyFrom(results);
			return SentEntry.of(entry, staged);
		}

		/** Spark may have given the study to another machine that was faster. */
		private Progress whileWanted() {
			return (what, fraction) -> {
				if (context.isInterrupted()) throw new CancellationException();
			};
		}
	}
}
