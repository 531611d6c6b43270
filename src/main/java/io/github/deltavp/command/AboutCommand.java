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

import io.github.deltavp.imagej.Messages;
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
	void execute(Progress progress) {
		Messages.show("About DeltaVp", TEXT.formatted(Version.current()));
	}
}
