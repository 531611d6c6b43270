// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.StudyCommand;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.StudyFiles;
import io.github.deltavp.imagej.StudySource;
import io.github.deltavp.imagej.StudyWindows;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.report.StudyAnswer;
import java.io.IOException;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Fused Overlay...}: T1 image, Vp map and both, before and after therapy, as PNG and PDF,
 * and as an overlay on the images of both visits.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Fused Overlay...",
	description = "Draws the T1 image, the Vp map and both, before and after therapy, and the change of every voxel.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "delta-vp.md"), @Attr(name = "example",
			value = "pre=study/pre post=study/post prerois=study/pre-rois.zip postrois=study/post-rois.zip output=overlay") })
public class FusedOverlayCommand extends StudyCommand {

	@Parameter(label = "Arrows", description = "Arrows point at the lesions in the figures",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean arrows = false;

	@Override
	protected void execute(Progress progress) throws IOException {
		StudySource source = source();
		StudySettings settings = settings();
		Method method = method();
		try (OutputFolder folder = output(StudyFiles.OVERLAYS)) {
			StudyResult result = study(() -> source.analyse(method, settings, Extent.WHOLE, progress));
			StudyFiles.writeFused(result, arrows, folder);
			commit(folder);
			StudyAnswer.of(result).forEach(this::tell);
			tell("Figures: " + outputFolder().resolve("figures"));
			StudyWindows.showOverlays(result);
		}
	}
}
