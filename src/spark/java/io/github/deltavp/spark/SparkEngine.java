// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import io.github.deltavp.series.Progress;
import io.github.deltavp.study.batch.Batch;
import io.github.deltavp.study.batch.BatchEngine;
import io.github.deltavp.study.batch.BatchEntry;
import io.github.deltavp.study.batch.BatchJournal;
import io.github.deltavp.study.batch.BatchTurn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Function2;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * Many studies at once, on the machines that Spark has: a task a study. The driver moves results to
 * their places and keeps the journal, in the order in which they arrive.
 */
final class SparkEngine implements BatchEngine {

	/** What Spark says of a task that failed each time. */
	private static final Pattern LOST = Pattern.compile("Task (\\d+) in stage \\S+ failed");

	private final JavaSparkContext spark;
	private final StudyTask task;
	private final Batch.Analysis analysis;
	private final Mirror output;

	/**
	 * @param task what machines do with a study
	 * @param analysis the same for this one, which only puts failures into words
	 * @param output where results go
	 */
	SparkEngine(JavaSparkContext spark, StudyTask task, Batch.Analysis analysis, Mirror output) {
		this.spark = spark;
		this.task = task;
		this.analysis = analysis;
		this.output = output;
	}

	@Override
	public void run(List<BatchTurn> turns, BatchJournal journal, Progress progress)
		throws IOException
	{
		output.publish(BatchJournal.NAME);
		output.commit().clean();
		try {
			new Round(turns, journal, progress).go();
		}
		finally {
			output.commit().clean();
			output.gather(turns, journal);
		}
	}

	/** What a machine says of a study; of none: all have said it. */
	private record Arrived(int number, SentEntry entry) {

		static final Arrived LAST = new Arrived(-1, null);
	}

	/** All studies of a run. */
	private final class Round {

		private final int count;
		private final Set<BatchTurn> open;
		private final BatchJournal journal;
		private final Progress progress;
		/** Those that are with Spark, as it counts them. */
		private final List<BatchTurn> sent = new ArrayList<>();
		private final BlockingQueue<Arrived> arriving = new LinkedBlockingQueue<>();
		private int done;
		private int failed;

		Round(List<BatchTurn> turns, BatchJournal journal, Progress progress) {
			count = turns.size();
			open = new LinkedHashSet<>(turns);
			this.journal = journal;
			this.progress = progress;
		}

		void go() throws IOException {
			while (!open.isEmpty()) {
				sent.clear();
				sent.addAll(open);
				send();
			}
		}

		private void send() throws IOException {
			FutureTask<Void> job = new FutureTask<>(this::compute, null);
			Thread thread = new Thread(job, "deltavp-studies");
			thread.setDaemon(true);
			thread.start();
			try {
				receive();
				job.get();
			}
			catch (ExecutionException e) {
				drop(e.getCause());
			}
			catch (InterruptedException e) {
				throw new CancellationException();
			}
			finally {
				if (!spark.sc().isStopped()) spark.sc().cancelAllJobs();
			}
		}

		/** A study that ends the process of whoever analyses it must not stop the others. */
		private void drop(Throwable failure) throws IOException {
			String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
			Matcher lost = LOST.matcher(said);
			if (!lost.find()) throw new IOException("Spark gave up (" + said +
				"); look at its log, and run it again: what is finished stays", failure);
			BatchTurn turn = sent.get(Integer.parseInt(lost.group(1)));
			end(Map.of(turn, turn.failed(analysis, new IOException(
				"whatever process analysed it ended; give it more memory, or look at its images"))));
		}

		private void compute() {
			try {
				spark.sc().setJobDescription("DeltaVp: " + sent.size() + " studies");
				JavaRDD<SentTurn> all = spark.parallelize(sent.stream().map(SentTurn::of).toList(), sent
					.size());
				Function2<Object, SentEntry, BoxedUnit> handler = (number, entry) -> {
					arriving.add(new Arrived((Integer) number, entry));
					return BoxedUnit.UNIT;
				};
				spark.sc().runJob(all.rdd(), task, handler, ClassTag$.MODULE$.apply(SentEntry.class));
			}
			finally {
				arriving.add(Arrived.LAST);
			}
		}

		/** Those that come while others are moved to their places are written down together. */
		private void receive() throws IOException, InterruptedException {
			List<Arrived> some = new ArrayList<>();
			do {
				some.clear();
				some.add(arriving.take());
				arriving.drainTo(some);
				keep(some.stream().filter(each -> each != Arrived.LAST).toList());
			}
			while (!some.contains(Arrived.LAST));
		}

		private void keep(List<Arrived> some) throws IOException {
			Map<BatchTurn, BatchEntry> begun = new LinkedHashMap<>();
			for (Arrived each : some)
				if (!each.entry.staged().isEmpty()) begun.put(turn(each), turn(each).running());
			write(begun);
			Map<BatchTurn, BatchEntry> ended = new LinkedHashMap<>();
			for (Arrived each : some)
				ended.put(turn(each), moved(each));
			end(ended);
		}

		private BatchTurn turn(Arrived arrived) {
			return sent.get(arrived.number);
		}

		private void end(Map<BatchTurn, BatchEntry> ended) throws IOException {
			write(ended);
			open.removeAll(ended.keySet());
			tell(ended);
		}

		private void write(Map<BatchTurn, BatchEntry> rows) throws IOException {
			if (rows.isEmpty()) return;
			journal.put(rows);
			output.publish(journal);
		}

		private BatchEntry moved(Arrived arrived) {
			if (arrived.entry.staged().isEmpty()) return arrived.entry.entry();
			try {
				output.commit().move(arrived.entry.staged(), turn(arrived).study().name());
				return arrived.entry.entry();
			}
			catch (IOException e) {
				return turn(arrived).failed(analysis, e);
			}
		}

		private void tell(Map<BatchTurn, BatchEntry> ended) {
			done += ended.size();
			failed += (int) ended.values().stream().filter(entry -> !entry.isComplete()).count();
			progress.report(done + " of " + count + " studies" + (failed > 0 ? ", " + failed +
				" failed" : ""), (double) done / count);
		}
	}
}
