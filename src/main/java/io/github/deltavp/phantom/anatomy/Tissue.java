// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

/** What a voxel of a {@link TissueMap} may be made of. */
public enum Tissue {

		/** Nothing that gives signal: around the patient and in his airway. */
		AIR,
		/** Fat under the skin, around organs and vessels. */
		FAT,
		/** Muscle of the back, the psoas, the abdominal wall and the heart. */
		MUSCLE,
		/** Bone marrow of all vertebrae but the reference and those that are irradiated. */
		MARROW,
		/** Bone marrow of the reference vertebra. */
		REFERENCE,
		/** The metastasis. */
		LESION,
		/** Cortical bone; the skin too, which is as dark. */
		CORTICAL_BONE,
		/** Intervertebral discs. */
		DISC,
		/** Ligaments, fasciae and the walls of vessels. */
		LIGAMENT,
		/** Cerebrospinal fluid. */
		CSF,
		/** Spinal cord and nerve roots. */
		CORD,
		/** The vein in the middle of each vertebral body. */
		BASIVERTEBRAL_VEIN,
		/** The aorta and its first branches; its blood defines the true arterial input function. */
		ARTERY,
		/** Vena cava or azygos vein. */
		VEIN,
		/** Bowel, liver, oesophagus, lymph nodes. */
		VISCERA,
		/** Kidneys. */
		KIDNEY,
		/** Chambers of the heart. */
		HEART,
		/** Lungs. */
		LUNG,
		/** Bone marrow of the vertebrae that lie in the radiation field with the lesion. */
		IRRADIATED;

	/** @return whether blood flows through it fast enough to bring fresh spins into the volume */
	public boolean flows() {
		return this == ARTERY || this == VEIN;
	}
}
