// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.value.Draw;

/**
 * Two visits of a {@link MovedStudy} whose patient lies up to 30 mm and 10° elsewhere at the
 * second; the lesion has changed as after therapy.
 *
 * @param seed any number
 */
record TransferPair(long seed, Kind kind) {

	/** Seeds of other patients lie far from those of the pairs. */
	private static final long OTHER = 7_000_000;

	/** What else is different at the second visit. */
	enum Kind {

			ALIKE("nothing else"), SCAN("96 to 192 pixels, slices of 3 to 6 mm, flip angle 12 to 30°"),
			SLAB("5 slices of 5 mm"), PATIENT("another patient");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		String words() {
			return words;
		}
	}

	SampleStudy simulated() {
		SampleStudy moved = new MovedStudy(seed, 30, 10).simulated();
		SimulatedExam post = moved.post();
		return switch (kind) {
			case ALIKE -> moved;
			case SCAN -> new SampleStudy(moved.name(), moved.pre(), scanned(post, new Draw(seed)));
			case SLAB -> new SampleStudy(moved.name(), moved.pre(), exam(post, post.anatomy().sized(post
				.anatomy().matrix(), 5), post.acquisition()));
			case PATIENT -> new SampleStudy(moved.name(), moved.pre(), new MovedStudy(seed + OTHER, 30,
				10).simulated().post());
		};
	}

	private SimulatedExam scanned(SimulatedExam post, Draw draw) {
		SpineAnatomy same = post.anatomy();
		double sliceMm = draw.between(3, 6);
		int slices = (int) Math.round(same.slices() * same.sliceMm() / sliceMm);
		return exam(post, resliced(same, draw.among(96, 192), slices, sliceMm), post.acquisition()
			.withFlipAngle(draw.between(12, 30)));
	}

	private SimulatedExam exam(SimulatedExam post, SpineAnatomy anatomy, Acquisition acquisition) {
		return new SimulatedExam(anatomy, post.truth(), post.bolus(), acquisition, 2 * seed + 1);
	}

	/** The same anatomy and field of view in other voxels. */
	static SpineAnatomy resliced(SpineAnatomy same, int matrix, int slices, double sliceMm) {
		return new SpineAnatomy(matrix, slices, same.fovMm(), sliceMm, same.station(), same.columnUMm(),
			same.curvatureMm(), same.scoliosisMm(), same.firstVertebraVMm(), same.aorta(), same.cava(),
			same.organs(), same.lesion(), same.referenceLevel(), same.pose(), same.texture(), same
				.orientation(), same.fieldLevels());
	}
}
