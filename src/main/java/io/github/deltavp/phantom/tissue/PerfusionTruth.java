// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.tissue;

import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.value.Checks;
import java.util.EnumMap;
import java.util.Map;

/**
 * The true kinetics of an exam.
 *
 * @param hematocrit Hct, 0 … 0.9
 * @param r1PerSecondPerMm relaxivity r1 in 1/s/mM
 * @param r2StarPerSecondPerMm relaxivity r2* in 1/s/mM, of which the signal loss at high
 *          concentration comes; 0 switches it off
 * @param tissues the model of each tissue but air
 */
public record PerfusionTruth(double hematocrit, double r1PerSecondPerMm,
		double r2StarPerSecondPerMm, Map<Tissue, TissueModel> tissues) {

	/** T10 of the tissues in which vp is measured, in ms: DeltaVp's default. */
	public static final double TISSUE_T10_MS = 1000;
	/** T10 of blood in ms: DeltaVp's default. */
	public static final double BLOOD_T10_MS = 1440;
	/** T10 of fat in ms (Gold et al. 2004, doi 10.2214/ajr.183.2.1830343). */
	public static final double FAT_T10_MS = 290;

	public PerfusionTruth {
		Checks.within("hematocrit", hematocrit, 0, 0.9);
		Checks.within("r1 (1/s/mM)", r1PerSecondPerMm, 0.1, 50);
		Checks.within("r2* (1/s/mM)", r2StarPerSecondPerMm, 0, 500);
		tissues = Map.copyOf(tissues);
	}

	/**
	 * @return a plausible spine before therapy: lesion vp 0.09, reference vertebra vp 0.03, Hct 0.42,
	 *         r1 4.5 /s/mM, no r2*
	 */
	public static PerfusionTruth standard() {
		Map<Tissue, TissueModel> tissues = new EnumMap<>(Tissue.class);
		tissues.put(Tissue.FAT, new PerfusedTissue(0.008, 0.1, 0.006, 4, FAT_T10_MS, 1));
		tissues.put(Tissue.MUSCLE, new PerfusedTissue(0.04, 0.12, 0.012, 4, 900, 0.72));
		tissues.put(Tissue.MARROW, new PerfusedTissue(0.045, 0.16, 0.028, 2, 900, 1.75));
		tissues.put(Tissue.IRRADIATED, tissues.get(Tissue.MARROW));
		tissues.put(Tissue.REFERENCE, new PerfusedTissue(0.05, 0.18, 0.03, 2, TISSUE_T10_MS, 1.9));
		tissues.put(Tissue.LESION, new PerfusedTissue(0.15, 0.35, 0.09, 1.5, TISSUE_T10_MS, 1));
		tissues.put(Tissue.CORTICAL_BONE, new PerfusedTissue(0.005, 0.1, 0.003, 3, 900, 0.12));
		tissues.put(Tissue.DISC, new PerfusedTissue(0.004, 0.2, 0.002, 5, 1100, 0.75));
		tissues.put(Tissue.LIGAMENT, new PerfusedTissue(0.01, 0.1, 0.005, 4, 900, 0.25));
		tissues.put(Tissue.CSF, new PerfusedTissue(0.001, 0.9, 0.0005, 6, 4000, 1));
		tissues.put(Tissue.CORD, new PerfusedTissue(0.0005, 0.2, 0.02, 3, 850, 0.75));
		tissues.put(Tissue.BASIVERTEBRAL_VEIN, new PerfusedTissue(0.05, 0.3, 0.16, 5, 1200, 0.8));
		tissues.put(Tissue.ARTERY, new BloodPool(0, 0, BLOOD_T10_MS, 0.85));
		tissues.put(Tissue.VEIN, new BloodPool(6, 5, BLOOD_T10_MS, 0.85));
		tissues.put(Tissue.VISCERA, new PerfusedTissue(0.12, 0.25, 0.05, 5, 750, 0.7));
		tissues.put(Tissue.KIDNEY, new PerfusedTissue(0.35, 0.5, 0.22, 1.5, 900, 0.75));
		tissues.put(Tissue.HEART, new BloodPool(-2.5, 0, BLOOD_T10_MS, 0.8));
		tissues.put(Tissue.LUNG, new PerfusedTissue(0.01, 0.2, 0.2, -3, 1100, 0.08));
		return new PerfusionTruth(0.42, 4.5, 0, tissues);
	}

	/** @return the same with another model of one tissue */
	public PerfusionTruth with(Tissue tissue, TissueModel model) {
		Map<Tissue, TissueModel> changed = new EnumMap<>(tissues);
		changed.put(tissue, model);
		return new PerfusionTruth(hematocrit, r1PerSecondPerMm, r2StarPerSecondPerMm, changed);
	}

	/** @return the same with another r2* (1/s/mM) */
	public PerfusionTruth withR2Star(double perSecondPerMm) {
		return new PerfusionTruth(hematocrit, r1PerSecondPerMm, perSecondPerMm, tissues);
	}

	/**
	 * @return the perfusion of a solid tissue
	 * @throws IllegalArgumentException if it is air or blood
	 */
	public PerfusedTissue perfusion(Tissue tissue) {
		if (tissues.get(tissue) instanceof PerfusedTissue perfused) return perfused;
		if (tissues.get(tissue) instanceof FattyTissue fatty) return fatty.perfusion();
		throw new IllegalArgumentException(tissue + " is no perfused tissue");
	}
}
