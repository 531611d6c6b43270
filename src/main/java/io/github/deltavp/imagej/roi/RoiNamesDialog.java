// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.IJ;
import ij.gui.Roi;
import io.github.deltavp.imagej.series.SeriesDialog;
import io.github.deltavp.lesion.RegionName;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.swing.JDialog;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;

/** Asks what ROIs are that still have the names that ImageJ gave them. */
final class RoiNamesDialog {

	private RoiNamesDialog() {}

	/**
	 * @param rois any ROIs
	 * @return the same ones; where a person is there to be asked, those without a name of their own
	 *         are copies that have one
	 * @throws CancellationException if the person does not say what they are
	 */
	static List<Roi> named(List<Roi> rois) {
		List<Roi> unnamed = rois.stream().filter(RoiNamesDialog::isUnnamed).toList();
		if (unnamed.isEmpty() || !SeriesDialog.isPossible()) return rois;
		List<String> names = ask(unnamed, choices(rois));
		return renamed(rois, names);
	}

	/**
	 * @param names of those that have none of their own, in their order
	 * @return the same ones, with copies that are named in place of those that were not
	 */
	static List<Roi> renamed(List<Roi> rois, List<String> names) {
		Iterator<String> next = names.iterator();
		return rois.stream().map(roi -> isUnnamed(roi) ? renamed(roi, next.next()) : roi).toList();
	}

	/** @return whether a ROI still has ImageJ's default name */
	static boolean isUnnamed(Roi roi) {
		return RegionName.of(roi.getName()).role() == RegionName.Role.NONE;
	}

	private static Roi renamed(Roi roi, String name) {
		Roi copy = (Roi) roi.clone();
		copy.setName(name);
		return copy;
	}

	/**
	 * @return what a ROI may be called: the lesions that have a name already, or L1; the other roles
	 */
	static List<String> choices(List<Roi> rois) {
		Set<String> names = new LinkedHashSet<>();
		rois.stream().filter(roi -> !isUnnamed(roi)).map(roi -> RegionName.of(roi.getName())).filter(
			name -> name.role() == RegionName.Role.LESION).forEach(name -> names.add(name.text()));
		if (names.isEmpty()) names.add("L1");
		names.addAll(List.of("reference", "exclude", "aif"));
		return List.copyOf(names);
	}

	private static List<String> ask(List<Roi> unnamed, List<String> choices) {
		List<String> names = Collections.synchronizedList(new ArrayList<>());
		try {
			if (SwingUtilities.isEventDispatchThread()) names.addAll(show(unnamed, choices));
			else SwingUtilities.invokeAndWait(() -> names.addAll(show(unnamed, choices)));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		}
		if (names.size() < unnamed.size()) throw new CancellationException(
			"it was not said what the ROIs are");
		return names;
	}

	/** @return a name each; nothing if the user cancelled */
	private static List<String> show(List<Roi> unnamed, List<String> choices) {
		RoiNamesForm form = new RoiNamesForm(unnamed, choices);
		JOptionPane pane = new JOptionPane(form, JOptionPane.PLAIN_MESSAGE,
			JOptionPane.OK_CANCEL_OPTION);
		JDialog dialog = pane.createDialog(IJ.getInstance(), "DeltaVp: what are these ROIs?");
		dialog.setResizable(true);
		dialog.setVisible(true);
		dialog.dispose();
		boolean accepted = Integer.valueOf(JOptionPane.OK_OPTION).equals(pane.getValue());
		return accepted ? form.names() : List.of();
	}
}
