// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.anatomy.VariedAnatomy;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.tissue.BloodPool;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.PerfusedTissue;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.phantom.value.Draw;
import io.github.deltavp.series.Protocol;

/**
 * Random plausible exams, for studies of how well an arterial input function is found.
 */
public final class SpinePhantoms {

	private SpinePhantoms() {}

	/**
	 * An exam with thoracic or lumbar anatomy; SNR 10–40, arterial delays of tissues 0–10 s, 2–6 s a
	 * frame over 300 s; inflow in 70 %, pulsation ghosts in 50 %, 15 % of the frames moved by up to 3
	 * voxels in 40 %, organs in 70 % of the seeds.
	 *
	 * @param seed any number; the same one gives the same exam
	 */
	public static SimulatedExam varied(long seed) {
		Draw draw = new Draw(seed);
		SpineAnatomy anatomy = new VariedAnatomy(draw).next((int) Math.round(draw.logBetween(23, 480)));
		PerfusionTruth truth = truth(draw);
		double interval = draw.between(2, 6);
		Acquisition acquisition = protocol(draw).sampled((int) Math.round(300 / interval), interval)
			.withSnr(draw.logBetween(10, 40)).with(artefacts(draw));
		return new SimulatedExam(anatomy, truth, bolus(draw), acquisition, seed);
	}

	/** @return TR 4–5 ms, TE 1–2 ms, 25°, 1.5 T; else the standard without artefacts */
	public static Acquisition protocol(Draw draw) {
		Acquisition standard = Acquisition.standard();
		return new Acquisition(new Protocol(draw.between(4, 5), draw.between(1, 2), 25, 1.5, standard
			.protocol().setup()), standard.frames(), standard.intervalSeconds(), standard.snr(), 1,
			Artefacts.NONE);
	}

	/** @return a bolus that arrives 18–50 s after the first frame */
	public static Bolus bolus(Draw draw) {
		return new Bolus(draw.between(18, 50), draw.between(5, 9), draw.between(5, 8.5), draw.between(
			2.5, 3.5), draw.between(2.2, 3.4), draw.between(0.1, 0.3), draw.between(6, 12), draw.between(
				0.006, 0.01), draw.between(0.014, 0.02));
	}

	private static Artefacts artefacts(Draw draw) {
		Artefacts artefacts = Artefacts.NONE;
		if (draw.chance(0.7)) artefacts = artefacts.withInflow(draw.between(60, 300));
		if (draw.chance(0.5)) artefacts = artefacts.withGhosts(draw.between(0.01, 0.08), draw.between(
			25, 80));
		return draw.chance(0.4) ? artefacts.withMotion(0.15, 7.5) : artefacts;
	}

	private static PerfusionTruth truth(Draw draw) {
		PerfusionTruth truth = PerfusionTruth.standard();
		double reference = draw.between(0.02, 0.045);
		for (Tissue tissue : new Tissue[] { Tissue.MUSCLE, Tissue.MARROW, Tissue.VISCERA, Tissue.DISC })
			truth = truth.with(tissue, truth.perfusion(tissue).delayed(draw.between(0, 10)));
		return truth.with(Tissue.REFERENCE, referenceVertebra(draw, reference)).with(Tissue.LESION,
			truth.perfusion(Tissue.LESION).perfused(draw.between(0.05, 0.3), draw.between(0.02, 0.14))
				.delayed(draw.between(0, 10))).with(Tissue.KIDNEY, truth.perfusion(Tissue.KIDNEY).delayed(
					draw.between(0.5, 3))).with(Tissue.VEIN, new BloodPool(draw.between(4, 10), draw.between(
						3, 7), PerfusionTruth.BLOOD_T10_MS, 0.85));
	}

	static PerfusedTissue referenceVertebra(Draw draw, double vp) {
		return new PerfusedTissue(draw.between(0.02, 0.08), draw.between(0.12, 0.3), vp, draw.between(
			0.5, 5), PerfusionTruth.TISSUE_T10_MS, 1.9);
	}
}
