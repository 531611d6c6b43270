// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import ij.IJ;
import ij.ImageListener;
import ij.ImagePlus;
import ij.VirtualStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.SeriesOnDisk;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.series.SeriesFacts;
import java.io.IOException;
import java.util.Arrays;

/** An exam too large for memory as a virtual stack: each plane is read when it is asked for. */
final class VirtualSeries extends VirtualStack {

	private final SeriesOnDisk series;
	private final SeriesFacts facts;

	/** @param facts of the series, perhaps with other times */
	VirtualSeries(SeriesOnDisk series, SeriesFacts facts) {
		super(facts.grid().width(), facts.grid().height(), facts.grid().slices() * facts.times()
			.size());
		this.series = series;
		this.facts = facts;
		setBitDepth(32);
	}

	/**
	 * @param bytes what the series needs
	 * @return whether that is more than half of what Java may still take
	 */
	static boolean isNeeded(long bytes) {
		Runtime java = Runtime.getRuntime();
		return bytes > (java.maxMemory() - java.totalMemory() + java.freeMemory()) / 2;
	}

	/**
	 * Shows the series, with what was guessed about it in the log.
	 *
	 * @param folder closed when the image is
	 */
	void show(DicomFolder folder) {
		ImagePlus image = SeriesImages.toImage(this, facts);
		ImagePlus.addImageListener(new Closing(image, folder));
		ImageWindows.show(image);
		facts.warnings().forEach(IJ::log);
		IJ.log("The series is shown from the disk (virtual stack), as it needs " + (facts
			.bytes() >> 20) +
			" MB, and so it is analysed; in memory that is faster (Edit > Options > Memory & Threads)");
	}

	@Override
	public ImageProcessor getProcessor(int n) {
		return new FloatProcessor(getWidth(), getHeight(), pixels(n));
	}

	@Override
	public Object getPixels(int n) {
		return pixels(n);
	}

	@Override
	public String getSliceLabel(int n) {
		return SeriesImages.label((n - 1) % facts.grid().slices(), (n - 1) / facts.grid().slices(),
			facts.times());
	}

	private float[] pixels(int n) {
		int slices = facts.grid().slices();
		try {
			return series.plane((n - 1) % slices, (n - 1) / slices);
		}
		catch (IOException e) {
			IJ.log(getSliceLabel(n) + " is NaN: its file " + DicomException.reason(e));
			float[] lost = new float[facts.grid().voxelsPerSlice()];
			Arrays.fill(lost, Float.NaN);
			return lost;
		}
	}

	/** Closes the files with the image. */
	private record Closing(ImagePlus image, DicomFolder folder) implements ImageListener {

		@Override
		public void imageClosed(ImagePlus closed) {
			if (closed != image) return;
			ImagePlus.removeImageListener(this);
			try {
				folder.close();
			}
			catch (IOException e) {
				IJ.log("The files of " + image.getTitle() + " could not be closed: " + e.getMessage());
			}
		}

		@Override
		public void imageOpened(ImagePlus opened) {}

		@Override
		public void imageUpdated(ImagePlus updated) {}
	}
}
