/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.command;

import io.github.deltavp.imagej.RoiPanel;
import io.github.deltavp.imagej.RoiSource;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.Exam;
import io.github.deltavp.study.ExamAids;
import io.github.deltavp.study.Method;
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
	void execute(Progress progress) throws IOException {
		if (GraphicsEnvironment.isHeadless()) throw new IllegalArgumentException(
			"the ROI panel needs a display; draw in ImageJ with one, save the ROIs as a zip, and give rois=FILE to Measure ROIs...");
		Method method = method();
		RoiPanel.open(exam(""), this::asAcquired, (series, told) -> analyse(series, method, told));
	}

	private Exam analyse(DynamicSeries series, Method method, Progress progress) throws IOException {
		ExamAids aids = ExamAids.of(RoiSource.regions("", method.aif().needsRegions(), series.grid()));
		return inThreads(() -> Exam.analyse(series, aids, method, progress));
	}
}
