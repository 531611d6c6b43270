// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import io.github.deltavp.command.BatchStudiesCommand;
import io.github.deltavp.host.Failures;
import io.github.deltavp.host.terminal.OptionWords;
import io.github.deltavp.host.terminal.Terminal;
import io.github.deltavp.host.terminal.TerminalProgress;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.batch.BatchStudy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * {@code Batch Studies...} on Spark: {@code --studies LIST --output DIR}, and every other option of
 * it. The exit status is 0 only if all studies are complete.
 */
public final class SparkBatch {

	private static final String USAGE =
		"""
				DeltaVp on Apache Spark: Batch Studies... on many machines, with the same results.

				  --studies LIST --output DIR [--OPTION VALUE ...]

				LIST is a CSV with a row a study, or a folder of studies; DIR gets the results.
				Both, and the images that the list names, lie where every machine finds them:
				a shared drive, hdfs: or s3a:. The options are those of Batch Studies...
				""";

	private static final String REDACTED = "spark.redaction.regex";

	private static final String INPUT = "input";
	private static final String OUTPUT = "output";

	private final PrintStream out;
	private final PrintStream err;

	private SparkBatch(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs the program and ends the process with its exit status.
	 *
	 * @throws IllegalStateException instead, where the process is Spark's own: YARN takes any exit for
	 *           a failure, whatever its status. Spark shows the message
	 */
	public static void main(String[] arguments) {
		System.setProperty("java.awt.headless", "true");
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
		int status = new SparkBatch(out, err).run(List.of(arguments));
		if (!isOnCluster()) System.exit(status);
		if (status != 0) throw new IllegalStateException("DeltaVp ends with status " + status +
			"; its log and batch.csv tell more");
	}

	/** What {@code spark-submit --deploy-mode cluster} says. */
	private static boolean isOnCluster() {
		return System.getProperty("spark.submit.deployMode", "client").equals("cluster");
	}

	private int run(List<String> arguments) {
		if (arguments.isEmpty() || arguments.contains("--help")) {
			out.print(USAGE);
			return arguments.isEmpty() ? 2 : 0;
		}
		try {
			Map<String, String> options = options(arguments);
			BatchStudiesCommand.of(options);
			return batch(options);
		}
		catch (IllegalArgumentException e) {
			return refuse(e, 2);
		}
	}

	private int refuse(Exception failure, int status) {
		err.println("deltavp-spark: " + Failures.sentence(failure));
		return status;
	}

	/** Text by key; the studies are the input of {@code Batch Studies...}. */
	private static Map<String, String> options(List<String> arguments) {
		Map<String, String> options = new LinkedHashMap<>(OptionWords.parse(arguments, INPUT));
		String studies = options.remove("studies");
		if (studies != null) options.put(INPUT, studies);
		for (String key : List.of(INPUT, OUTPUT))
			if (options.getOrDefault(key, "").isBlank()) throw new IllegalArgumentException(
				"nothing is given for " + (key.equals(INPUT) ? "the studies; write --studies LIST"
					: "the output; write --output DIR"));
		return options;
	}

	private int batch(Map<String, String> options) {
		try (JavaSparkContext spark = new JavaSparkContext(settings()); Scratch scratch = Scratch
			.make(); TerminalProgress line = new TerminalProgress(err, Terminal.ofProcess().columns()))
		{
			batch(options, spark, scratch, Terminal.ofProcess().live() ? line : new Lines(err));
			return 0;
		}
		catch (IOException | IllegalArgumentException e) {
			return refuse(e, 1);
		}
		// Spark throws what it does not declare.
		catch (Exception e) {
			return refuse(new IOException("Spark cannot go on (" + first(e).toString().lines().findFirst()
				.orElse("") + "); look at its settings and its log", e), 1);
		}
	}

	/** What failed first says what is wrong; what is around it, where. */
	private static Throwable first(Throwable failure) {
		return failure.getCause() == null ? failure : first(failure.getCause());
	}

	private void batch(Map<String, String> options, JavaSparkContext spark, Scratch scratch,
		Progress progress) throws IOException
	{
		Configuration files = spark.hadoopConfiguration();
		Mirror output = Mirror.of(options.get(OUTPUT), scratch.folder().resolve(OUTPUT), files);
		StudyList list = StudyList.of(options.get(INPUT), scratch.folder().resolve(INPUT), files);
		Map<String, String> here = new LinkedHashMap<>(options);
		here.put(OUTPUT, output.folder().toString());
		here.put(INPUT, list.file().toString());
		BatchStudiesCommand command = BatchStudiesCommand.of(here);
		List<BatchStudy> studies = list.everywhere(command.studies());
		try {
			command.run(studies, new SparkEngine(spark, new StudyTask(here, output.place(), spark
				.broadcast(new SerializableConfiguration(files))),
				command.analysis(), output), progress);
		}
		catch (IOException e) {
			throw new IOException(Failures.sentence(e).replace(output.folder().toString(), options.get(
				OUTPUT)), e);
		}
		finally {
			output.publish();
		}
		out.println("Complete studies: " + studies.size() + ", " + options.get(OUTPUT) +
			"/response.csv, overview.html");
	}

	/** What {@code spark-submit} or the properties of the process say goes before. */
	private static SparkConf settings() {
		SparkConf settings = new SparkConf().setIfMissing("spark.app.name", "DeltaVp").setIfMissing(
			"spark.master", "local[*]").setIfMissing("spark.ui.retainedTasks", "1000");
		return settings.set(REDACTED, "sun[.]java[.]command|" + settings.get(REDACTED,
			"(?i)secret|password|token|access[.]?key"));
	}

	/** Progress for a log: a line where a percent more is done. */
	private static final class Lines implements Progress {

		private final PrintStream err;
		private long percent = -1;

		Lines(PrintStream err) {
			this.err = err;
		}

		@Override
		public void report(String what, double fraction) {
			long now = Math.round(100 * fraction);
			if (now == percent) return;
			percent = now;
			err.println("deltavp-spark: " + what);
		}
	}
}
