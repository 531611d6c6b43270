// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.MethodCommand;
import io.github.deltavp.imagej.panel.RoiPanel;
import io.github.deltavp.imagej.roi.RoiSource;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Plugin;

/**
 * {@code ROI Panel...}: a window for outlining lesions and reference on the open series, beside its
 * Vp map.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>ROI Panel...",
	description = "Names, copies and interpolates the outlines that you draw, beside the Vp map.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "delta-vp.md") })
public class RoiPanelCommand extends MethodCommand {

	@Override
	protected void execute(Progress progress) throws IOException {
		if (GraphicsEnvironment.isHeadless()) throw new IllegalArgumentException(
			"the ROI panel needs a display; draw in ImageJ with one, save the ROIs as a zip, and give rois=FILE to Measure ROIs...");
		Method method = method();
		RoiPanel.open(exam(""), this::asAcquired, (series, told) -> analyse(series, method, told));
	}

	private Exam analyse(DynamicSeries series, Method method, Progress progress) throws IOException {
		ExamAids aids = ExamAids.of(RoiSource.regions("", method.aif().needsRegions(), series));
		return exam(() -> Exam.analyse(series, aids, method, Extent.WHOLE, progress));
	}
}
