// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MendsTest {

	private static final Set<String> ALL = keys(Catalog.entries());

	static Stream<Catalog.Entry> commands() {
		return Catalog.entries().stream();
	}

	private static Set<String> keys(List<Catalog.Entry> entries) {
		return entries.stream().flatMap(entry -> entry.options().stream()).map(Option::key).collect(
			Collectors.toCollection(TreeSet::new));
	}

	/** Whatever a reader, a fit or a drawing advises, and whoever runs it. */
	@ParameterizedTest
	@MethodSource("commands")
	void noCommandAdvisesAnOptionThatItDoesNotHave(Catalog.Entry entry) {
		Set<String> own = keys(List.of(entry));
		Mends mends = Mends.of(entry.options());
		for (String key : ALL)
			for (String advice : List.of("; give it with KEY=4", "; correct the file, or give KEY=FILE",
				"; export it again, give KEY=X or draw it", ": give it with KEY=",
				"; set KEY=true or KEY=2"))
			{
				String told = mends.fit("this is wrong" + advice.replace("KEY", key));
				List<String> named = Pattern.compile("([a-z0-9]+)=").matcher(told).results().map(
					MatchResult::group).map(text -> text.replace("=", "")).toList();
				assertEquals(List.of(), named.stream().filter(name -> !own.contains(name)).toList(), told);
			}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"T1 Mapping | one time point; give a dynamic series, or join=true if each is a series | one time point; give a dynamic series",
		"Import DICOM Series | one time point; give a dynamic series, or join=true if each is a series | one time point; give a dynamic series, or join=true if each is a series",
		"Analyse Study | there are no ROIs; draw them, or give rois=FILE | there are no ROIs; draw them, or give prerois=FILE and postrois=FILE",
		"Preprocess | no voxel enhances; give the frames before contrast, e.g. baseline=4 | no voxel enhances",
		"Preprocess | it is wrong; give baseline=4 or draw it | it is wrong; draw it",
		"T1 Mapping | TR is 0 ms: give it with tr= | TR is 0 ms",
		"Cohort Analysis | cutoffs=4 is not understood; write marker=value, e.g. deltaVp=-40 | cutoffs=4 is not understood; write marker=value, e.g. deltaVp=-40",
		"ROI Panel | it needs a display; draw elsewhere and give rois=FILE to Measure ROIs... | it needs a display; draw elsewhere and give rois=FILE to Measure ROIs..." })
	void whatCanBeDoneStays(String command, String told, String fitted) {
		assertEquals(fitted, Mends.of(Catalog.find(command).options()).fit(told));
	}
}
