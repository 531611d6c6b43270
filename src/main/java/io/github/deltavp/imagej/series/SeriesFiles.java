// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import ij.ImagePlus;
import ij.Prefs;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.RoiEncoder;
import ij.io.TiffEncoder;
import io.github.deltavp.nifti.NiftiWriter;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A dynamic series as files: TIFF or NIfTI, and {@code series.json}. */
public final class SeriesFiles {

	private static final int BUFFER = 1 << 16;

	/** Files that it writes, TIFF or NIfTI. */
	public static final String[] NAMES = { "series.tif", "series.nii.gz", "series.json" };

	private SeriesFiles() {}

	/**
	 * @param folder where to write {@code series.tif}, or {@code series.nii.gz}, and
	 *          {@code series.json}
	 * @param format "tif" or "nifti"
	 * @param overwrite whether files of these names may be replaced
	 * @return the file of the series
	 */
	public static Path write(DynamicSeries series, String format, Path folder, boolean overwrite)
		throws IOException
	{
		boolean nifti = format.equals("nifti");
		String name = nifti ? "series.nii.gz" : "series.tif";
		try (OutputFolder output = OutputFolder.open(folder, overwrite, name, "series.json")) {
			if (nifti) NiftiWriter.write(series, output.file(name));
			else save(SeriesImages.toImage(series), output.file(name));
			JsonFile.write(nifti ? sidecar(series) : description(series), output.file("series.json"));
			output.commit();
		}
		return folder.resolve(name);
	}

	/**
	 * Writes an image as a TIFF that ImageJ opens with its calibration, Info and overlay. The byte
	 * order is fixed, so that every host writes the same bytes; ImageJ leaves it to the user's
	 * preferences, which are shared, so that one image is written at a time.
	 */
	public static synchronized void save(ImagePlus image, Path file) throws IOException {
		boolean order = Prefs.intelByteOrder;
		Prefs.intelByteOrder = true;
		try {
			encode(image, file);
		}
		catch (IOException e) {
			throw new IOException("the disk refused " + file.getFileName() + " (" + e.getMessage() +
				"); make room, or choose another output", e);
		}
		finally {
			Prefs.intelByteOrder = order;
		}
	}

	/** As ImageJ's own FileSaver does, which tells of a failure by itself and not its caller. */
	private static void encode(ImagePlus image, Path file) throws IOException {
		FileSaver saver = new FileSaver(image);
		FileInfo tiff = image.getFileInfo();
		if (image.getStack() instanceof VirtualStack planes && planes.isVirtual()) tiff.virtualStack =
			planes;
		tiff.info = image.getInfoProperty();
		tiff.description = saver.getDescriptionString();
		tiff.sliceLabels = image.getStack().getSliceLabels();
		tiff.roi = RoiEncoder.saveAsByteArray(image.getRoi());
		tiff.overlay = FileSaver.getOverlay(image);
		tiff.properties = image.getPropertiesAsArray();
		if (image.isComposite()) saver.saveDisplayRangesAndLuts(image, tiff);
		try (OutputStream out = Files.newOutputStream(file);
				DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, BUFFER)))
		{
			new TiffEncoder(tiff).write(data);
		}
	}

	/** @return what series.json says, in DeltaVp's own names */
	private static Map<String, Object> description(DynamicSeries series) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("series", series.description().written());
		values.put("identifiers", series.description().identifiers().key());
		values.put("component", series.component());
		values.put("times_s", series.times().toSeconds());
		values.put("spacing_mm", List.of(series.grid().spacingXMm(), series.grid().spacingYMm(), series
			.grid().spacingZMm()));
		values.put("tr_ms", series.protocol().trMs());
		values.put("te_ms", series.protocol().teMs());
		values.put("fa_deg", series.protocol().flipAngleDegrees());
		values.put("given", series.given());
		values.put("warnings", series.warnings());
		values.put("rejected", series.rejected());
		return values;
	}

	/** @return the same, and what dcm2niix and BIDS call it */
	private static Map<String, Object> sidecar(DynamicSeries series) {
		Protocol protocol = series.protocol();
		Map<String, Object> tree = description(series);
		tree.putAll(JsonFile.object("SeriesDescription", series.description().written(), "ImageType",
			List.of("DERIVED", "SECONDARY", type(series.component())), "RepetitionTimeExcitation",
			protocol.trSeconds(), "RepetitionTime", protocol.trSeconds(), "EchoTime", protocol.teMs() /
				1000, "FlipAngle", protocol.flipAngleDegrees(), "MagneticFieldStrength", protocol
					.fieldTesla(), "FrameTimesStart", series.times().toSeconds(), "ConversionSoftware",
			"DeltaVp"));
		// dcm2niix leaves out what is not known.
		tree.values().removeIf(value -> value instanceof Double number && number.isNaN());
		return tree;
	}

	private static String type(String component) {
		return component.equals("magnitude") || component.equals("phase") ? component.substring(0, 1)
			.toUpperCase(Locale.ROOT) : component.toUpperCase(Locale.ROOT);
	}
}
