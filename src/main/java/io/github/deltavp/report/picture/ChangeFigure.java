// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.report.figure.ChartStyle;
import io.github.deltavp.report.figure.Palette;
import io.github.deltavp.report.figure.Lettering;
import io.github.deltavp.report.figure.Figure;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/** The change of every voxel of a lesion: on its images, and as a histogram. */
public final class ChangeFigure {

	private static final double WIDTH_MM = 150;
	private static final double HEIGHT_MM = 52;
	/** Shares of the width. */
	private static final double IMAGE = 0.34;
	private static final double BAR = 0.12;
	private static final double OPACITY = 0.8;
	private static final double BIN_PERCENT = 5;
	private static final double LEAST_RANGE_PERCENT = 50;
	/** Voxels beyond are counted in the last bin. */
	private static final double LARGEST_PERCENT = 200;

	/**
	 * Voxels that became the same.
	 *
	 * @param name of the legend, e.g. "fell, 92 %"
	 * @param colour of their bars
	 * @param percent their changes in percent
	 */
	public record Group(String name, Color colour, double[] percent) {
	}

	private ChangeFigure() {}

	/**
	 * @param name file name without extension
	 * @param slice images of the lesion, with the change in percent as the map
	 * @param groups of voxels, stacked in the histogram from below
	 * @param cutoff cut-off of ΔVp in percent
	 * @return the figure
	 */
	public static Figure of(String name, String caption, FusedVisit slice, List<Group> groups,
		double cutoff)
	{
		JFreeChart chart = ChartStyle.chart(plot(groups, cutoff), groups.size());
		SlicePanel panel = new SlicePanel(slice, slice.brightest(), (grey, value) -> Double.isFinite(
			value) ? HeatColours.blend(grey, ChangeColours.of(value), OPACITY) : grey);
		ColourScale scale = new ColourScale("ΔVp (%)", -ChangeColours.FULL_PERCENT,
			ChangeColours.FULL_PERCENT, ChangeColours::of);
		Figure.Drawing all = (graphics, area) -> {
			double line = Lettering.LINE;
			Rectangle2D place = slice.view().fitted(new Rectangle2D.Double(area.getX() + line, area
				.getY() + 2 * line, IMAGE * area.getWidth() - 2 * line, area.getHeight() - 3 * line));
			panel.draw(graphics, place);
			graphics.setColor(Palette.INK);
			Lettering.centred(graphics, Lettering.BOLD, String.join(", ", slice.lettering()), place
				.getCenterX(), area.getY());
			PictureMarks.sides(graphics, slice.view(), place);
			PictureMarks.scaleBar(graphics, slice.view(), place, 0.2);
			scale.draw(graphics, place.getMaxX() + line + 2, place.getY(), place.getMaxY());
			double left = (IMAGE + BAR) * area.getWidth();
			chart.draw(graphics, new Rectangle2D.Double(area.getX() + left, area.getY(), area.getWidth() -
				left, area.getHeight()));
		};
		return new Figure(name, caption, all, WIDTH_MM, HEIGHT_MM);
	}

	static XYPlot plot(List<Group> groups, double cutoff) {
		DefaultTableXYDataset bars = new DefaultTableXYDataset();
		StackedXYBarRenderer renderer = new StackedXYBarRenderer();
		for (Group group : groups) {
			renderer.setSeriesPaint(bars.getSeriesCount(), group.colour());
			bars.addSeries(histogram(group));
		}
		bars.setIntervalWidth(BIN_PERCENT);
		renderer.setBarPainter(new StandardXYBarPainter());
		renderer.setShadowVisible(false);
		renderer.setDrawBarOutline(false);
		NumberAxis percent = ChartStyle.axis("ΔVp of a voxel (%); dotted: cut-off");
		double highest = groups.stream().flatMapToDouble(group -> Arrays.stream(group.percent())).max()
			.orElse(0);
		percent.setRange(-ChangeColours.FULL_PERCENT, Math.max(LEAST_RANGE_PERCENT, Math.min(
			LARGEST_PERCENT, highest) + 2 * BIN_PERCENT));
		NumberAxis voxels = new NumberAxis("Voxels");
		voxels.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		XYPlot plot = new XYPlot(bars, percent, voxels, renderer);
		plot.addDomainMarker(new ValueMarker(cutoff, Palette.INK, ChartStyle.DOTTED));
		return plot;
	}

	private static XYSeries histogram(Group group) {
		XYSeries series = new XYSeries(group.name(), true, false);
		for (double percent : group.percent()) {
			double bin = Math.floor(Math.min(LARGEST_PERCENT, percent) / BIN_PERCENT) * BIN_PERCENT +
				BIN_PERCENT / 2;
			int place = series.indexOf(bin);
			series.addOrUpdate(bin, place < 0 ? 1 : series.getY(place).doubleValue() + 1);
		}
		return series;
	}
}
