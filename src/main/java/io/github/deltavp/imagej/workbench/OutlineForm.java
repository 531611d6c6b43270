// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import io.github.deltavp.imagej.panel.DrawnOutlines;
import io.github.deltavp.imagej.panel.EditButtons;
import io.github.deltavp.imagej.panel.Place;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.viewer.ShownVisit;
import io.github.deltavp.imagej.viewer.VisitsView;
import io.github.deltavp.lesion.RegionGrowing;
import io.github.deltavp.lesion.RegionName;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.BoxLayout;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;

/**
 * Drawing on a visit: under which name, and what can be done with what is drawn. The ROI Manager
 * holds it, and is looked at while drawing goes on. For the event thread.
 */
final class OutlineForm extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int LOOK_MS = 250;
	private static final String FIRST = "L1";
	private static final String LONG = "reference 2";
	private static final String WHICH = " the outlines selected in the list, or the last one";

	/** What the hand does. */
	static final String HOW = "Click the corners, or drag. Enter or a double click closes, " +
		"Escape drops. Draw over an outline to redraw it.";

	private final VisitsView visits;
	private final OutlineList list = new OutlineList(this::chosen, () -> delete());
	private final transient EditButtons edits;
	private final transient Function<ShownVisit, DrawnOutlines> store;
	private final JComboBox<String> name = new JComboBox<>();
	private final JPanel first = row();
	private final JPanel second = row();
	private final JButton other = new JButton();
	private final Timer looking = new Timer(LOOK_MS, event -> look());
	private int visit = -1;
	private transient Optional<Session> session = Optional.empty();
	private transient List<Object> seen = List.of();

	/** What is drawn on a visit, once its images are there. */
	private record Session(ShownVisit visit, DrawnOutlines drawn) {
	}

	/**
	 * @param visits where it is drawn
	 * @param store what holds the outlines of a visit
	 * @param say is told why something was not done
	 * @param copy brings the outlines of a name from the other visit
	 */
	OutlineForm(VisitsView visits, Function<ShownVisit, DrawnOutlines> store, Consumer<String> say,
		Consumer<String> copy)
	{
		this.visits = visits;
		this.store = store;
		edits = new EditButtons(words -> say.accept(words.isEmpty() ? HOW : words), this::look);
		setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
		name.setEditable(true);
		name.setName("name");
		name.setPrototypeDisplayValue(LONG);
		name.setToolTipText("What is drawn: a lesion's name (the same on every slice and at both " +
			"visits), reference (a healthy vertebra), exclude (cut out of everything) or aif (an artery)");
		JLabel label = new JLabel("Draw");
		label.setDisplayedMnemonic('w');
		label.setLabelFor(name);
		name.getActionMap().put("enterPressed", new AbstractAction() {

			private static final long serialVersionUID = 1;

			/** The name is told: on to the image, and not to the button that keeps the outlines. */
			@Override
			public void actionPerformed(ActionEvent event) {
				name.setPopupVisible(false);
				focusImage();
			}
		});
		add(first, label, name, edits.button("Undo", 'Z', this, () -> drawn().undo()), edits.button(
			"Redo", 'Y', this, () -> drawn().redo()), button("Delete", 'D', "Takes away" + WHICH,
				() -> drawn().delete()), button("Rename", 'N', "Gives" + WHICH + ", the name at the left",
					() -> drawn().rename(name())));
		add(second, button("◀ Copy", 'C', "Copies" + WHICH + ", to the slice before", () -> copy(-1)),
			button("Copy ▶", 'Y', "Copies" + WHICH + ", to the next slice", () -> copy(1)), button(
				"Interpolate", 'I', "Fills the slices between the outlines of that name", () -> drawn()
					.interpolate()), button("From point", 'F',
						"Outlines what enhances like the point that you clicked; correct it by hand",
						this::grow), other);
		other.addActionListener(event -> edits.attempt(() -> copy.accept(name())));
		other.setToolTipText(
			"Looks for the outlines of that name at the other visit, and puts them here");
		other.setMnemonic('O');
		add(first);
		add(second);
		setVisible(false);
	}

	private static JPanel row() {
		return new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 1));
	}

	private static void add(JPanel row, JComponent... parts) {
		for (JComponent part : parts)
			row.add(part);
	}

	private JButton button(String label, char key, String help, EditButtons.Edit edit) {
		JButton button = edits.button(label, help, edit);
		button.setMnemonic(key);
		return button;
	}

	/** @return what is drawn, to be seen beside it */
	OutlineList drawnList() {
		return list;
	}

	/**
	 * Begins to draw, as soon as the images are there.
	 *
	 * @param which of the visits, from 0
	 * @param from the other one, in words
	 */
	void begin(int which, String from) {
		if (visit == which) return;
		end();
		visit = which;
		other.setText("From " + from);
		name.setModel(new DefaultComboBoxModel<>(names().toArray(String[]::new)));
		setVisible(true);
		list.setVisible(true);
		visits.draw(which, this::take);
		looking.start();
		look();
	}

	/** @return whether a visit is drawn on */
	boolean isDrawing() {
		return visit >= 0;
	}

	/** The keys go to the image. */
	void focusImage() {
		visits.focus(visit);
	}

	/** Draws no more. */
	void end() {
		looking.stop();
		visit = -1;
		session = Optional.empty();
		seen = List.of();
		setVisible(false);
		list.setVisible(false);
		visits.endDrawing();
	}

	/** Lesions that have a name at one of the visits, then the other roles. */
	private Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		for (ShownVisit shown : visits.visits())
			shown.outlines().stream().map(roi -> RegionName.of(roi.getName())).filter(known -> known
				.role() == RegionName.Role.LESION).map(RegionName::text).forEach(names::add);
		if (names.isEmpty()) names.add(FIRST);
		names.addAll(List.of("reference", "exclude", "aif"));
		return names;
	}

	private String name() {
		String text = String.valueOf(name.getEditor().getItem()).strip();
		return switch (RegionName.of(text).role()) {
			case REFERENCE, EXCLUDE, AIF -> text;
			default -> RoiDrawing.lesion(text);
		};
	}

	private DrawnOutlines drawn() {
		return session.orElseThrow(() -> new IllegalArgumentException(
			"the images are not there yet; wait until they are read")).drawn();
	}

	private boolean take(Roi roi, int slice) {
		return edits.attempt(() -> {
			drawn().redraw(roi, name(), slice);
			remember();
		});
	}

	/** A new name is one to choose from then. */
	private void remember() {
		String now = name();
		if (IntStream.range(0, name.getItemCount()).noneMatch(i -> name.getItemAt(i).equals(now))) name
			.insertItemAt(now, 0);
	}

	private void delete() {
		edits.attempt(() -> drawn().delete());
	}

	private void copy(int step) {
		visits.goTo(visit, drawn().copy(step));
		drawn().select(drawn().all().size() - 1);
	}

	private void grow() {
		Place point = visits.takePoint(visit).orElseThrow(() -> new IllegalArgumentException(
			"no point is given; click into the lesion first"));
		drawn().grow(new RegionGrowing(session.orElseThrow().visit().series()), point.x(), point.y(),
			point.slice(), name());
		remember();
	}

	private void chosen(int[] indexes) {
		if (session.isEmpty()) return;
		drawn().select(indexes);
		if (indexes.length == 1) visits.goTo(visit, RoiRegions.slice(drawn().all().get(indexes[0]),
			session.get().visit().series().grid()));
		look();
	}

	/** Shows what the ROI Manager holds now. */
	private void look() {
		if (visit < 0 || visit >= visits.visits().size()) return;
		if (session.isEmpty()) {
			ShownVisit shown = visits.visits().get(visit);
			session = Optional.of(new Session(shown, store.apply(shown)));
		}
		DrawnOutlines drawn = drawn();
		drawn.note();
		List<Roi> all = drawn.all();
		int[] selected = drawn.selected();
		List<Object> now = new ArrayList<>(drawn.bytes());
		IntStream.of(selected).forEach(now::add);
		if (now.equals(seen)) return;
		seen = now;
		list.show(all.stream().map(drawn::words).toList(), selected);
		visits.showDrawn(visit, all, IntStream.of(selected).filter(i -> i < all.size()).mapToObj(
			all::get).toList());
	}
}
