// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command.shared;

import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.study.StudySettings;
import java.nio.file.Path;
import org.scijava.plugin.Parameter;

/** How two visits are compared, and where the results go: for one study or many. */
public abstract class ComparisonCommand extends MethodCommand {

	/** Of the maps for the figures, as in the paper; docs/preprocessing.md shows what it does. */
	private static final double LIGHT_SMOOTHING_MM = 2;

	@Parameter(label = "Output folder",
		description = "Gets the results; nothing is written unless all of it is complete",
		style = "directory", persist = false)
	private String output = "";

	@Parameter(label = "T10 and B1 from",
		description = "Series of several flip angles in the folders of both visits, where no T1 map and no T10 of a visit is given, and B1 maps there; or neither is looked for",
		style = OptionGroup.SIGNAL, choices = { "auto", "given" }, persist = false)
	private String t10source = "auto";

	@Parameter(label = "Cut-off of ΔVp (%)", description = "Above it, disease is persistent",
		style = OptionGroup.RESULTS, min = "-100", max = "1000", persist = false)
	private Double cutoff = -40.0;

	@Parameter(label = "Cut-off of Δarea (%)", description = "The same for the largest area",
		style = OptionGroup.RESULTS, min = "-100", max = "1000", persist = false)
	private Double areacutoff = -10.0;

	@Parameter(label = "Least nVp before therapy",
		description = "At or below it a lesion has too little plasma for a firm verdict",
		style = OptionGroup.RESULTS, min = "0", max = "100", persist = false, stepSize = "0.1")
	private Double leastnvp = 1.5;

	@Parameter(label = "Seed", description = "Of the random numbers behind the intervals",
		style = OptionGroup.RESULTS, persist = false)
	private Long seed = 1L;

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	protected ComparisonCommand() {
		super(LIGHT_SMOOTHING_MM, true);
	}

	/** @param patient pseudonym */
	protected final StudySettings settings(String patient) {
		return new StudySettings(patient.strip(), new Cutoffs(cutoff, areacutoff, leastnvp),
			new BootstrapSettings(BootstrapSettings.DEFAULT.replicates(), seed));
	}

	/** @throws IllegalArgumentException if none is given */
	protected final Path outputFolder() {
		return Folders.output(output);
	}

	/** @return whether results are written: a program that takes the outputs may do without */
	protected final boolean isWritten() {
		return !isCalled() || !output.isBlank();
	}

	/** @return whether T10 and B1 are looked for beside the exams where none is given */
	protected final boolean looksBeside() {
		return t10source.equals("auto");
	}

	protected final boolean overwrite() {
		return overwrite;
	}
}
