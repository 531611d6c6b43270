// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.AifFile;
import io.github.deltavp.cohort.table.CellFormat;
import io.github.deltavp.cohort.table.CohortTable;
import io.github.deltavp.cohort.table.TableReader;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.ResultOptions;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.batch.BatchFingerprint;
import io.github.deltavp.study.batch.BatchList;
import io.github.deltavp.study.batch.BatchOptions;
import io.github.deltavp.study.exam.CurveTable;
import io.github.deltavp.study.report.SizeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every option that takes a CSV file takes it as Excel saves it. */
class CsvOptionsTest {

	/** What each option reads, and how. */
	enum Csv {

			CURVES("time_s,aif,a\n0,0,0\n5.5,2.5,0.25\n11,1.5,0.5\n16.5,1,0.75\n22,0.5,0.5\n",
				"Fit Curves input")
			{

				@Override
				Object read(Path file) throws IOException {
					return CurveTable.read(file).fit(new Tofts(), DelayRange.NONE, 0, 1);
				}
			},
			AIF("time_s,cp_mM\n0,0\n5.5,2.5\n11,1.5\n", "aiffile")
			{

				@Override
				Object read(Path file) throws IOException {
					return Arrays.toString(AifFile.read(file).plasma().toArray());
				}
			},
			TIMES("time_s\n0\n5.5\n", "times", "pretimes", "posttimes")
			{

				@Override
				Object read(Path file) throws IOException {
					return new SeriesSource(file.resolveSibling("series.tif").toString(),
						ImportOptions.DEFAULT, file.toString()).open(Progress.NONE).times();
				}
			},
			SIZES("lesion,longest_mm,cc_mm\nL1,20.5,\nL2,,7.25\n", "presizes", "postsizes")
			{

				@Override
				Object read(Path file) throws IOException {
					return SizeFile.read(file);
				}
			},
			LIST("study,pre,post,hematocrit,aifslices,patient\nS1,a,b,0.45,3,P1\n", "Batch Studies input")
			{

				@Override
				Object read(Path file) throws IOException {
					return BatchList.of(file, file.resolveSibling("out"), ResultOptions.ofBatch());
				}
			},
			TABLE("patient,lesion,group,deltaVp\nA,L1,failure,-57.5\nB,L1,responder,88.25\n", "table",
				"clinical", "curves")
			{

				@Override
				Object read(Path file) throws IOException {
					CohortTable table = new TableReader(CellFormat.POINT).read(file);
					return table.text("group") + Arrays.toString(table.numbers("deltaVp"));
				}
			};

		private final String text;
		private final List<String> options;

		Csv(String text, String... options) {
			this.text = text;
			this.options = List.of(options);
		}

		abstract Object read(Path file) throws IOException;
	}

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void readsWhatExcelSaves(Csv csv) throws IOException {
		VoxelGrid grid = VoxelGrid.axisAligned(2, 2, 1, 1, 1, 1);
		SeriesFiles.write(new DynamicSeries(DynamicSeries.allocate(grid, 2), grid, TimeAxis.ofSeconds(0,
			1), new Protocol(5, 1, 20, 1.5), "DCE", "magnitude", List.of(), List.of()), "tif", folder,
			false);
		Object plain = read(csv, csv.text);
		String semicolons = csv.text.replace(',', ';').replace('.', ',');
		for (String text : List.of("\uFEFF" + csv.text.replace("\n", "\r\n"), semicolons, "\uFEFF" +
			semicolons.replace("\n", "\r\n")))
			assertEquals(plain, read(csv, text), text);
	}

	private Object read(Csv csv, String text) throws IOException {
		return csv.read(Files.writeString(folder.resolve("given.csv"), text));
	}

	@Test
	void noOptionIsForgotten() {
		Set<String> known = new TreeSet<>();
		for (Csv csv : Csv.values())
			known.addAll(csv.options);
		for (Catalog.Entry command : Catalog.entries())
			for (Option option : command.options())
				if (option.kind().isPath() && option.kind() != Option.Kind.SAVE && option.description()
					.contains("CSV")) assertTrue(known.contains(option.key()) || known.contains(command
						.label().replace("...", " ") + option.key()), command.label() + " " + option.key());
	}

	/** Lists are relative to themselves, and other files are another analysis. */
	@Test
	void theBatchKnowsEveryPathOfAStudy() throws IOException {
		BatchOptions known = ResultOptions.ofBatch();
		Path file = Files.writeString(folder.resolve("file"), "before");
		for (Option option : Catalog.find("Analyse Study...").options()) {
			if (!option.kind().isPath() || List.of("output", "study").contains(option.key())) continue;
			Path list = Files.writeString(folder.resolve("list.csv"), option.key() + ",aif\nfile,auto\n");
			Map<String, String> options = BatchList.of(list, folder.resolve("out"), known).get(0)
				.options();
			assertEquals(file.toString(), options.get(option.key()));
			String before = BatchFingerprint.of(options, known);
			Files.writeString(file, "after " + option.key());
			assertNotEquals(before, BatchFingerprint.of(options, known), option.key());
		}
	}
}
