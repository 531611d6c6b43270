// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;
import ij.process.LUT;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.Text;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleToIntFunction;

/**
 * A colour bar in the lower right corner of an image, as parts of its overlay. ImageJ's own is a
 * command, which inside of ours would end up in the Recorder, and knows one channel.
 */
public final class ColourBar {

	private static final Color BEHIND_TEXT = new Color(0, 0, 0, 110);

	private static final Set<String> VP = Set.of(Titles.words("vp"), Titles.words("vp_se"));

	private final int width;
	private final int height;

	/** For an image of that size. */
	public ColourBar(int width, int height) {
		this.width = width;
		this.height = height;
	}

	/**
	 * @param colours fraction of the range → 0xRRGGBB
	 * @param heading quantity and unit
	 * @return the bar, its ends and its heading
	 */
	public List<Roi> of(DoubleToIntFunction colours, String heading, double low, double high) {
		int size = letterSize();
		ColorProcessor bar = new ColorProcessor(Math.max(3, width / 40), height / 4);
		for (int y = 0; y < bar.getHeight(); y++)
			for (int x = 0; x < bar.getWidth(); x++)
				bar.set(x, y, colours.applyAsInt((bar.getHeight() - 0.5 - y) / bar.getHeight()));
		int left = width - 9 * size / 2;
		int top = height - bar.getHeight() - 3 * size / 2;
		int right = left + bar.getWidth() + 1;
		TextRoi above = text(left - size, top - 2. * size, heading);
		above.setLocation(Math.max(0, Math.min(left - size, width - above.getFloatWidth() - 1)), top -
			2. * size);
		return List.of(new ImageRoi(left, top, bar), text(right, top - size / 2., Text.number(high)),
			text(right, top + bar.getHeight() - size, Text.number(low)), above);
	}

	/**
	 * Draws the bar of each channel of {@link MapImages#hyperstack}, and the legend of the status.
	 */
	public static void drawOn(ImagePlus maps) {
		Overlay overlay = new Overlay();
		ColourBar bar = new ColourBar(maps.getWidth(), maps.getHeight());
		LUT[] colours = maps.getLuts();
		for (int c = 1; c <= colours.length; c++) {
			LUT lut = colours[c - 1];
			String quantity = MapImages.quantity(maps, c);
			for (Roi part : quantity.equals("Status") ? bar.legend() : bar.of(quantity, lut)) {
				part.setPosition(c, 0, 0);
				overlay.add(part);
			}
		}
		maps.setOverlay(overlay);
	}

	/** Of a plasma volume, the numbers that people know, though the pixels are fractions. */
	private List<Roi> of(String quantity, LUT lut) {
		boolean isVp = VP.contains(quantity);
		double unit = isVp ? PlasmaVolume.shown(1) : 1;
		return of(fraction -> lut.getRGB((int) Math.round(255 * fraction)) & 0xFFFFFF, isVp ? quantity +
			" (" + PlasmaVolume.UNIT + ")" : quantity, unit * lut.min, unit * lut.max);
	}

	private List<Roi> legend() {
		List<Roi> lines = new ArrayList<>();
		int statuses = VoxelStatus.values().length;
		for (VoxelStatus status : VoxelStatus.values()) {
			TextRoi line = text(2, height - 1.6 * letterSize() * (statuses - status.code()), status
				.words());
			line.setFillColor(new Color(MapColours.of(status)));
			if (status != VoxelStatus.OUTSIDE_MASK) line.setStrokeColor(Color.BLACK);
			lines.add(line);
		}
		return lines;
	}

	/** Height of letters that can be read on an image of that size. */
	public int letterSize() {
		return Math.max(6, height / 24);
	}

	/** @return white letters that can be read on anything */
	public TextRoi text(double x, double y, String text) {
		TextRoi roi = new TextRoi(x, y, text, new Font(Font.SANS_SERIF, Font.BOLD, letterSize()));
		roi.setStrokeColor(Color.WHITE);
		roi.setFillColor(BEHIND_TEXT);
		return roi;
	}
}
