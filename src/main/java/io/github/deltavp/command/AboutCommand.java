// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.imagej.window.Messages;
import io.github.deltavp.report.Version;
import io.github.deltavp.series.Progress;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Plugin;

/** {@code About DeltaVp}: what it is, whose method it implements, and which version. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>About DeltaVp",
	description = "Shows the version and the method.", iconPath = DeltaVpCommand.ICON, attrs = {
		@Attr(name = "no-legacy"), @Attr(name = "no-record"), @Attr(name = "document",
			value = "decisions.md") })
public class AboutCommand extends DeltaVpCommand {

	private static final String TEXT =
		"""
				DeltaVp %s

				Did the plasma volume of the metastasis fall? DCE-MRI of the spine, before and after radiation therapy.

				The method is that of Behar et al., AJNR 2023;44(12):1451, doi 10.3174/ajnr.A8057.
				For research use. BSD-2-Clause licence.
				https://github.com/deltavp/deltavp
				""";

	@Override
	protected void execute(Progress progress) {
		Messages.show("About DeltaVp", TEXT.formatted(Version.current()));
	}
}
