// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.anatomy.Pose;
import io.github.deltavp.validation.PerturbedStudy.Sampling;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

/** A sample of {@link ChangeMapStudy}, and that it does what its table says. */
class ChangeMapStudyTest {

	@Test
	void theMapIsRightWhereThePatientLiesElsewhere() throws IOException {
		ChangeCase found = ChangeCase.of(new MovedStudy(12), true);
		assertTrue(found.isAnswered(), found.refusal());
		assertTrue(found.farMm() < 0.5, "registration beside by " + found.farMm() + " mm");
		assertEquals(0, found.error(), 5);
		assertTrue(found.within() > 0.8, "within their errors " + found.within());
	}

	@Test
	void patientsLieUpTo20MmAnd8DegreesElsewhere() {
		List<Pose> poses = LongStream.range(0, 400).mapToObj(seed -> new MovedStudy(seed).pose())
			.toList();
		double[] shifts = poses.stream().mapToDouble(pose -> new Vector3D(pose.uMm(), pose.vMm(), pose
			.xMm()).getNorm()).sorted().toArray();
		double[] turns = poses.stream().mapToDouble(pose -> new Vector3D(pose.leanDegrees(), pose
			.turnDegrees(), pose.nodDegrees()).getNorm()).sorted().toArray();
		assertEquals(List.of(true, true), List.of(shifts[399] <= 20, turns[399] <= 8));
		assertEquals(10, shifts[200], 1.5);
		assertEquals(4, turns[200], 0.6);
	}

	/** What is straight before therapy is where the pose puts it afterwards. */
	@Test
	void thePlaceOfALesionAfterTherapyIsThatOfItsVoxels() {
		MovedStudy study = new MovedStudy(3);
		SampleStudy simulated = study.simulated();
		Vector3D middle = middle(simulated, true);
		assertEquals(0, MovedStudy.moved(simulated, middle).distance(middle(simulated, false)), 2);
		assertTrue(middle.distance(middle(simulated, false)) > 5, "it moved");
	}

	private static Vector3D middle(SampleStudy study, boolean pre) {
		var exam = pre ? study.pre() : study.post();
		int[] voxels = exam.lesion().voxels();
		Vector3D sum = Vector3D.ZERO;
		for (int voxel : voxels)
			sum = sum.add(new Vector3D(exam.grid().positionMm(voxel)));
		return sum.scalarMultiply(1. / voxels.length);
	}

	@Test
	void aSamplingThatIsGivenGoesBeforeThatOfTheSeed() {
		PerturbedStudy study = new PerturbedStudy(7, Set.of(Perturbation.COARSE), Optional.of(
			new Sampling(4, 120)));
		assertEquals(List.of(30, 4.), List.of(study.simulated().pre().times().size(), study.simulated()
			.pre().times().intervalSeconds()));
		assertEquals("–", SamplingStudy.cell(List.of()));
	}
}
