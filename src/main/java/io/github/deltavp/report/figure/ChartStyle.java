// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.Arrangement;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.GridArrangement;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** One look for all charts: white, thin lines, 8 point type, as journals want figures. */
public final class ChartStyle {

	/** Type of axes. */
	public static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 8);
	/** Type of ticks and legends. */
	public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 7);
	/** Of axes and curves that stand back. */
	public static final BasicStroke THIN = new BasicStroke(.6f);
	/** Of data. */
	public static final BasicStroke LINE = new BasicStroke(1.2f);
	/** Of limits. */
	public static final BasicStroke DASHED = new BasicStroke(1.2f, BasicStroke.CAP_BUTT,
		BasicStroke.JOIN_ROUND, 1, new float[] { 4, 2.5f }, 0);
	/** Of what is only hinted at. */
	public static final BasicStroke DOTTED = new BasicStroke(.7f, BasicStroke.CAP_BUTT,
		BasicStroke.JOIN_ROUND, 1, new float[] { 2, 2 }, 0);

	private ChartStyle() {}

	/** @return an axis of numbers that need not include zero */
	public static NumberAxis axis(String label) {
		NumberAxis axis = new NumberAxis(label);
		axis.setAutoRangeIncludesZero(false);
		return axis;
	}

	/**
	 * @param legendColumns columns of the legend below the plot; 0 for no legend
	 * @return the chart of a plot, without a title (captions belong to the report)
	 */
	public static JFreeChart chart(XYPlot plot, int legendColumns) {
		JFreeChart chart = new JFreeChart(null, FONT, plot, false);
		chart.setBackgroundPaint(Color.WHITE);
		chart.setAntiAlias(true);
		chart.setPadding(new RectangleInsets(4, 4, 4, 6));
		plot.setBackgroundPaint(Color.WHITE);
		plot.setOutlineVisible(false);
		plot.setDomainGridlinesVisible(false);
		plot.setRangeGridlinePaint(new Color(0xE6E6E6));
		plot.setRangeGridlineStroke(new BasicStroke(.5f));
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		style(plot.getDomainAxis());
		style(plot.getRangeAxis());
		if (legendColumns > 0) chart.addLegend(legend(plot, legendColumns));
		return chart;
	}

	private static void style(ValueAxis axis) {
		if (axis instanceof NumberAxis number && !(axis instanceof SymbolAxis) && number
			.getNumberFormatOverride() == null) number.setNumberFormatOverride(numbers("0.#####"));
		axis.setLabelFont(FONT);
		axis.setTickLabelFont(SMALL);
		axis.setLabelPaint(Palette.INK);
		axis.setTickLabelPaint(Palette.INK);
		axis.setAxisLinePaint(Palette.INK);
		axis.setAxisLineStroke(THIN);
		axis.setTickMarkPaint(Palette.INK);
		axis.setTickMarkStroke(THIN);
	}

	/** @return a format with a true minus and a decimal point */
	public static NumberFormat numbers(String pattern) {
		DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
		symbols.setMinusSign('\u2212');
		return new DecimalFormat(pattern, symbols);
	}

	private static LegendTitle legend(XYPlot plot, int columns) {
		int rows = (plot.getLegendItems().getItemCount() + columns - 1) / columns;
		Arrangement grid = new GridArrangement(rows, columns);
		LegendTitle legend = new LegendTitle(plot, grid, grid);
		style(legend);
		return legend;
	}

	private static void style(LegendTitle legend) {
		legend.setItemFont(SMALL);
		legend.setItemPaint(Palette.INK);
		legend.setPosition(RectangleEdge.BOTTOM);
		legend.setFrame(BlockBorder.NONE);
		legend.setBackgroundPaint(Color.WHITE);
	}
}
