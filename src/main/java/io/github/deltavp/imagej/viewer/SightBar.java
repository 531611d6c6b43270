// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.BoxLayout;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;

/** What the images show: quantity, slice, frame, range and smoothing. For the event thread. */
final class SightBar extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int SLIDER = 120;
	private static final double STEPS = 20;
	private static final double MOST_SMOOTHING_MM = 20;

	private final transient Sight sight;
	private final JComboBox<Quantity> quantity = new JComboBox<>();
	private final JSlider slice = new JSlider(0, 0);
	private final JSlider frame = new JSlider(0, 0);
	private final JSpinner from = spinner();
	private final JSpinner to = spinner();
	private final JSpinner smoothing = new JSpinner(new SpinnerNumberModel(0., 0., MOST_SMOOTHING_MM,
		0.5));
	private final JLabel unit = new JLabel();
	/** While it shows what changed elsewhere. */
	private boolean following;

	SightBar(Sight sight) {
		this.sight = sight;
		setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
		quantity.setName("quantity");
		quantity.setToolTipText("What the images show; maps are there as soon as they are made");
		slice.setToolTipText("Slice (wheel and Shift, Page Up, Page Down)");
		frame.setToolTipText("Frame (comma, full stop)");
		from.setToolTipText("Lower end of the colours (or drag with the right mouse button)");
		to.setToolTipText("Upper end of the colours");
		smoothing.setToolTipText(
			"Smooths the map that is shown, for a look (FWHM in mm); results do not change");
		slice.setPreferredSize(new Dimension(SLIDER, slice.getPreferredSize().height));
		frame.setPreferredSize(slice.getPreferredSize());
		add(row("Show", quantity, "Slice", slice, "Frame", frame));
		add(row("From", from, "to", to, "", unit, "Smooth map (mm)", smoothing));
		quantity.addActionListener(event -> act(() -> sight.choose((Quantity) quantity
			.getSelectedItem())));
		slice.addChangeListener(event -> act(() -> sight.slice(sight.visits().get(0), slice
			.getValue())));
		frame.addChangeListener(event -> act(() -> sight.frame(frame.getValue())));
		from.addChangeListener(event -> act(this::range));
		to.addChangeListener(event -> act(this::range));
		smoothing.addChangeListener(event -> act(() -> sight.smooth((Double) smoothing.getValue())));
		sight.listen(this::follow);
	}

	private static JSpinner spinner() {
		JSpinner spinner = new JSpinner(new SpinnerNumberModel(0., null, null, 1.));
		((JSpinner.DefaultEditor) spinner.getEditor()).getTextField().setColumns(5);
		return spinner;
	}

	/** @param parts words and what they are for, in turn */
	private static JPanel row(Object... parts) {
		JPanel row = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 1));
		for (int i = 0; i < parts.length; i += 2) {
			JLabel label = new JLabel((String) parts[i]);
			label.setLabelFor((JComponent) parts[i + 1]);
			row.add(label);
			row.add((JComponent) parts[i + 1]);
		}
		return row;
	}

	private void act(Runnable change) {
		if (!following && !sight.visits().isEmpty()) change.run();
	}

	private void range() {
		double end = sight.quantity().orElseThrow().rangeEnd();
		sight.range((Double) from.getValue() / end, (Double) to.getValue() / end);
	}

	private void follow() {
		if (sight.visits().isEmpty()) return;
		following = true;
		Quantity shown = sight.quantity().orElseThrow();
		if (!sight.quantities().equals(items())) quantity.setModel(new DefaultComboBoxModel<>(sight
			.quantities().toArray(Quantity[]::new)));
		quantity.setSelectedItem(shown);
		ShownVisit first = sight.visits().get(0);
		slice.setMaximum(first.placed().slices() - 1);
		slice.setValue(sight.slice(first));
		frame.setMaximum(first.series().times().size() - 1);
		frame.setValue(sight.frame());
		frame.setEnabled(shown.isOfFrames());
		smoothing.setEnabled(shown.isMap());
		unit.setText(shown.rangeUnit());
		show(from, sight.low() * shown.rangeEnd(), shown);
		show(to, sight.high() * shown.rangeEnd(), shown);
		following = false;
	}

	private static void show(JSpinner spinner, double value, Quantity of) {
		((SpinnerNumberModel) spinner.getModel()).setStepSize(of.rangeEnd() / STEPS);
		spinner.setValue(value);
	}

	private List<Quantity> items() {
		return IntStream.range(0, quantity.getItemCount()).mapToObj(quantity::getItemAt).toList();
	}
}
