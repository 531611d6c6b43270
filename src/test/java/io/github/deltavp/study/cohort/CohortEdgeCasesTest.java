// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.table.CellFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd cohorts get a whole report, and what cannot be given is null, not a number. */
class CohortEdgeCasesTest {

	private static final CohortOptions QUICK = CohortOptions.defaults().withBootstrap(100, 1);

	@TempDir
	private Path folder;

	private JsonObject analyse(String text, CohortOptions options) throws IOException {
		Path table = Files.writeString(folder.resolve("cohort.csv"), text.replace(' ', '\n'));
		CohortStudy.run(CohortSettings.of(table, folder.resolve("out")).withOptions(options));
		assertTrue(Files.size(folder.resolve("out/report.pdf")) > 1000);
		String json = Files.readString(folder.resolve("out/statistics.json"));
		assertFalse(json.contains("NaN") || json.contains("Infinity"));
		return JsonParser.parseString(json).getAsJsonObject();
	}

	@ParameterizedTest
	@ValueSource(strings = { "patient,group,deltaVp A,failure,3 B,failure,3 C,responder,3",
		"patient,group,deltaVp A,failure,3 B,responder,-3",
		"patient,group,deltaVp A,failure,3 B,failure,4 C,responder,-3 D,responder,-4",
		"patient,group,deltaVp A,failure,-3 B,failure,-4 C,responder,3 D,responder,4",
		"patient,group,deltaVp A,failure,1e-9 B,failure,2e9 C,responder,-1e9 D,responder,0",
		"patient,group,x A,failure,1 B,failure,2 C,responder,1 D,mixed,0 E,mixed,5",
		"patient,group,deltaVp,sex A,failure,1,女 B,failure,2,ž C,responder,1,<b>&\"",
		"patient,lesion,group,deltaVp A,1,failure,1 A,2,failure,2 B,1,responder,1 B,2,responder,0" })
	void reportsOddCohorts(String text) throws IOException {
		assertEquals(1, analyse(text, QUICK).getAsJsonObject("markers").size());
	}

	@Test
	void whatIsNotDefinedIsNull() throws IOException {
		JsonObject json = analyse("patient,group,deltaVp A,failure,3 B,responder,-3", QUICK);
		JsonObject marker = json.getAsJsonObject("markers").getAsJsonObject("deltaVp");
		assertTrue(marker.getAsJsonObject("roc").get("delong_variance").isJsonNull());
		assertTrue(marker.getAsJsonObject("groups").getAsJsonObject("failure").get("sd").isJsonNull());
		assertTrue(marker.get("leave_one_out").isJsonNull());
	}

	@Test
	void pagesAreTurnedForLongTables() throws IOException {
		StringBuilder text = new StringBuilder("patient,group,deltaVp,primary");
		for (int i = 0; i < 200; i++)
			text.append(" P").append(i).append(i % 3 == 0 ? ",failure," : ",responder,").append(i * 7919 %
				1000).append(",kind").append(i % 19);
		assertEquals(1, analyse(text.toString(), QUICK).getAsJsonArray("demographics").size());
	}

	@Test
	void decimalCommasAreAskedForButBetweenSemicolons() throws IOException {
		Path table = Files.writeString(folder.resolve("comma.csv"),
			"patient;group;deltaVp\nA;failure;3,5\nB;responder;-3,5\n");
		CohortSettings settings = CohortSettings.of(table, folder.resolve("comma")).withOptions(QUICK);
		assertEquals(7, CohortStudy.run(settings).marker("deltaVp").mannWhitney().hodgesLehmann());
		Files.writeString(table, Files.readString(table).replace(';', '\t'));
		CohortSettings tabs = CohortSettings.of(table, folder.resolve("tabs")).withOptions(QUICK);
		assertThrows(IllegalArgumentException.class, () -> CohortStudy.run(tabs));
		assertEquals(7, CohortStudy.run(tabs.withFormat(CellFormat.COMMA)).marker("deltaVp")
			.mannWhitney().hodgesLehmann());
	}

	@Test
	void studiesAndAClinicalTable() throws IOException {
		for (String patient : new String[] { "A", "B", "C" }) {
			Path study = Files.createDirectories(folder.resolve("studies").resolve(patient));
			Files.writeString(study.resolve("response.csv"),
				"patient,lesion,voxels_pre,nvp_pre,nvp_post,delta_vp_percent,delta_area_percent,verdict,remark\n" +
					patient + ",L1,50,2,1," + (int) patient.charAt(0) + ",,persistent,\n");
			Files.writeString(study.resolve("curves.csv"),
				"patient,lesion,visit,time_s,signal_relative,concentration_mM,fit_mM\n" + patient +
					",L1,pre,0,1,,\n" + patient + ",L1,pre,5,2,,\n" + patient + ",L1,post,0,1,,\n" + patient +
					",L1,post,5,1.5,,\n");
		}
		Path clinical = Files.writeString(folder.resolve("clinical.csv"),
			"patient,group\nA,failure\nB,responder\nC,failure\n");
		Path output = folder.resolve("joined");
		CohortStudy.run(CohortSettings.of(folder.resolve("studies"), output).withClinical(clinical)
			.withCurves(folder.resolve("studies")).withOptions(QUICK));
		assertTrue(Files.exists(output.resolve("figures/curves.pdf")));
		JsonObject json = JsonParser.parseString(Files.readString(output.resolve("statistics.json")))
			.getAsJsonObject();
		assertEquals(1, json.getAsJsonObject("markers").size());
		assertEquals(2, json.getAsJsonArray("pre_post").size());
	}
}
