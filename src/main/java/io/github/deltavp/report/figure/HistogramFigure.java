// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How a number is spread over the voxels of a region, at each visit, as shares of its voxels. */
public final class HistogramFigure {

	private static final int MOST_BINS = 25;
	/** Values beyond this share of them are counted in the last bin. */
	private static final double SHOWN = 0.99;

	/**
	 * The voxels of one visit.
	 *
	 * @param name of the legend
	 * @param values of its voxels, ascending, at least one
	 * @param middle what is marked by a line, e.g. the median
	 */
	public record Group(String name, double[] values, double middle) {
	}

	private HistogramFigure() {}

	/**
	 * @param name file name without extension
	 * @param axis what the values are, with unit
	 * @return the figure
	 */
	public static Figure of(String name, String caption, List<Group> groups, String axis) {
		return new Figure(name, caption, ChartStyle.chart(plot(groups, axis), 2)::draw, 76, 60);
	}

	static XYPlot plot(List<Group> groups, String axis) {
		double lowest = Math.min(0, groups.stream().mapToDouble(group -> group.values()[0]).min()
			.orElseThrow());
		double highest = groups.stream().mapToDouble(HistogramFigure::shown).max().orElseThrow();
		double bin = bin(highest - lowest);
		double first = bin * Math.floor(lowest / bin);
		int bins = (int) Math.floor((highest - first) / bin) + 1;
		XYSeriesCollection series = new XYSeriesCollection();
		XYStepAreaRenderer renderer = new XYStepAreaRenderer();
		renderer.setPlotArea(true);
		NumberAxis values = ChartStyle.axis(axis);
		values.setRange(first, first + (bins + 1) * bin);
		XYPlot plot = new XYPlot(series, values, new NumberAxis("Voxels (%)"), renderer);
		for (int i = 0; i < groups.size(); i++) {
			Color colour = Palette.series(i);
			series.addSeries(histogram(groups.get(i), first, bin, bins));
			renderer.setSeriesPaint(i, Palette.fade(colour, 150));
			plot.addDomainMarker(new ValueMarker(groups.get(i).middle(), colour, new BasicStroke(1.2f)));
		}
		return plot;
	}

	private static double shown(Group group) {
		return group.values()[(int) Math.ceil(SHOWN * (group.values().length - 1))];
	}

	private static double bin(double range) {
		double bin = Lettering.roundLength(Math.max(1e-9, range) / MOST_BINS);
		return range / bin > MOST_BINS ? Lettering.roundLength(2.5 * bin) : bin;
	}

	/** Steps at the left edges of the bins, in percent of the voxels. */
	private static XYSeries histogram(Group group, double first, double bin, int bins) {
		double[] counts = new double[bins];
		for (double value : group.values())
			counts[(int) Math.max(0, Math.min(bins - 1, Math.floor((value - first) / bin)))]++;
		XYSeries series = new XYSeries(group.name());
		for (int i = 0; i < bins; i++)
			series.add(first + i * bin, 100 * counts[i] / group.values().length);
		series.add(first + bins * bin, 0);
		return series;
	}
}
