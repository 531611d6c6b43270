/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.phantom;

/** What a voxel of a {@link TissueMap} may be made of. */
public enum Tissue {

		/** Nothing that gives signal: around the patient and in his airway. */
		AIR,
		/** Fat under the skin, around organs and vessels. */
		FAT,
		/** Muscle of the back, the psoas, the abdominal wall and the heart. */
		MUSCLE,
		/** Bone marrow of all vertebrae but the reference. */
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
		LUNG;

	/** @return whether blood flows through it fast enough to bring fresh spins into the volume */
	boolean flows() {
		return this == ARTERY || this == VEIN;
	}
}
