// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.StudyCommand;
import io.github.deltavp.host.ImageJBridge;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.StudyOptions;
import io.github.deltavp.imagej.series.FoundFolder;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.imagej.workbench.Workbench;
import io.github.deltavp.imagej.workbench.WorkbenchStudy;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.study.file.StudyPaths;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Workbench...}: a window that leads through a study, from its images to the answer, by
 * commands that are recorded.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Workbench...",
	description = "Leads through a study in one window: exam, artery, outlines, maps, answer.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "workbench.md") })
public class WorkbenchCommand extends DeltaVpCommand {

	@Parameter(label = "Folder of the study",
		description = "Holds a folder or zip of each visit; or a study.json", style = "both",
		persist = false)
	private String input = "";

	@Override
	protected void execute(Progress progress) throws IOException {
		if (GraphicsEnvironment.isHeadless()) throw new IllegalArgumentException(
			"the workbench needs a display; without one use New Study... and Analyse Study...");
		Path given = Folders.output(input).toAbsolutePath().normalize();
		Path file = Files.isDirectory(given) ? given.resolve(StudyFile.NAME) : given;
		if (Files.isDirectory(given) && !Files.exists(file)) ImageJBridge.run("New Study...", Map.of(
			"input", given.toString()), progress, false);
		StudyPaths paths = StudyOptions.paths(file);
		Workbench.open(new OnFile(file), paths.options().getOrDefault("patient", paths.folder()
			.getFileName().toString()));
	}

	/** The study of a file, worked on by DeltaVp's own commands. */
	private record OnFile(Path file) implements WorkbenchStudy {

		@Override
		public StudyPaths paths() throws IOException {
			return StudyOptions.paths(file);
		}

		@Override
		public boolean isCurrent() throws IOException {
			return StudyOptions.isCurrent(file);
		}

		@Override
		public Map<String, String> held(String label, String visit) throws IOException {
			Map<String, String> all = paths().options();
			Map<String, String> held = new LinkedHashMap<>();
			for (Option option : Catalog.find(label).options()) {
				String own = all.getOrDefault(visit + option.key(), "");
				String common = all.getOrDefault(option.key(), "");
				if (!own.isBlank() || !common.isBlank()) held.put(option.key(), own.isBlank() ? common
					: own);
			}
			return held;
		}

		@Override
		public FoundFolder found(String visit, Progress progress) throws IOException {
			return ImageJBridge.unasked(() -> filled().found(visit, progress));
		}

		@Override
		public OpenedSeries open(String visit, Progress progress) throws IOException {
			return ImageJBridge.unasked(() -> filled().open(visit, progress));
		}

		@Override
		public List<Exam> exams(OpenedSeries before, OpenedSeries after, Progress progress)
			throws IOException
		{
			return ImageJBridge.unasked(() -> filled().exams(before, after, progress));
		}

		private StudyCommand filled() {
			return (StudyCommand) StudyOptions.filled(file).getDelegateObject();
		}

		@Override
		public List<String> run(String label, Map<String, String> options, Progress progress,
			boolean shown) throws IOException
		{
			return ImageJBridge.run(label, options, progress, shown);
		}
	}
}
