// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.aif.AifFile;
import io.github.deltavp.aif.RegionAif;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudies;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.VariedAnatomy;
import io.github.deltavp.phantom.value.Draw;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.ExamSource;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import io.github.deltavp.study.exam.ReadExam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A simulated study ({@link SampleStudies#varied}), with or without a fault. A third of the studies
 * has its AIF from a ROI, the others find it.
 *
 * @param seed any number
 * @param fault what goes wrong; empty for nothing
 */
record FaultyStudy(long seed, Optional<PlantedFault> fault) {

	private static final long DAYS_BETWEEN = 63;
	private static final Set<PlantedFault> OF_THE_ROI = Set.of(PlantedFault.VEIN, PlantedFault.VEINS,
		PlantedFault.MUSCLE);

	private static final Set<PlantedFault> OF_THE_FILE = Set.of(PlantedFault.AIF_MICROMOLAR,
		PlantedFault.AIF_MINUTES, PlantedFault.AIF_LATE, PlantedFault.AIF_EARLY);

	private boolean has(PlantedFault one) {
		return fault.filter(one::equals).isPresent();
	}

	/** Random numbers of its own for each purpose. */
	private Draw draw(int purpose) {
		return new Draw(1000 * seed + purpose);
	}

	/**
	 * @return the study as a user would get it
	 * @throws IllegalArgumentException where DeltaVp refuses it
	 */
	StudyResult analysed() throws IOException {
		boolean before = draw(1).chance(0.5);
		SampleStudy study = simulated();
		boolean both = has(PlantedFault.VEINS);
		FaultyVisit pre = new FaultyVisit(study.pre(), both || before ? fault : Optional.empty(), draw(
			2), 0);
		FaultyVisit post = new FaultyVisit(study.post(), both || !before ? fault : Optional.empty(),
			draw(3), has(PlantedFault.LONG_APART) ? 400 : DAYS_BETWEEN);
		if (has(PlantedFault.SAME_EXAM)) return analysed(pre, pre);
		if (has(PlantedFault.OTHER_ID)) return analysed(pre.of("A"), post.of("B"));
		if (has(PlantedFault.OTHER_ROIS)) return analysed(pre, post.withDrawn(pre.drawn()));
		return has(PlantedFault.SWAPPED_VISITS) ? analysed(post, pre) : analysed(pre, post);
	}

	private StudyResult analysed(FaultyVisit pre, FaultyVisit post) throws IOException {
		boolean drawn = fault.filter(OF_THE_ROI::contains).isPresent() || draw(4).chance(1 / 3.);
		Optional<Path> file = fault.filter(OF_THE_FILE::contains).isPresent() ? Optional.of(aif(pre
			.exam())) : Optional.empty();
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(file
			.isPresent() ? "file" : drawn ? "roi" : "auto", file), new ExtendedTofts(), DelayMode.AUTO,
			false);
		return StudyAnalysis.of(source(pre), source(post), method, StudySettings.DEFAULT, Extent.DRAWN,
			Progress.NONE);
	}

	/** The true plasma curve before therapy, with what is wrong with it. */
	private Path aif(SimulatedExam exam) throws IOException {
		double unit = has(PlantedFault.AIF_MICROMOLAR) ? 1000 : 1;
		double clock = has(PlantedFault.AIF_MINUTES) ? 1 / 60. : 1;
		double late = has(PlantedFault.AIF_LATE) ? 30 : has(PlantedFault.AIF_EARLY) ? -30 : 0;
		TimeAxis times = exam.series().times();
		Curve plasma = RegionAif.of(exam.series(), exam.aorta(), ConcentrationSettings.DEFAULT)
			.plasma();
		double[] seconds = Arrays.stream(times.toSeconds()).map(t -> t * clock).toArray();
		Path file = Files.createTempFile("aif", ".csv");
		file.toFile().deleteOnExit();
		AifFile.write(file, new Curve(TimeAxis.ofSeconds(seconds), Arrays.stream(times.toSeconds()).map(
			t -> unit * plasma.valueAt(t - late)).toArray()));
		return file;
	}

	private static ExamSource source(FaultyVisit visit) {
		return progress -> new ReadExam(visit.series(), ExamAids.of(Optional.of(Regions.gather(visit
			.series().grid(), visit.drawn()))), List.of());
	}

	/** What is wrong with the patient, or with how he lies. */
	private SampleStudy simulated() {
		SampleStudy study = SampleStudies.varied(seed);
		Draw draw = draw(5);
		if (has(PlantedFault.OTHER_PATIENT)) return new SampleStudy(study.name(), study.pre(),
			FaultyVisit.with(study.post(), new VariedAnatomy(draw).next((int) Math.round(draw.logBetween(
				23, 480)))));
		if (has(PlantedFault.OTHER_ROIS)) return new SampleStudy(study.name(), study.pre(), FaultyVisit
			.with(study.post(), study.pre().anatomy().repositioned(sign(draw) * draw.between(5, 6), sign(
				draw) * draw.between(6, 9))));
		return study;
	}

	/** @return what would be said if nothing had gone wrong, and all were known */
	boolean isResponse() {
		return SampleStudies.varied(seed).truth().deltaVpPercent() <= Cutoffs.DEFAULT.deltaVpPercent();
	}

	private static int sign(Draw draw) {
		return draw.chance(0.5) ? 1 : -1;
	}

	/** For a list: what stands there tells nothing of the fault. */
	String name() {
		return "S" + seed;
	}
}
