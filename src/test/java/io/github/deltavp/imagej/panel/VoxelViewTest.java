// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.Waiting;
import io.github.deltavp.host.Screen;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import io.github.deltavp.study.exam.VoxelProbe;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Patlak's model has no ve. */
class VoxelViewTest {

	private static final LatestOnly BACKGROUND = new LatestOnly("voxels");
	private static final SimulatedExam SIMULATED = SampleStudy.standard(32, 4, 30).pre();
	private static final DynamicSeries SERIES = SIMULATED.series();
	private static Exam exam;
	private static VoxelProbe probe;

	private final VoxelView view = new VoxelView(BACKGROUND, 125);

	@BeforeAll
	static void analyse() throws Exception {
		exam = Exam.analyse(SERIES, ExamAids.of(Optional.empty()), new Method(Preprocessing.NONE,
			ConcentrationSettings.DEFAULT, new AifSource("parker", Optional.empty()), new Patlak(),
			DelayMode.NONE, false), Extent.WHOLE, Progress.NONE);
		probe = new VoxelProbe(exam);
	}

	@AfterAll
	static void end() {
		BACKGROUND.close();
	}

	private List<JLabel> labels() {
		return Screen.parts(view, JLabel.class).toList();
	}

	private String text() {
		return labels().get(2).getText();
	}

	private int ink() {
		BufferedImage image = (BufferedImage) ((ImageIcon) labels().get(0).getIcon()).getImage();
		return (int) IntStream.range(0, image.getWidth() * image.getHeight()).filter(i -> (image.getRGB(
			i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) != 0xFFFFFF).count();
	}

	private void look(int voxel) throws Exception {
		int width = SERIES.grid().width();
		int perSlice = SERIES.grid().voxelsPerSlice();
		Place at = new Place(voxel % width, voxel % perSlice / width, voxel / perSlice);
		SwingUtilities.invokeAndWait(() -> view.show(List.of(new VoxelView.Asked("fit", probe, at))));
		String where = at.words();
		Waiting.untilSo(Duration.ofSeconds(20), where, () -> labels().get(1).getText().equals(where));
		SwingUtilities.invokeAndWait(() -> {});
	}

	@Test
	void theVoxelHasTheNumbersOfTheMapsInThreeDigits() throws Exception {
		int voxel = SIMULATED.lesion().voxels()[0];
		look(voxel);
		String[] words = text().split(" ");
		assertEquals("Vp " + words[1] + " mL/100 mL · Ktrans " + words[6] + " /min · ve – · delay 0 s",
			text());
		assertNear(100 * exam.maps().vp().value(voxel), words[1]);
		assertNear(exam.maps().map(Parameter.KTRANS).value(voxel), words[6]);
		assertTrue(ink() > 1000, "the curve is drawn");
	}

	/** A number and its unit are on one line, however narrow. */
	@Test
	void linesEndBetweenValues() {
		assertEquals(List.of("Vp\u00a07.1\u00a0mL/100\u00a0mL\u00a0·", "delay\u00a02.8\u00a0s"), List
			.of(VoxelView.unbroken("Vp 7.1 mL/100 mL · delay 2.8 s").split(" ")));
	}

	private static void assertNear(double expected, String shown) {
		assertTrue(shown.matches("0\\.0*[1-9]\\d{0,2}|[1-9]\\.\\d{1,2}|[1-9]\\d\\.\\d"), shown);
		assertEquals(expected, Double.parseDouble(shown), 0.006 * expected);
	}

	@Test
	void aVoxelWithoutSignalSaysSoOnWhite() throws Exception {
		int voxel = SIMULATED.reference().voxels()[0];
		for (int t = 0; t < SERIES.times().size(); t++)
			SERIES.plane(voxel / SERIES.grid().voxelsPerSlice(), t)[voxel % SERIES.grid()
				.voxelsPerSlice()] = 0;
		look(SIMULATED.lesion().voxels()[0]);
		look(voxel);
		assertEquals("no signal", text());
		assertEquals(0, ink());
	}

	@Test
	void nothingIsShownBeforeThereAreMaps() throws Exception {
		view.show(List.of());
		SwingUtilities.invokeAndWait(() -> {});
		assertEquals(" ", text());
		assertEquals(0, ink());
	}
}
