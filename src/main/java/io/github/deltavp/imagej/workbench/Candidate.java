// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import ij.gui.Roi;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.series.FoundSeries;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.report.figure.Lettering;
import io.github.deltavp.report.picture.OutlineColour;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A vessel that was not taken as the artery of a visit.
 *
 * @param visit pre or post
 * @param number of it, as {@code Arterial Input Function...} counts them
 * @param why it was not taken
 * @param size its voxels, curve and score, for people
 * @param picture where it lies, when it is brightest
 */
record Candidate(String visit, int number, String why, String size, BufferedImage picture) {

	private static final int MOST = 12;
	private static final int SIDE = 84;
	private static final double SIDE_MM = 100;
	private static final float LINE = 1.3f;

	/** What {@code aif.json} tells. */
	private record Told(String source, int candidate, int voxels,
			@SerializedName("peak_mM") double peak, @SerializedName("arrival_s") double arrival,
			double score, List<Rejected> rejected) {

		/** Those that can be taken: also the best, where the search would not take it. */
		Stream<Rejected> all() {
			Rejected best = new Rejected(candidate, "the best, but not certain", voxels, peak, arrival,
				score);
			return Stream.concat(Stream.of(best).filter(one -> source.startsWith("automatic") &&
				score < AutomaticAifSettings.DEFAULT.minimumScore()), rejected.stream());
		}
	}

	private record Rejected(int candidate, String reason, int voxels,
			@SerializedName("peak_mM") double peak, @SerializedName("arrival_s") double arrival,
			double score) {

		String size() {
			return String.format(Locale.ROOT, "%d voxels, peak %.1f mM, arrives at %.0f s, score %.2f",
				voxels, peak, arrival, score);
		}
	}

	/**
	 * @param folder what {@code Arterial Input Function...} wrote of the visit
	 * @param series its images
	 * @return the largest of them first; none where it was not looked for the artery
	 * @throws IOException if the files cannot be read
	 */
	static List<Candidate> of(String visit, Path folder, DynamicSeries series) throws IOException {
		Path told = folder.resolve("aif.json");
		Path zip = folder.resolve("aif-candidates.zip");
		if (!Files.exists(told) || !Files.exists(zip)) return List.of();
		try {
			List<Roi> outlines = RoiFiles.read(zip);
			return new Gson().fromJson(Files.readString(told), Told.class).all().limit(MOST).flatMap(
				one -> of(visit, one, outlines, series).stream()).toList();
		}
		catch (JsonParseException | NullPointerException e) {
			throw new IOException(told + " is not what Arterial Input Function... writes; find the " +
				"arteries again", e);
		}
	}

	private static Optional<Candidate> of(String visit, Rejected told, List<Roi> outlines,
		DynamicSeries series)
	{
		Optional<Roi> largest = outlines.stream().filter(roi -> RegionName.of(roi.getName()).text()
			.equals("candidate " + told.candidate)).max(Comparator.comparingInt(roi -> roi
				.getContainedPoints().length));
		return largest.map(roi -> new Candidate(visit, told.candidate, told.reason, told.size(),
			picture(roi, series)));
	}

	private static BufferedImage picture(Roi roi, DynamicSeries series) {
		VoxelGrid grid = series.grid();
		int slice = RoiRegions.slice(roi, grid);
		BufferedImage plane = new FoundSeries.Picture(grid.width(), series.plane(slice, brightest(roi,
			slice, series))).image();
		BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
			RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		AffineTransform placed = AffineTransform.getTranslateInstance(SIDE / 2., SIDE / 2.);
		placed.scale(SIDE / SIDE_MM * grid.spacingXMm(), SIDE / SIDE_MM * grid.spacingYMm());
		placed.translate(-roi.getBounds().getCenterX(), -roi.getBounds().getCenterY());
		graphics.drawImage(plane, placed, null);
		Lettering.edged(graphics, placed.createTransformedShape(RoiDrawing.shape(roi)), LINE,
			OutlineColour.ARTERY.colour());
		graphics.dispose();
		return picture;
	}

	private static int brightest(Roi roi, int slice, DynamicSeries series) {
		int brightest = 0;
		double highest = Double.NEGATIVE_INFINITY;
		Point[] inside = roi.getContainedPoints();
		for (int t = 0; t < series.times().size(); t++) {
			float[] plane = series.plane(slice, t);
			double sum = 0;
			for (Point point : inside)
				sum += plane[point.x + series.grid().width() * point.y];
			if (sum > highest) brightest = t;
			highest = Math.max(highest, sum);
		}
		return brightest;
	}
}
