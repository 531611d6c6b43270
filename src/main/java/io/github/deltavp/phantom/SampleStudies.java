// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.anatomy.VariedAnatomy;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.tissue.PerfusedTissue;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.phantom.value.Draw;

/**
 * Random plausible pre/post studies, for studies of how well ΔVp is measured.
 */
public final class SampleStudies {

	private SampleStudies() {}

	/**
	 * A study with a lesion of 20–500 voxels (log-uniform), ΔVp −95…+150 % (uniform), SNR 15–40, 5–6
	 * s a frame, arterial delays of lesion and reference that differ by 0–4 s, inflow in 70 %. Each
	 * visit has its own bolus, delays and place in the scanner.
	 *
	 * @param seed any number; the same one gives the same study
	 */
	public static SampleStudy varied(long seed) {
		Draw draw = new Draw(seed);
		SpineAnatomy anatomy = new VariedAnatomy(draw).next((int) Math.round(draw.logBetween(23, 480)));
		double interval = draw.between(5, 6);
		Artefacts artefacts = draw.chance(0.7) ? Artefacts.NONE.withInflow(draw.between(60, 300))
			: Artefacts.NONE;
		Acquisition acquisition = SpinePhantoms.protocol(draw).sampled((int) Math.round(300 / interval),
			interval).withSnr(draw.between(15, 40)).with(artefacts);
		PerfusionTruth before = before(draw);
		SpineAnatomy later = anatomy.repositioned(draw.between(-6, 6), draw.between(-10, 10));
		return new SampleStudy("varied " + seed, new SimulatedExam(anatomy, before, SpinePhantoms.bolus(
			draw), acquisition, 2 * seed), new SimulatedExam(later, after(draw, before), SpinePhantoms
				.bolus(draw), acquisition, 2 * seed + 1));
	}

	private static PerfusionTruth before(Draw draw) {
		PerfusedTissue reference = SpinePhantoms.referenceVertebra(draw, draw.between(0.02, 0.045));
		PerfusedTissue lesion = new PerfusedTissue(draw.between(0.05, 0.3), draw.between(0.2, 0.5), draw
			.between(0.03, 0.11), lesionDelay(draw, reference), PerfusionTruth.TISSUE_T10_MS, 1);
		return PerfusionTruth.standard().with(Tissue.REFERENCE, reference).with(Tissue.LESION, lesion);
	}

	/** The reference vertebra hardly changes; the lesion changes as drawn. */
	private static PerfusionTruth after(Draw draw, PerfusionTruth before) {
		PerfusedTissue reference = before.perfusion(Tissue.REFERENCE);
		PerfusedTissue lesion = before.perfusion(Tissue.LESION);
		double drift = draw.between(0.92, 1.08);
		double change = draw.between(-0.95, 1.5);
		PerfusedTissue laterReference = reference.perfused(reference.ktransPerMinute() * drift,
			reference.vp() * drift).delayed(draw.between(0.5, 5));
		PerfusedTissue laterLesion = lesion.perfused(lesion.ktransPerMinute() * draw.between(0.3, 1.5),
			lesion.vp() * drift * (1 + change)).delayed(lesionDelay(draw, laterReference));
		return before.with(Tissue.REFERENCE, laterReference).with(Tissue.LESION, laterLesion);
	}

	private static double lesionDelay(Draw draw, PerfusedTissue reference) {
		double difference = draw.between(-4, 4);
		double delay = reference.delaySeconds() + difference;
		return delay < 0 ? reference.delaySeconds() - difference : delay;
	}
}
