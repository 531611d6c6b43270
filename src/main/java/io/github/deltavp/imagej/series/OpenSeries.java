// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import io.github.deltavp.formats.GivenTimes;
import io.github.deltavp.series.text.NameList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.swing.JOptionPane;

/**
 * The DCE series among the open images. One has numbers (no colours), one channel, several frames,
 * and their times, in its Info or as a frame interval; so maps, plots and figures are none.
 */
public final class OpenSeries {

	private OpenSeries() {}

	/** @return the open DCE series, in the order in which they were opened */
	public static List<ImagePlus> candidates() {
		return candidates(GivenTimes.NONE);
	}

	/**
	 * @param given times that an image needs not have then
	 * @param option what the user calls the input, for messages
	 * @return the front image if it is a DCE series; else the only one that is open, or the one that
	 *         a person chooses
	 * @throws IllegalArgumentException if there is none, or nobody to choose among several
	 * @throws CancellationException if the person chooses none
	 */
	public static ImagePlus current(GivenTimes given, String option) {
		ImagePlus front = WindowManager.getCurrentImage();
		List<ImagePlus> all = candidates(given);
		if (all.contains(front) || front != null && isSeriesWithoutTimes(front)) return front;
		if (all.size() == 1) return all.get(0);
		String mend = "open one with Import DICOM Series..., or give " + option + "=FOLDER";
		if (all.isEmpty()) throw new IllegalArgumentException(front == null
			? "no DCE series is open and no " + option + " is given; " + mend : whyNot(front, given)
				.orElseThrow() + "; no other open image is a DCE series; " + mend);
		if (SeriesDialog.isPossible()) return ask(all);
		throw new IllegalArgumentException(all.size() + " DCE series are open (" + NameList.of(all
			.stream().map(ImagePlus::getTitle).toList()) + "); bring one to the front, or give " +
			option + "=FOLDER");
	}

	/**
	 * @param given times that the image needs not have then
	 * @return what it lacks to be a DCE series, and the mend; empty if it is one
	 */
	static Optional<String> whyNot(ImagePlus image, GivenTimes given) {
		String title = image.getTitle();
		if (image.getBitDepth() == 24) return Optional.of(title +
			" is in colour; a DCE series has a number in each voxel");
		if (image.getNChannels() > 1) return Optional.of(title + " has " + image.getNChannels() +
			" channels; put time on the frames axis (Image > Properties...)");
		if (image.getNFrames() < 2) return Optional.of(title +
			" has one frame; put time on the frames axis (Image > Hyperstacks > Stack to Hyperstack...)");
		if (!given.areGiven() && !SeriesImages.hasTimes(image)) return Optional.of(title +
			" has no frame interval; enter it in s in Image > Properties..." + given.mend());
		return Optional.empty();
	}

	/** Only its times are to be mended: another image would not be what the user means. */
	private static boolean isSeriesWithoutTimes(ImagePlus image) {
		return whyNot(image, new GivenTimes(Optional.empty(), 1, Optional.empty())).isEmpty();
	}

	private static List<ImagePlus> candidates(GivenTimes given) {
		int[] open = WindowManager.getIDList();
		return IntStream.of(open == null ? new int[0] : open).mapToObj(WindowManager::getImage).filter(
			image -> whyNot(image, given).isEmpty()).toList();
	}

	/** What is chosen comes to the front, and is recorded, so that a macro can repeat it. */
	private static ImagePlus ask(List<ImagePlus> all) {
		Object[] choices = all.stream().map(Choice::new).toArray();
		Object chosen = JOptionPane.showInputDialog(IJ.getInstance(), "Several DCE series are open.",
			"DeltaVp: which series?", JOptionPane.PLAIN_MESSAGE, null, choices, choices[0]);
		if (chosen == null) throw new CancellationException("no series was chosen");
		ImagePlus image = ((Choice) chosen).image;
		WindowManager.setCurrentWindow(image.getWindow());
		image.getWindow().toFront();
		Recorder.record("selectImage", image.getTitle());
		return image;
	}

	/** A line of the question. */
	private record Choice(ImagePlus image) {

		@Override
		public String toString() {
			return image.getTitle() + ": " + image.getWidth() + " × " + image.getHeight() + " × " + image
				.getNSlices() + ", " + image.getNFrames() + " times";
		}
	}
}
