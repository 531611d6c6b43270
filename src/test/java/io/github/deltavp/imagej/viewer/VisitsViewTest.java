// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.host.Screen;
import io.github.deltavp.imagej.panel.VoxelView.Asked;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The patient lies 2 pixels and 1 slice elsewhere at the second visit, which is registered. */
class VisitsViewTest {

	private static final DynamicSeries PRE = SampleStudy.standard(32, 4, 30).pre().series();
	private static final VoxelGrid GRID = PRE.grid();

	private final List<Asked> asked = new ArrayList<>();
	private final VisitsView view = new VisitsView(voxels -> {
		asked.clear();
		asked.addAll(voxels);
	});

	@BeforeEach
	void show() {
		Roi lesion = new Roi(10, 12, 4, 4);
		lesion.setName("L1");
		lesion.setPosition(0, 3, 0);
		ShownVisit pre = ShownVisit.of("Before therapy", PRE).with(List.of(lesion));
		ShownVisit post = ShownVisit.of("After therapy", PRE);
		view.setSize(800, 500);
		layOut(view);
		view.show(List.of(pre.lying(moved()), post), "");
	}

	private static VoxelGrid moved() {
		double[] origin = GRID.positionMm(2, 0, -1);
		return new VoxelGrid(GRID.width(), GRID.height(), GRID.slices(), GRID.spacingXMm(), GRID
			.spacingYMm(), GRID.spacingZMm(), List.of(origin[0], origin[1], origin[2]), GRID
				.rowDirection(), GRID.columnDirection(), GRID.oriented());
	}

	private static void layOut(java.awt.Container part) {
		part.doLayout();
		for (var inner : part.getComponents())
			if (inner instanceof java.awt.Container container) layOut(container);
	}

	private VisitCanvas canvas(int visit) {
		return Screen.parts(view, VisitCanvas.class).toList().get(visit);
	}

	private String reading(int visit) {
		return Screen.parts(view, JLabel.class).filter(label -> ("reading " + visit).equals(label
			.getName())).findFirst().orElseThrow().getText();
	}

	private void mouse(int visit, int id, int x, int y, int buttons) {
		VisitCanvas canvas = canvas(visit);
		canvas.dispatchEvent(id == MouseEvent.MOUSE_WHEEL ? new MouseWheelEvent(canvas, id, 0, buttons,
			x, y, 0, false, MouseWheelEvent.WHEEL_UNIT_SCROLL, 1, -1) : new MouseEvent(canvas, id, 0,
				buttons, x, y, 0, false));
	}

	private void key(int visit, String key) {
		VisitCanvas canvas = canvas(visit);
		Object name = canvas.getInputMap().get(KeyStroke.getKeyStroke(key));
		canvas.getActionMap().get(name).actionPerformed(new ActionEvent(canvas, 0, key));
	}

	private static int[] numbers(String reading) {
		String[] words = reading.replaceFirst(".*x (\\d+), y (\\d+), slice (\\d+).*", "$1 $2 $3").split(
			" ");
		return new int[] { Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(
			words[2]) };
	}

	@Test
	void bothVisitsArePointedAtTheSamePlaceOfThePatient() {
		mouse(0, MouseEvent.MOUSE_MOVED, 200, 200, 0);
		int[] before = numbers(reading(0));
		int[] after = numbers(reading(1));
		assertArrayEquals(new int[] { before[0] + 2, before[1], before[2] - 1 }, after);
		mouse(1, MouseEvent.MOUSE_MOVED, 170, 240, 0);
		assertArrayEquals(new int[] { numbers(reading(1))[0] - 2, numbers(reading(1))[1], numbers(
			reading(1))[2] + 1 }, numbers(reading(0)));
		assertTrue(reading(0).matches("[\\d.]+ · x .*"), reading(0));
	}

	@Test
	void theWheelZoomsBothAboutTheMouseAndGoesThroughSlicesWithShift() {
		mouse(0, MouseEvent.MOUSE_MOVED, 150, 220, 0);
		String before = reading(0);
		int[] slices = { numbers(before)[2], numbers(reading(1))[2] };
		for (int i = 0; i < 5; i++)
			mouse(0, MouseEvent.MOUSE_WHEEL, 150, 220, 0);
		mouse(0, MouseEvent.MOUSE_MOVED, 150, 220, 0);
		assertEquals(before, reading(0), "what lies under the mouse stays there");
		mouse(0, MouseEvent.MOUSE_WHEEL, 150, 220, InputEvent.SHIFT_DOWN_MASK);
		mouse(0, MouseEvent.MOUSE_MOVED, 150, 220, 0);
		assertEquals(slices[0] - 1, numbers(reading(0))[2]);
		assertEquals(slices[1] - 1, numbers(reading(1))[2]);
	}

	@Test
	void keysAloneGoWhereTheMouseGoes() {
		key(0, "LEFT");
		int[] start = numbers(reading(0));
		key(0, "RIGHT");
		key(0, "DOWN");
		key(0, "PAGE_DOWN");
		key(0, "UP");
		assertArrayEquals(new int[] { start[0] + 1, start[1], start[2] + 1 }, numbers(reading(0)));
		BufferedImage whole = picture(0);
		key(1, "PLUS");
		assertTrue(differ(whole, picture(0)));
		key(1, "0");
		assertTrue(!differ(whole, picture(0)));
	}

	@Test
	void outlinesAreDrawnAndNamedOnTheirSliceOnly() {
		while (numbers(pointedAt())[2] != 3)
			key(0, "PAGE_DOWN");
		mouse(0, MouseEvent.MOUSE_MOVED, 200, 200, 0);
		while (numbers(reading(0))[0] > 12)
			key(0, "LEFT");
		while (numbers(reading(0))[0] < 12)
			key(0, "RIGHT");
		while (numbers(reading(0))[1] > 14)
			key(0, "UP");
		while (numbers(reading(0))[1] < 14)
			key(0, "DOWN");
		assertTrue(reading(0).endsWith(" · L1"), reading(0));
		assertTrue(!reading(1).endsWith(" · L1"), reading(1));
	}

	private String pointedAt() {
		mouse(0, MouseEvent.MOUSE_MOVED, 200, 200, 0);
		return reading(0);
	}

	@Test
	void draggingWithTheRightButtonChangesTheRangeOfBoth() {
		BufferedImage[] before = { picture(0), picture(1) };
		mouse(0, MouseEvent.MOUSE_PRESSED, 100, 100, InputEvent.BUTTON3_DOWN_MASK);
		mouse(0, MouseEvent.MOUSE_DRAGGED, 100, 160, InputEvent.BUTTON3_DOWN_MASK);
		assertTrue(differ(before[0], picture(0)) && differ(before[1], picture(1)));
	}

	@Test
	void mapsAreThereOnceAnExamIsAnalysedAndTheirVoxelsCanBeFitted() throws Exception {
		Exam exam = Exam.analyse(PRE, ExamAids.of(Optional.empty()), new Method(Preprocessing.NONE,
			ConcentrationSettings.DEFAULT, new AifSource("parker", Optional.empty()), new Patlak(),
			DelayMode.NONE, false), Extent.WHOLE, Progress.NONE);
		ShownVisit visit = ShownVisit.of("Before therapy", PRE);
		view.show(List.of(visit.with(exam), visit), "");
		JComboBox<?> choice = Screen.parts(view, JComboBox.class).findFirst().orElseThrow();
		choice.setSelectedIndex(2);
		assertEquals("Vp (mL/100 mL)", choice.getSelectedItem().toString());
		mouse(0, MouseEvent.MOUSE_MOVED, 200, 240, 0);
		int[] at = numbers(reading(0));
		double vp = 100 * exam.maps().vp().value(at[0] + GRID.width() * (at[1] + GRID.height() *
			(at[2] - 1)));
		assertEquals(vp, Double.parseDouble(reading(0).split(" ")[0]), 0.006 * vp);
		assertTrue(reading(0).contains(" mL/100 mL · x "), reading(0));
		assertTrue(reading(1).startsWith("x "), "no map there yet");
		assertEquals(1, asked.size());
		assertEquals("Before therapy", asked.get(0).name());
		assertNotEquals(Double.NaN, asked.get(0).probe().at(at[0], at[1], at[2] - 1).vp());
	}

	/** Of a rectangle, what its corners in the image are, to a hundredth of a pixel. */
	private String drawn(Roi roi, int slice) {
		return roi.getTypeAsString() + " on " + (slice + 1) + " " + roi.getContainedPoints().length;
	}

	private void click(int x, int y, int count) {
		for (int id : new int[] { MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED })
			canvas(0).dispatchEvent(new MouseEvent(canvas(0), id, 0, 0, x, y, count, false,
				MouseEvent.BUTTON1));
	}

	private void drag(int... places) {
		canvas(0).dispatchEvent(new MouseEvent(canvas(0), MouseEvent.MOUSE_PRESSED, 0, 0, places[0],
			places[1], 1, false, MouseEvent.BUTTON1));
		for (int i = 2; i < places.length; i += 2)
			canvas(0).dispatchEvent(new MouseEvent(canvas(0), MouseEvent.MOUSE_DRAGGED, 0,
				InputEvent.BUTTON1_DOWN_MASK, places[i], places[i + 1], 1, false, 0));
		canvas(0).dispatchEvent(new MouseEvent(canvas(0), MouseEvent.MOUSE_RELEASED, 0, 0,
			places[places.length - 2], places[places.length - 1], 1, false, MouseEvent.BUTTON1));
	}

	/** Where the corner of a voxel is on the screen. */
	private int[] at(double x, double y) {
		Point2D place = canvas(0).screen(new Point2D.Double(x, y));
		return new int[] { (int) Math.round(place.getX()), (int) Math.round(place.getY()) };
	}

	@Test
	void clicksAreCornersAndADoubleClickCloses() {
		List<String> taken = new ArrayList<>();
		view.draw(0, (roi, slice) -> taken.add(drawn(roi, slice)));
		for (double[] corner : new double[][] { { 8, 10 }, { 14, 10 }, { 14, 13 }, { 8, 13 } })
			click(at(corner[0], corner[1])[0], at(corner[0], corner[1])[1], 1);
		assertEquals(List.of(), taken);
		click(at(8, 13)[0], at(8, 13)[1], 2);
		assertEquals(List.of("Polygon on 3 18"), taken, "6 × 3 voxels");
	}

	@Test
	void aClickOnTheFirstCornerClosesAndOneOnAnotherSliceBeginsAnew() {
		List<String> taken = new ArrayList<>();
		view.draw(0, (roi, slice) -> taken.add(drawn(roi, slice)));
		click(at(2, 2)[0], at(2, 2)[1], 1);
		key(0, "PAGE_DOWN");
		for (double[] corner : new double[][] { { 8, 10 }, { 14, 10 }, { 14, 13 }, { 8, 13 }, { 8,
			10 } })
			click(at(corner[0], corner[1])[0], at(corner[0], corner[1])[1], 1);
		assertEquals(List.of("Polygon on 4 18"), taken);
	}

	@Test
	void aDragIsALineThatClosesItself() {
		List<String> taken = new ArrayList<>();
		view.draw(0, (roi, slice) -> taken.add(drawn(roi, slice)));
		int[] a = at(8, 10);
		int[] b = at(14, 13);
		drag(a[0], a[1], b[0], a[1], b[0], b[1], a[0], b[1]);
		assertEquals(List.of("Freehand on 3 18"), taken);
		double[] before = view.visits().get(0).placed().positionMm(0, 0, 0);
		drag(a[0], a[1], a[0] + 1, a[1]);
		assertEquals(1, taken.size(), "a hand that trembles draws no line");
		assertArrayEquals(before, view.visits().get(0).placed().positionMm(0, 0, 0));
	}

	@Test
	void keysAloneDrawAndOneThatIsNotTakenStays() {
		List<String> taken = new ArrayList<>();
		boolean[] takes = { false };
		view.draw(0, (roi, slice) -> {
			taken.add(drawn(roi, slice));
			return takes[0];
		});
		key(0, "RIGHT");
		for (String side : new String[] { "RIGHT", "DOWN", "LEFT" }) {
			key(0, "SPACE");
			for (int i = 0; i < 4; i++)
				key(0, side);
		}
		key(0, "SPACE");
		key(0, "SPACE");
		key(0, "BACK_SPACE");
		key(0, "ENTER");
		takes[0] = true;
		key(0, "ENTER");
		assertEquals(List.of("Polygon on 3 16", "Polygon on 3 16"), taken);
		assertTrue(!isBound("ENTER") && !isBound("ESCAPE"), "both are free for buttons again");
		key(0, "SPACE");
		assertTrue(isBound("ESCAPE"));
		view.endDrawing();
		assertTrue(!isBound("SPACE"));
	}

	private boolean isBound(String key) {
		return canvas(0).getActionMap().get(canvas(0).getInputMap().get(KeyStroke.getKeyStroke(key)))
			.isEnabled();
	}

	@Test
	void whatIsDrawnNowIsSeenInPlaceOfWhatWasKept() {
		BufferedImage kept = picture(0);
		Roi drawn = new Roi(3, 3, 20, 20);
		drawn.setName("L2");
		drawn.setPosition(0, 3, 0);
		view.showDrawn(0, List.of(drawn), List.of());
		BufferedImage now = picture(0);
		assertTrue(differ(kept, now));
		view.showDrawn(0, List.of(drawn), List.of(drawn));
		assertTrue(differ(now, picture(0)), "selected is bold");
		view.endDrawing();
		assertTrue(!differ(kept, picture(0)));
	}

	private BufferedImage picture(int visit) {
		BufferedImage picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
		canvas(visit).paint(picture.getGraphics());
		return picture;
	}

	private static boolean differ(BufferedImage a, BufferedImage b) {
		int[] all = new int[300 * 300];
		return !java.util.Arrays.equals(a.getRGB(0, 0, 300, 300, all, 0, 300), b.getRGB(0, 0, 300, 300,
			null, 0, 300));
	}
}
