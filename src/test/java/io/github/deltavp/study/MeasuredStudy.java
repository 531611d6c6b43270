// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sample study in a size that is quick, analysed, mapped and measured once for all tests.
 * Nothing of the room that they judge takes part in it, so that they judge the same visits whatever
 * is broken there.
 */
final class MeasuredStudy {

	static final SampleStudy SAMPLE = SampleStudy.standard(64, 6, 50);
	static final StudySettings SETTINGS = new StudySettings("P1", Cutoffs.DEFAULT,
		new BootstrapSettings(50, 7));
	private static final Method METHOD = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT,
		new AifSource("roi", Optional.empty()), new ExtendedTofts(), DelayMode.VOXEL, false);

	private MeasuredStudy() {}

	/** Made when the first test asks. */
	private static final class Held {

		private static final StudyVisit PRE = mapped(SAMPLE.pre());
		private static final StudyVisit POST = mapped(SAMPLE.post());

		private static StudyVisit mapped(SimulatedExam exam) {
			return visit(exam(exam.series(), regions(exam), Extent.DRAWN), SETTINGS.bootstrap());
		}
	}

	/** With a Vp map and 50 replicates. */
	static StudyVisit pre() {
		return Held.PRE;
	}

	/** The same after therapy. */
	static StudyVisit post() {
		return Held.POST;
	}

	/** The reference, the artery, and a lesion by each name. */
	static Regions regions(SimulatedExam exam, String... lesions) {
		List<Region> outlines = new java.util.ArrayList<>(List.of(exam.reference(), exam.aorta()));
		for (String name : lesions.length == 0 ? new String[] { "L1" } : lesions)
			outlines.add(new Region(name, exam.grid(), exam.lesion().voxels()));
		return Regions.gather(exam.grid(), outlines);
	}

	static Exam exam(DynamicSeries series, Regions regions, Extent extent) {
		try {
			return Exam.analyse(series, ExamAids.of(Optional.of(regions)), METHOD, extent, Progress.NONE);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What was drawn on an exam, measured. */
	static StudyVisit visit(Exam exam, BootstrapSettings bootstrap) {
		Regions regions = exam.aids().regions().orElseThrow();
		RegionFitter fitter = exam.fitter(bootstrap);
		Map<String, RegionFit> lesions = new LinkedHashMap<>();
		for (Region lesion : regions.lesions())
			lesions.put(RegionName.of(lesion.name()).key(), fitter.fit(lesion));
		return new StudyVisit(exam, regions, fitter.fit(regions.reference().orElseThrow()), lesions);
	}

	/** The same visit of an exam that nobody mapped. */
	static StudyVisit unmapped(StudyVisit visit) {
		return with(visit, visit.exam().aif(), visit.exam().aids(), visit.exam().method());
	}

	/** A visit that nobody mapped, with another input function, other aids or another method. */
	static StudyVisit with(StudyVisit visit, ArterialInputFunction aif, ExamAids aids,
		Method method)
	{
		return new StudyVisit(new Exam(visit.exam().images(), aif, aids, method, Optional.empty(),
			Optional.empty()), visit.regions(), visit.reference(), visit.lesions());
	}

	/** The same visit with lesions of these names, all the same voxels. */
	static StudyVisit named(StudyVisit visit, String... lesions) {
		RegionFit lesion = visit.lesions().get("l1");
		Map<String, RegionFit> fits = new LinkedHashMap<>();
		for (String name : lesions)
			fits.put(RegionName.of(name).key(), new RegionFit(new Region(name, visit.exam().series()
				.grid(), lesion.region().voxels()), lesion.voxels(), lesion.failed(), lesion.size(), lesion
					.signal(), lesion.concentration(), lesion.fit(), lesion.replicates()));
		return new StudyVisit(visit.exam(), visit.regions(), visit.reference(), fits);
	}
}
