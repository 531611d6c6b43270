// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RocBootstrapTest {

	private static final int LESIONS = 80;

	private final double[] values = new double[LESIONS];
	private final boolean[] positive = new boolean[LESIONS];
	private final RocBootstrap bootstrap = new RocBootstrap(4000, 7, .05);

	RocBootstrapTest() {
		Random random = new Random(3);
		for (int i = 0; i < LESIONS; i++) {
			positive[i] = i % 5 < 2;
			values[i] = random.nextGaussian() + (positive[i] ? .8 : 0);
		}
	}

	private Interval stratified() {
		return stratified(bootstrap);
	}

	private Interval stratified(RocBootstrap bootstrap) {
		double[] positives = IntStream.range(0, LESIONS).filter(i -> positive[i]).mapToDouble(
			i -> values[i]).toArray();
		double[] negatives = IntStream.range(0, LESIONS).filter(i -> !positive[i]).mapToDouble(
			i -> values[i]).toArray();
		return bootstrap.stratified(new GroupPair(Sample.of(positives), Sample.of(negatives))).area();
	}

	private static List<String> patients(int lesionsEach) {
		List<String> patients = new ArrayList<>();
		for (int i = 0; i < LESIONS; i++)
			patients.add("P" + i / lesionsEach);
		return patients;
	}

	@Test
	void onePatientALesionIsTheStratifiedBootstrap() {
		Interval clustered = bootstrap.clustered(values, positive, patients(1)).area();
		assertEquals(stratified().low(), clustered.low(), .015);
		assertEquals(stratified().high(), clustered.high(), .015);
	}

	@Test
	void copiesOfALesionAddNoInformation() {
		double[] twice = new double[2 * LESIONS];
		boolean[] positiveTwice = new boolean[2 * LESIONS];
		List<String> owners = new ArrayList<>();
		for (int i = 0; i < twice.length; i++) {
			twice[i] = values[i / 2];
			positiveTwice[i] = positive[i / 2];
			owners.add("P" + i / 2);
		}
		Interval clustered = bootstrap.clustered(twice, positiveTwice, owners).area();
		assertEquals(stratified().low(), clustered.low(), .015);
		assertEquals(stratified().high(), clustered.high(), .015);
	}

	@Test
	void anotherSeedDrawsOtherLesions() {
		RocBootstrap other = new RocBootstrap(4000, 8, .05);
		assertNotEquals(stratified(), stratified(other));
		assertNotEquals(bootstrap.clustered(values, positive, patients(3)).area(), other.clustered(
			values, positive, patients(3)).area());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7 })
	void theNumberOfThreadsDoesNotMatter(int threads) throws Exception {
		ForkJoinPool pool = new ForkJoinPool(threads);
		try {
			assertEquals(stratified(), pool.submit(() -> stratified()).get());
			assertEquals(bootstrap.clustered(values, positive, patients(3)).area(), pool.submit(
				() -> bootstrap.clustered(values, positive, patients(3)).area()).get());
		}
		finally {
			pool.shutdown();
		}
	}
}
