// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.plugin.frame.RoiManager;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.imagej.series.TiffFile;
import io.github.deltavp.lesion.size.LesionSize;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Sizes of lesions from lines that were drawn on an image of any kind. */
public final class SizeSource {

	private SizeSource() {}

	/**
	 * @param source an image file, or a folder of DICOM files; empty for the current image
	 * @param rois a ROI zip; empty for the ROI Manager
	 * @return the sizes by the lesion's name
	 * @throws IOException if a file cannot be read
	 * @throws IllegalArgumentException if the image has no pixel size in mm, or no line has a name
	 *           that says a size
	 */
	public static Map<String, LesionSize> sizes(SeriesSource source, String rois, Progress progress)
		throws IOException
	{
		VoxelGrid grid = grid(source, progress);
		Map<String, LesionSize> sizes = SizeLines.of(rois.isBlank() ? drawn() : RoiFiles.read(Path.of(
			rois.strip())), grid);
		if (sizes.isEmpty()) throw new IllegalArgumentException(
			"there is no line named NAME size, NAME ap, NAME lr or NAME cc; draw lines across the lesion and name them in the ROI Manager");
		return sizes;
	}

	private static List<Roi> drawn() {
		RoiManager manager = RoiManager.getRawInstance();
		return manager == null ? List.of() : List.of(manager.getRoisAsArray());
	}

	private static VoxelGrid grid(SeriesSource source, Progress progress) throws IOException {
		if (source.input().isBlank()) return grid(current());
		Path path = SeriesSource.path("input", source.input());
		if (!Files.exists(path)) throw new IOException("there is no input " + path +
			"; give an image file or a folder of DICOM files");
		if (Files.isDirectory(path)) return source.open(progress).grid();
		return grid(TiffFile.isOne(path) ? TiffFile.open(path) : image(path));
	}

	private static ImagePlus image(Path path) throws IOException {
		try {
			ImagePlus image = IJ.openImage(path.toString());
			if (image != null) return image;
		}
		catch (RuntimeException e) {
			throw new IOException(path + " is damaged; save it as a TIFF", e);
		}
		throw new IOException(path + " is no image that ImageJ can open; save it as a TIFF");
	}

	private static ImagePlus current() {
		ImagePlus image = WindowManager.getCurrentImage();
		if (image == null) throw new IllegalArgumentException(
			"no image is open and no input is given; open the image with the lines, or give input=FILE");
		return image;
	}

	private static VoxelGrid grid(ImagePlus image) {
		Calibration size = image.getCalibration();
		if (!size.getUnit().equals("mm")) throw new IllegalArgumentException(image.getTitle() +
			" has its pixel size in " + size.getUnit() + "; enter it in mm in Image > Properties...");
		return VoxelGrid.axisAligned(image.getWidth(), image.getHeight(), image.getNSlices(),
			size.pixelWidth, size.pixelHeight, size.pixelDepth);
	}
}
