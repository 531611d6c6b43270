// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.host.option.OptionText;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.awt.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Cancelable;
import org.scijava.module.Module;

/** Commands refuse, and their dialogs say why in words of their own. */
public class DialogWordsTest {

	private static final Pattern KEY = Pattern.compile("\\b([a-z][a-z0-9]*)=");

	@TempDir
	static Path folder;

	@BeforeAll
	static void writeFiles() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(32, 3, 12), folder.resolve("a study"), false);
		Files.createDirectories(folder.resolve("a study/maps"));
		Files.writeString(folder.resolve("a study/series.tif"), "");
		Files.writeString(folder.resolve("cohort.csv"),
			"patient,group,deltaVp\nA,failure,\"1,5\"\nB,cure,2\n");
		Files.writeString(folder.resolve("groups.csv"), "patient,group,deltaVp\nA,bad,1\nB,good,2\n");
		Files.writeString(folder.resolve("list.csv"), "study,output\nP01,there\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		textBlock = """
				Preprocess... | input=[DIR/pre] output=DIR |\
				DIR/series.tif is there already; choose another output, or tick “Overwrite”.
				Perfusion Maps... | input=[DIR/pre] tr=4,5 output=[DIR/../new] |\
				“TR (ms): 4,5” is not a number; leave it empty to take it from the data.
				Perfusion Maps... | input=[DIR/pre] aif=file output=[DIR/../new] |\
				The AIF is to come from a file; fill in “AIF file”.
				Perfusion Maps... | input=[DIR/pre] aif=roi output=[DIR/../new] |\
				“AIF: ROI named aif” needs a ROI named aif; draw it in the aorta and name it aif.
				Perfusion Maps... | output=[DIR/../new] |\
				No DCE series is open and no “Input” is given; open one with Import DICOM Series..., or fill in “Input”.
				Measure ROIs... | maps=[DIR] output=[DIR/../new] |\
				There are no maps in DIR; fill in “Maps” (a folder that Perfusion Maps... wrote).
				Measure ROIs... | maps=[DIR] input=[DIR/pre] output=[DIR/../new] |\
				Both “Input: DIR/pre” and “Maps: DIR” are given; give the images to fit them, or the maps to measure these.
				Transfer ROIs... | pre=[DIR/pre] prerois=[DIR/pre-rois.zip] pretime=5,2 output=[DIR/../new.zip] |\
				“Time before therapy” is '5,2'; it must be an interval above 0 s (with a point), one of
				Analyse Study... | pre=[DIR/pre] post=[DIR/post] prerois=[DIR/pre-rois.zip] postrois=[DIR/post-rois.zip] pret1map=t1.tif output=[DIR/../new] |\
				A map of T1 is given for one visit only; fill in “T1 map before therapy” and “T1 map after therapy”, or neither.
				Cohort Analysis... | table=[DIR/../cohort.csv] output=[DIR/../new] |\
				'1,5' is not a number with a decimal point; tick “Decimal comma”.
				Cohort Analysis... | table=[DIR/../groups.csv] output=[DIR/../new] positive=bad negative=cure |\
				No lesion is in the negative group 'cure'; the groups of the table are [bad, good]; choose one of them with “Negative group”.
				Batch Studies... | input=[DIR/../list.csv] output=[DIR/../new] |\
				Study P01: the list has a column output; remove it, and use “Output folder” of the batch.
				""")
	void aRefusalIsSaidWithoutKeys(String label, String options, String expected) {
		Catalog.Entry command = Catalog.find(label);
		String study = folder.resolve("a study").toString();
		Map<String, String> answers = new LastAnswers(command).defaults();
		OptionText.parse(options).forEach((key, value) -> answers.put(key, value.replace("DIR",
			study)));
		if (options.contains("output=DIR")) answers.put("output", study);
		String said = said(command, answers);
		assertTrue(said.endsWith(expected.replace("DIR", study)) || said.startsWith(expected), said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		textBlock = """
				the times of a.nii are not known; give the time between volumes with time=SECONDS, all times with times=CSV (column time_s), or a sidecar |\
				The times of a.nii are not known; give the time between volumes with “Time”, all times with “Times file” (column time_s), or a sidecar.
				only one time point in /a; give a dynamic series, or join=true if each time point is a series |\
				Only one time point in /a; give a dynamic series, or tick “Join” if each time point is a series.
				time=TriggerTime: the trigger time does not tell them apart; choose another element |\
				“Time: TriggerTime”: the trigger time does not tell them apart; choose another element.
				a and b are in opposite orders; say which is right with time=TriggerTime or time=AcquisitionNumber |\
				A and b are in opposite orders; say which is right with “Time: TriggerTime” or “Time: AcquisitionNumber”.
				a.nii holds phase images, and component=magnitude is asked for; give component=phase or another file |\
				a.nii holds phase images, and “Component: Magnitude” is asked for; choose “Component: Phase” or another file.
				no arterial delay was found; choose delay=voxel or delay=none |\
				No arterial delay was found; choose “Arterial delay: Each voxel its own” or “Arterial delay: Not fitted”.
				model=one_compartment has no special case; choose comparison=aicc, or model=extended_tofts |\
				“Model: One compartment” has no special case; choose “Compare models: By AICc”, or “Model: Extended Tofts”.
				TR is 0.0 ms; it must be above 0 and below 10000 ms: give it with tr= |\
				TR is 0.0 ms; it must be above 0 and below 10000 ms: give it with “TR (ms)”.
				no bolus arrives; is this a dynamic series? | No bolus arrives; is this a dynamic series?
				no DICOM image in /data/t10=900/time=5 with series 1 | No DICOM image in /data/t10=900/time=5 with series 1.
				""")
	void sentencesReadWellInTheDialog(String sentence, String expected) {
		Catalog.Entry command = Catalog.find("Perfusion Maps...");
		assertEquals(expected, panel(command, new LastAnswers(command).defaults()).words().say(
			sentence));
	}

	@Test
	void theOptionThatIsNamedIsShown() {
		Catalog.Entry command = Catalog.find("Analyse Study...");
		OptionPanel panel = panel(command, new LastAnswers(command).defaults());
		assertFalse(part(panel, "posttime").isVisible());
		panel.reveal("posttime is '5,2'; it must be an interval");
		assertTrue(part(panel, "posttime").isVisible());
	}

	/** The dialog that comes back says it without keys, and shows the option that is named. */
	public static void assertSaid(Catalog.Entry command, Map<String, String> options,
		String sentence)
	{
		Map<String, String> answers = new LastAnswers(command).defaults();
		answers.putAll(options);
		OptionPanel panel = panel(command, answers);
		String said = panel.words().say(sentence);
		assertFalse(KEY.matcher(said).find(), said);
		panel.reveal(sentence);
		panel.words().firstOf(sentence).ifPresent(key -> assertTrue(part(panel, key).isVisible(), key));
	}

	/** @return what the dialog says when the command refuses these answers */
	private static String said(Catalog.Entry command, Map<String, String> answers) {
		Module module = command.create();
		OptionRules.fill(module, answers);
		module.run();
		return panel(command, answers).words().say(((Cancelable) module).getCancelReason());
	}

	/** A form that was filled in. */
	private static OptionPanel panel(Catalog.Entry command, Map<String, String> answers) {
		OptionPanel panel = new OptionPanel(command.groups(), new LastAnswers(command).defaults());
		panel.write(answers);
		return panel;
	}

	/** The field of an option. */
	private static Component part(OptionPanel panel, String key) {
		return Stream.of(panel.getComponents()).filter(own -> key.equals(own.getName())).findFirst()
			.orElseThrow();
	}
}
