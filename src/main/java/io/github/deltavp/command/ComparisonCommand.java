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

import io.github.deltavp.host.OptionGroup;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.study.StudySettings;
import java.nio.file.Path;
import org.scijava.plugin.Parameter;

/** How two visits are compared, and where the results go: for one study or many. */
abstract class ComparisonCommand extends MethodCommand {

	/** Of the maps for the figures, as in the paper; docs/preprocessing.md shows what it does. */
	private static final double LIGHT_SMOOTHING_MM = 2;

	@Parameter(label = "Output folder",
		description = "Gets the results; nothing is written unless all of it is complete",
		style = "directory", persist = false)
	private String output = "";

	@Parameter(label = "Cut-off of ΔVp (%)", description = "Above it, disease is persistent",
		style = OptionGroup.RESULTS, min = "-100", max = "1000", persist = false)
	private Double cutoff = -40.0;

	@Parameter(label = "Cut-off of Δarea (%)", description = "The same for the largest area",
		style = OptionGroup.RESULTS, min = "-100", max = "1000", persist = false)
	private Double areacutoff = -10.0;

	@Parameter(label = "Seed", description = "Of the random numbers behind the intervals",
		style = OptionGroup.RESULTS, persist = false)
	private Long seed = 1L;

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	ComparisonCommand() {
		super(LIGHT_SMOOTHING_MM, true);
	}

	/** @param patient pseudonym */
	final StudySettings settings(String patient) {
		return new StudySettings(patient.strip(), new Cutoffs(cutoff, areacutoff),
			new BootstrapSettings(BootstrapSettings.DEFAULT.replicates(), seed));
	}

	/** @throws IllegalArgumentException if none is given */
	final Path outputFolder() {
		return Folders.output(output);
	}

	/** @return whether results are written: a program that takes the outputs may do without */
	final boolean isWritten() {
		return !isCalled() || !output.isBlank();
	}

	final boolean overwrite() {
		return overwrite;
	}
}
