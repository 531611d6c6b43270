// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.imagej.StudyFiles;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.batch.Batch;
import io.github.deltavp.study.batch.BatchStudy;
import io.github.deltavp.study.report.StudySizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Which faults a batch's overview flags: a study for each {@link PlantedFault} and as many without,
 * analysed and written by {@link Batch}, and {@code overview.html} read again. Seeds below
 * {@value #FIRST_SEED} are there to look at and to tune on; those from there on to report.
 */
public final class FaultStudy {

	static final long FIRST_SEED = 600_000;

	/**
	 * What the overview showed of a study.
	 *
	 * @param flagged whether it asks for a look
	 * @param firm whether its verdict is firm
	 * @param wrong whether that firm verdict is wrong
	 * @param why what was flagged, in words
	 */
	record Shown(FaultyStudy study, boolean flagged, boolean firm, boolean wrong, String why) {
	}

	private static final class Analysis implements Batch.Analysis {

		private final Map<String, FaultyStudy> studies;

		Analysis(Map<String, FaultyStudy> studies) {
			this.studies = studies;
		}

		@Override
		public String fingerprint(BatchStudy study) {
			return "simulated";
		}

		@Override
		public void run(BatchStudy study, Path output, boolean overwrite, Progress progress)
			throws IOException
		{
			StudyResult result = studies.get(study.name()).analysed();
			try (OutputFolder folder = OutputFolder.open(output, false, StudyFiles.NAMES)) {
				StudyFiles.write(result, new StudySizes(Map.of(), Map.of()), Call.NONE, false, folder);
				folder.commit();
			}
		}
	}

	private FaultStudy() {}

	/**
	 * @param args first seed; folder for the batch; how many times each fault, and as many studies
	 *          without (default 1); then a fault in lower case, for this one alone, or none for
	 *          studies without alone
	 */
	public static void main(String[] args) throws IOException {
		long first = Long.parseLong(args[0]);
		int times = args.length > 2 ? Integer.parseInt(args[2]) : 1;
		if (args.length > 3 && args[3].equals("none")) {
			System.out.print(section(shown(LongStream.range(first, first + times).mapToObj(
				seed -> new FaultyStudy(seed, Optional.empty())).toList(), Path.of(args[1]))));
			return;
		}
		List<PlantedFault> faults = Arrays.stream(PlantedFault.values()).filter(
			fault -> args.length < 4 || fault.name().equalsIgnoreCase(args[3])).toList();
		System.out.print(section(shown(studies(first, times, faults), Path.of(args[1]))));
	}

	/** Each fault in turn, each with a study of its own without. */
	static List<FaultyStudy> studies(long first, int times, List<PlantedFault> faults) {
		List<FaultyStudy> studies = new ArrayList<>();
		for (int i = 0; i < times; i++)
			for (PlantedFault fault : faults) {
				studies.add(new FaultyStudy(first + studies.size(), Optional.of(fault)));
				studies.add(new FaultyStudy(first + studies.size(), Optional.empty()));
			}
		return studies;
	}

	/** @return in the order given */
	static List<Shown> shown(List<FaultyStudy> studies, Path folder) throws IOException {
		Map<String, FaultyStudy> byName = new LinkedHashMap<>();
		studies.forEach(study -> byName.put(study.name(), study));
		try {
			Batch.run(byName.keySet().stream().map(name -> new BatchStudy(name, Map.of(), Optional
				.empty(), Optional.empty())).toList(), folder, true, new Analysis(byName), Progress.NONE);
		}
		catch (IOException someFailed) {
			System.err.println(someFailed.getMessage());
		}
		String page = Files.readString(folder.resolve("overview.html"));
		List<Shown> shown = new ArrayList<>();
		for (FaultyStudy study : studies)
			shown.add(shown(study, page));
		return shown;
	}

	private static Shown shown(FaultyStudy study, String page) {
		String row = page.lines().filter(line -> line.startsWith("<tr") && line.contains(
			"data-order=\"" + study.name() + "\"")).findFirst().orElseThrow();
		return new Shown(study, row.startsWith("<tr class=\"flagged\">"), row.contains(", firm"), row
			.contains((study.isResponse() ? Verdict.PERSISTENT : Verdict.RESPONSE).words() + ", firm"),
			row.replaceAll("<img[^>]*>", "").lines().flatMap(line -> List.of(line.split(
				"<li class=\"flag\">")).stream().skip(1)).map(note -> note.replaceAll("</li>.*", "")
					.replaceAll("<[^>]*>", "")).collect(Collectors.joining("; ")));
	}

	static String section(List<Shown> all) {
		List<Shown> faulty = all.stream().filter(one -> one.study.fault().isPresent()).toList();
		List<Shown> clean = all.stream().filter(one -> one.study.fault().isEmpty()).toList();
		StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
			"%d of %d studies with a fault are flagged, and %d of %d without; of those with a fault %d are firm, %d of them wrongly, and of those without %d and %d.%n%n| seed | fault | flagged for |%n|---|---|---|%n",
			flagged(faulty), faulty.size(), flagged(clean), clean.size(), count(faulty, Shown::firm),
			count(faulty, Shown::wrong), count(clean, Shown::firm), count(clean, Shown::wrong)));
		all.stream().filter(one -> one.study.fault().isPresent() || one.flagged || one.wrong).forEach(
			one -> text.append("| " + one.study.seed() + " | " + one.study.fault().map(
				PlantedFault::words).orElse("none") + " | " + (one.flagged ? one.why : "NOT FLAGGED") +
				(one.wrong ? "; FIRM AND WRONG" : "") + " |\n"));
		return text.toString();
	}

	static long flagged(List<Shown> some) {
		return count(some, Shown::flagged);
	}

	private static long count(List<Shown> some, Predicate<Shown> which) {
		return some.stream().filter(which).count();
	}
}
