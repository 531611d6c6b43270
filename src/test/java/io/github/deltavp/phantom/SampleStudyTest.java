// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.value.Checks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleStudyTest {

	@TempDir
	Path folder;

	@Test
	@DisplayName("The sample study's lesion loses two thirds of its normalised plasma volume")
	void knownTruth() {
		StudyTruth truth = SampleStudy.standard(128, 10, 4).truth();
		assertEquals(3, truth.pre().nvp(), 1e-12);
		assertEquals(0.03 / 0.0295, truth.post().nvp(), 1e-12);
		assertEquals(-66.1, truth.deltaVpPercent(), 0.01);
		assertTrue(truth.pre().lesionVoxels() > 100 && truth.post().lesionVoxels() > 100);
	}

	@Test
	void writesBothVisitsAndTheTruth() throws IOException {
		SampleStudy study = SampleStudy.standard(64, 4, 3);
		study.write(folder);
		for (String visit : new String[] { "pre", "post" })
			try (var files = Files.list(folder.resolve(visit))) {
				assertEquals(2 * 4 * 3 + LocalizerImages.COUNT, files.count());
			}
		JsonObject truth = JsonParser.parseString(Files.readString(folder.resolve("truth.json")))
			.getAsJsonObject();
		assertEquals(0.09, truth.getAsJsonObject("pre").getAsJsonObject("lesion").get("vp")
			.getAsDouble());
		assertEquals(3, truth.getAsJsonObject("post").getAsJsonArray("arterialPlasmaMm").size());
	}

	@Test
	void filesAreTheSameEveryTimeAndNameNobody() throws IOException {
		SampleStudy.standard(32, 2, 2).write(folder.resolve("a"));
		SampleStudy.standard(32, 2, 2).write(folder.resolve("b"));
		for (int i = 1; i <= 11; i++) {
			String name = String.format("pre/IM%05d.dcm", i);
			byte[] bytes = Files.readAllBytes(folder.resolve("a").resolve(name));
			assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("b").resolve(name)));
			assertTrue(new String(bytes, StandardCharsets.ISO_8859_1).contains("PHANTOM^SAMPLE"));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 99 })
	@DisplayName("Varied studies keep to their ranges")
	void variedStudies(long seed) {
		SampleStudy study = SampleStudies.varied(seed);
		StudyTruth truth = study.truth();
		for (SimulatedExam exam : new SimulatedExam[] { study.pre(), study.post() }) {
			Checks.within("lesion voxels", exam.lesion().count(), 20, 500);
			Checks.within("reference voxels", exam.reference().count(), 80, 5000);
			Checks.within("aorta voxels", exam.aorta().count(), 100, 20_000);
			Checks.within("SNR", exam.acquisition().snr(), 15, 40);
			Checks.within("delay difference (s)", exam.truth().perfusion(Tissue.LESION).delaySeconds() -
				exam.truth().perfusion(Tissue.REFERENCE).delaySeconds(), -4, 4);
		}
		Checks.within("ΔVp (%)", truth.deltaVpPercent(), -95, 150);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 99 })
	@DisplayName("Varied exams keep to their ranges and have an aorta apart from the vein")
	void variedExams(long seed) {
		SimulatedExam exam = SpinePhantoms.varied(seed);
		Checks.within("lesion voxels", exam.lesion().count(), 20, 500);
		Checks.within("aorta voxels", exam.aorta().count(), 100, 20_000);
		Checks.within("SNR", exam.acquisition().snr(), 10, 40);
		Checks.within("interval (s)", exam.times().intervalSeconds(), 2, 6);
		Checks.within("peak (mM)", exam.arterialPlasma().value(exam.arterialPlasma().peakIndex()), 3,
			25);
	}
}
