// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.B1Series;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.imagej.series.TiffFile;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.nifti.NiftiImage;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.B1Scale;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * A B1 map that is given: a TIFF or NIfTI of true ÷ nominal flip angle or of percent, or a folder
 * of DICOM as {@link B1Series} reads it.
 */
public final class B1Files {

	private static final double PERCENT = 100;

	private B1Files() {}

	/**
	 * @param text where the map lies
	 * @param series what it is for: the map lies where it says in the patient, or where it says
	 *          nothing, in the voxels of the series
	 * @return the same series with it
	 * @throws IOException with a sentence for the user if it cannot be read or does not fit
	 */
	public static DynamicSeries onto(DynamicSeries series, String text, Progress progress)
		throws IOException
	{
		Path path = SeriesSource.path("b1", text);
		if (!Files.exists(path)) throw new IOException("there is no B1 map " + path +
			"; give a TIFF, NIfTI or a DICOM folder");
		return series.withB1(B1Map.of(series.grid(), ratio(path, series.grid(), progress),
			"the map that is given"));
	}

	private static DynamicSeries ratio(Path path, VoxelGrid grid, Progress progress)
		throws IOException
	{
		if (TiffFile.isOne(path)) return scaled(path, tiff(path, grid));
		if (NiftiImage.isOne(path)) return scaled(path, nifti(path, grid, progress));
		return B1Series.read(path, progress);
	}

	private static DynamicSeries tiff(Path file, VoxelGrid grid) throws IOException {
		ParameterMap map = MapImages.read(file, "b1", "");
		requireSize(file, map.grid(), grid);
		return still(Views.addDimension(map.values(), 0, 0), grid);
	}

	private static DynamicSeries nifti(Path file, VoxelGrid grid, Progress progress)
		throws IOException
	{
		NiftiImage image = NiftiImage.read(file, progress);
		if (image.volumes() > 1) throw new IOException("the B1 map " + file + " has " + image
			.volumes() + " volumes; give one with the map alone");
		if (image.grid().oriented()) return still(image.signal(), image.grid());
		requireSize(file, image.grid(), grid);
		return still(image.signal(), grid);
	}

	private static DynamicSeries still(RandomAccessibleInterval<FloatType> values, VoxelGrid grid) {
		return new DynamicSeries(values, grid, TimeAxis.ofSeconds(0), Protocol.UNKNOWN, "B1",
			"magnitude", List.of(), List.of());
	}

	private static void requireSize(Path file, VoxelGrid of, VoxelGrid series) throws IOException {
		if (!of.sameSize(series)) throw new IOException("the B1 map " + file + " is " + of.width() +
			"×" + of.height() + "×" + of.slices() + ", the series " + series.width() + "×" + series
				.height() + "×" + series.slices() +
			"; give one of the same size, or NIfTI or DICOM that tells where it lies");
	}

	private static DynamicSeries scaled(Path file, DynamicSeries stored) throws IOException {
		B1Scale scale = B1Scale.of(stored);
		if (scale.fits(1)) return scale.ratio(1);
		if (scale.fits(PERCENT)) return scale.ratio(PERCENT);
		throw new IOException(String.format(Locale.ROOT,
			"half of the values of the B1 map %s are above %.4g; give true ÷ nominal flip angle (about 1), or percent (about 100)",
			file, scale.median()));
	}
}
