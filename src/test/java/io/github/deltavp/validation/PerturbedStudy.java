// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.lesion.Regions;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.SpinePhantoms;
import io.github.deltavp.phantom.anatomy.Orientation;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.anatomy.VariedAnatomy;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.scanner.Coils;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.FattyTissue;
import io.github.deltavp.phantom.tissue.PerfusedTissue;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.phantom.value.Draw;
import io.github.deltavp.series.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A study in which things go wrong, whose truth is known. The patient, his lesion (nVp 0.5 … 6, ΔVp
 * −90 … +100 %, one third of them within 15 points of the cut-off), delays of 0 … 6 s and the exam
 * (SNR 5 … 25, 3 … 6 s a frame) follow from the seed alone, whatever goes wrong besides.
 *
 * @param seed any number
 * @param perturbed what goes wrong
 * @param sampling of both visits, where it is given
 */
record PerturbedStudy(long seed, Set<Perturbation> perturbed, Optional<Sampling> sampling) {

	/**
	 * @param intervalSeconds from frame to frame
	 * @param durationSeconds in all
	 * @param samplesPerFrame more than 1: a frame shows the mean of so many, spread over its interval
	 */
	record Sampling(double intervalSeconds, double durationSeconds, int samplesPerFrame) {

		/** A frame shows its middle. */
		Sampling(double intervalSeconds, double durationSeconds) {
			this(intervalSeconds, durationSeconds, 1);
		}

		Acquisition of(Acquisition acquisition) {
			return acquisition.sampled((int) Math.max(8, durationSeconds / intervalSeconds),
				intervalSeconds).averaging(samplesPerFrame);
		}
	}

	/** Sampled as the seed says, or as {@link Perturbation#COARSE} does. */
	PerturbedStudy(long seed, Set<Perturbation> perturbed) {
		this(seed, perturbed, Optional.empty());
	}

	private static final double CUTOFF = -40;

	private boolean has(Perturbation perturbation) {
		return perturbed.contains(perturbation);
	}

	SampleStudy simulated() {
		Draw draw = new Draw(seed);
		SpineAnatomy anatomy = new VariedAnatomy(draw).next((int) Math.round(draw.logBetween(23, 480)))
			.sliced(orientation()).irradiated(draw.among(1, 2));
		double interval = draw.between(3, 6);
		Acquisition acquisition = SpinePhantoms.protocol(draw).sampled((int) (draw.between(240, 300) /
			interval), interval).withSnr(draw.logBetween(5, 25)).with(artefacts(draw));
		PerfusionTruth before = before(draw);
		PerfusionTruth after = after(draw, before);
		Bolus first = SpinePhantoms.bolus(draw);
		Bolus second = SpinePhantoms.bolus(draw);
		SpineAnatomy later = anatomy.repositioned(draw.between(-6, 6), draw.between(-10, 10));
		Acquisition timed = timed(acquisition);
		return new SampleStudy("perturbed " + seed, new SimulatedExam(anatomy, before, first, timed
			.with(coils(1)), 2 * seed), new SimulatedExam(later, changed(after), second, timed.with(coils(
				2)), 2 * seed + 1));
	}

	Orientation orientation() {
		if (!has(Perturbation.ORIENTATION)) return Orientation.SAGITTAL;
		return Perturbation.ORIENTATION.of(seed).chance(0.5) ? Orientation.AXIAL : Orientation.CORONAL;
	}

	private Artefacts artefacts(Draw draw) {
		Artefacts flowing = draw.chance(0.7) ? Artefacts.NONE.withInflow(draw.between(60, 300))
			: Artefacts.NONE;
		return has(Perturbation.POINT_SPREAD) ? flowing.withPointSpread(Perturbation.POINT_SPREAD.of(
			seed).between(0, 1.2)) : flowing;
	}

	private Acquisition timed(Acquisition acquisition) {
		if (sampling.isPresent()) return sampling.get().of(acquisition);
		if (!has(Perturbation.COARSE)) return acquisition;
		Draw draw = Perturbation.COARSE.of(seed);
		double interval = draw.logBetween(1, 15);
		return new Sampling(interval, draw.between(60, 400)).of(acquisition);
	}

	private Coils coils(int visit) {
		Coils coils = Coils.STANDARD;
		if (has(Perturbation.GAIN)) {
			Draw draw = Perturbation.GAIN.of(10 * seed + visit);
			coils = coils.withReceiver(draw.logBetween(0.7, 1.4), draw.between(-0.1, 0.1));
		}
		if (has(Perturbation.B1)) {
			Draw draw = Perturbation.B1.of(10 * seed + visit);
			coils = coils.withFlipAngle(draw.between(0.9, 1.1), draw.between(-0.1, 0.1));
		}
		return coils;
	}

	/** All marrow is much alike. */
	private static PerfusionTruth before(Draw draw) {
		PerfusedTissue reference = new PerfusedTissue(draw.between(0.02, 0.08), draw.between(0.12, 0.3),
			draw.between(0.02, 0.035), draw.between(0, 6), PerfusionTruth.TISSUE_T10_MS, 1.9);
		PerfusedTissue marrow = reference.perfused(reference.ktransPerMinute() * draw.between(0.9, 1.1),
			reference.vp() * draw.between(0.9, 1.1)).delayed(reference.delaySeconds() + draw.between(0,
				1));
		PerfusedTissue lesion = new PerfusedTissue(draw.between(0.05, 0.3), draw.between(0.2, 0.5),
			reference.vp() * draw.logBetween(0.5, 6), draw.between(0, 6), PerfusionTruth.TISSUE_T10_MS,
			1);
		return PerfusionTruth.standard().with(Tissue.REFERENCE, reference).with(Tissue.LESION, lesion)
			.with(Tissue.MARROW, marrow).with(Tissue.IRRADIATED, marrow);
	}

	/** What therapy does to the lesion; plasma volumes of marrow drift with the patient. */
	private static PerfusionTruth after(Draw draw, PerfusionTruth before) {
		double drift = draw.between(0.92, 1.08);
		double percent = draw.chance(1 / 3.) ? CUTOFF + draw.between(-15, 15) : draw.between(-90, 100);
		double delay = draw.between(0, 6);
		PerfusedTissue lesion = before.perfusion(Tissue.LESION);
		PerfusionTruth after = marrow(before, tissue -> tissue.perfused(tissue.ktransPerMinute() *
			drift, tissue.vp() * drift).delayed(delay), true);
		return after.with(Tissue.LESION, lesion.perfused(lesion.ktransPerMinute() * draw.between(0.3,
			1.5), lesion.vp() * drift * (1 + percent / 100)).delayed(draw.between(0, 6)));
	}

	/** What goes wrong in the patient after therapy. */
	private PerfusionTruth changed(PerfusionTruth after) {
		PerfusionTruth truth = after;
		if (has(Perturbation.LESION_T10)) truth = truth.with(Tissue.LESION, relaxed(truth.perfusion(
			Tissue.LESION), factor(Perturbation.LESION_T10.of(seed))));
		if (has(Perturbation.MARROW_T10)) {
			Draw draw = Perturbation.MARROW_T10.of(seed);
			double factor = factor(draw);
			truth = marrow(truth, tissue -> relaxed(tissue, factor), draw.chance(0.5));
		}
		if (has(Perturbation.IRRADIATED)) {
			double left = Perturbation.IRRADIATED.of(seed).between(0.5, 0.8);
			truth = marrow(truth, tissue -> tissue.perfused(tissue.ktransPerMinute() * left, tissue.vp() *
				left), false);
		}
		if (!has(Perturbation.FAT)) return truth;
		double fat = Perturbation.FAT.of(seed).between(0.05, 0.15);
		return truth.with(Tissue.REFERENCE, new FattyTissue(truth.perfusion(Tissue.REFERENCE), fat))
			.with(Tissue.IRRADIATED, new FattyTissue(truth.perfusion(Tissue.IRRADIATED), fat));
	}

	/** 0.7 … 1.3, at least 10 % away from 1. */
	private static double factor(Draw draw) {
		double away = draw.between(0.1, 0.3);
		return draw.chance(0.5) ? 1 + away : 1 - away;
	}

	private static PerfusedTissue relaxed(PerfusedTissue tissue, double factor) {
		return tissue.relaxing(tissue.t10Ms() * factor);
	}

	/** Changes the reference and its neighbours, or the marrow of all vertebrae. */
	private static PerfusionTruth marrow(PerfusionTruth truth, UnaryOperator<PerfusedTissue> change,
		boolean all)
	{
		PerfusionTruth changed = truth;
		for (Tissue tissue : all ? List.of(Tissue.REFERENCE, Tissue.IRRADIATED, Tissue.MARROW) : List
			.of(Tissue.REFERENCE, Tissue.IRRADIATED))
			changed = changed.with(tissue, change.apply(changed.perfusion(tissue)));
		return changed;
	}

	/** What a person draws at a visit. */
	Regions drawn(SimulatedExam exam, int visit) {
		Draw draw = Perturbation.OUTLINES.of(10 * seed + visit);
		return Regions.gather(exam.grid(), List.of(outline(exam, "lesion", Tissue.LESION, draw),
			outline(exam, "reference", Tissue.REFERENCE, draw)));
	}

	private Region outline(SimulatedExam exam, String name, Tissue tissue, Draw draw) {
		if (!has(Perturbation.OUTLINES)) return exam.tissues().region(name, tissue);
		double aside = draw.between(0, 0.7);
		double direction = draw.between(0, 2 * Math.PI);
		return exam.tissues().outline(name, tissue, draw.between(-0.5, 0.5), aside * Math.cos(
			direction), aside * Math.sin(direction));
	}
}
