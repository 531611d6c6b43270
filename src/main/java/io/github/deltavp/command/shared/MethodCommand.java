// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command.shared;

import io.github.deltavp.aif.search.SearchLimits;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.Numbers;
import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.Threads;
import io.github.deltavp.study.check.Remark;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.FurtherMaps.Comparison;
import io.github.deltavp.study.exam.FurtherMaps;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scijava.plugin.Parameter;

/** The options of the method, which all commands that go from signal to maps share. */
public abstract class MethodCommand extends ReadingCommand {

	@Parameter(label = "Model", description = "Tracer-kinetic model", style = OptionGroup.FIT + "," +
		Option.MODELS, persist = false)
	private String model = "extended_tofts";

	@Parameter(label = "AIF", description = "Where the arterial input function comes from",
		style = OptionGroup.ARTERY, choices = { "auto", "roi", "file", "previous", "parker", "georgiou",
			"weinmann", "fritz_hansen" }, persist = false)
	private String aif = "auto";

	@Parameter(label = "AIF file",
		description = "CSV with the columns time_s,cp_mM (plasma), for AIF = file; that of another visit for AIF = previous; empty: none",
		style = "file," + OptionGroup.ARTERY, required = false, persist = false)
	private String aiffile = "";

	@Parameter(label = "AIF slices",
		description = "Where AIF = auto looks, counted from 1, e.g. 3-7; empty: in all slices",
		style = "list," + OptionGroup.ARTERY, required = false, persist = false)
	private String aifslices = "";

	@Parameter(label = "AIF box",
		description = "Where AIF = auto looks in each slice: x,y,width,height in pixels, e.g. 40,0,60,256; empty: in all of each slice",
		style = "list," + OptionGroup.ARTERY, required = false, persist = false)
	private String aifbox = "";

	@Parameter(label = "Dose (mmol/kg)",
		description = "Injected contrast agent, for the population AIFs, which are published for 0.1",
		style = OptionGroup.ARTERY, min = "0.01", max = "0.5", persist = false, stepSize = "0.01")
	private Double dose = 0.1;

	@Parameter(label = "AIF fallback",
		description = "What to use where no artery is found with certainty; none: stop",
		style = OptionGroup.ARTERY, choices = { "none", "roi", "file", "previous", "parker", "georgiou",
			"weinmann", "fritz_hansen" }, persist = false)
	private String aiffallback = "none";

	@Parameter(label = "T10 of tissue (ms)",
		description = "Longitudinal relaxation time before contrast", style = OptionGroup.SIGNAL,
		min = "1", max = "10000", persist = false)
	private Double t10 = 1000.0;

	@Parameter(label = "T10 of blood (ms)", description = "The same for blood",
		style = OptionGroup.SIGNAL, min = "1", max = "10000", persist = false)
	private Double bloodt10 = 1440.0;

	@Parameter(label = "r1 (/s/mM)", description = "Relaxivity of the contrast agent",
		style = OptionGroup.SIGNAL, min = "0.1", max = "100", persist = false)
	private Double r1 = 4.5;

	@Parameter(label = "Hematocrit", description = "Volume fraction of cells in blood",
		style = OptionGroup.SIGNAL, min = "0", max = "0.9", persist = false, stepSize = "0.01")
	private Double hematocrit = 0.42;

	@Parameter(label = "M0",
		description = "Equilibrium signal, in the unit of the images; empty: the measured baseline is used",
		style = OptionGroup.SIGNAL, required = false, persist = false)
	private String m0 = "";

	@Parameter(label = "Frames before contrast",
		description = "How many of the first frames, e.g. 4, or which, counted from 1, e.g. 2-5; empty: found",
		style = OptionGroup.SIGNAL, required = false, persist = false)
	private String baseline = "";

	@Parameter(label = "TR (ms)", description = "Repetition time; empty: from the files",
		style = OptionGroup.SIGNAL, required = false, persist = false)
	private String tr = "";

	@Parameter(label = "FA (degrees)", description = "Flip angle; empty: from the files",
		style = OptionGroup.SIGNAL, required = false, persist = false)
	private String fa = "";

	@Parameter(label = "Arterial delay",
		description = "Found for each voxel with the help of its neighbours, not fitted, one for all voxels, or each voxel by itself",
		style = OptionGroup.FIT, choices = { "auto", "none", "global", "voxel" }, persist = false)
	private String delay = "auto";

	@Parameter(label = "Shortest delay (s)",
		description = "Of the arterial delays to choose from; negative where the artery lies downstream",
		style = OptionGroup.FIT, min = "-120", max = "120", persist = false)
	private Double delaymin = 0.0;

	@Parameter(label = "Longest delay (s)", description = "The other end of that range",
		style = OptionGroup.FIT, min = "-120", max = "120", persist = false)
	private Double delaymax = 15.0;

	@Parameter(label = "Noise mask", description = "Leave background noise out of the fit",
		style = OptionGroup.IMAGES, persist = false)
	private Boolean mask = true;

	@Parameter(label = "Smoothing (mm)",
		description = "Of the maps only: full width at half maximum of the in-plane Gaussian; 0: none",
		style = OptionGroup.IMAGES, min = "0", max = "20", persist = false)
	private Double smoothing;

	@Parameter(label = "Smoothing over time",
		description = "Of the maps only: over three time points, bolus edge kept",
		style = OptionGroup.IMAGES, persist = false)
	private Boolean temporal;

	@Parameter(label = "Motion correction",
		description = "Correct in-plane movement between time points", style = OptionGroup.IMAGES,
		persist = false)
	private Boolean motion = false;

	@Parameter(label = "Standard errors",
		description = "Also make maps of the standard error of each parameter",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean errors = false;

	@Parameter(label = "Semi-quantitative maps",
		description = "Also make maps of iAUGC60 and 90, time to peak, arrival, wash-in, wash-out, peak and late enhancement",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean semiquantitative = false;

	@Parameter(label = "Compare models",
		description = "Also make a map of the model with the lowest AICc, or of F-tests against simpler models",
		style = OptionGroup.FIT, choices = { "none", "aicc", "f_test" }, persist = false)
	private String comparison = "none";

	@Parameter(label = "Strict",
		description = "Write nothing where somebody has to look first: what the checks flag stops the command",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean strict = false;

	@Parameter(label = "Threads",
		description = "0: as many as there are processors; the result does not depend on it",
		style = OptionGroup.FIT, min = "0", max = "1024", persist = false)
	private Integer threads = 0;

	/** Without smoothing unless the user asks for it. */
	protected MethodCommand() {
		this(0, false);
	}

	/**
	 * @param smoothingMm how much the maps are smoothed unless the user says otherwise, in mm
	 * @param overTime whether over time too
	 */
	protected MethodCommand(double smoothingMm, boolean overTime) {
		smoothing = smoothingMm;
		temporal = overTime;
	}

	/** @throws IllegalArgumentException naming the option that is no number */
	protected final Method method() {
		ConcentrationSettings concentration = new ConcentrationSettings(t10, bloodt10, r1,
			new Hematocrit(hematocrit), Numbers.optional("m0", m0), BaselineFrames.of(baseline));
		AifSource source = new AifSource(aif, Optional.of(aiffile).filter(file -> !file.isBlank()).map(
			Folders::path), Optional.of(aiffallback).filter(key -> !key.equals("none")), SearchLimits.of(
				aifslices, aifbox), dose);
		return new Method(new Preprocessing(mask, smoothing, temporal, motion), concentration, source,
			TracerModels.of(model), DelayMode.of(delay), new DelayRange(delaymin, delaymax), errors,
			new FurtherMaps(semiquantitative, Comparison.of(comparison)));
	}

	/** @return the series with the TR and flip angle that the user gave, if any */
	protected final DynamicSeries asAcquired(DynamicSeries series) {
		return series.withProtocol(asAcquired(series.protocol()));
	}

	/** @return the same of its protocol alone */
	protected final Protocol asAcquired(Protocol told) {
		return told.withTrMs(Numbers.optional("tr", tr)).withFlipAngleDegrees(Numbers.optional("fa",
			fa));
	}

	/**
	 * @return an exam, analysed on as many processors as the user allows
	 * @throws IllegalArgumentException if somebody has to look first, and the user is strict
	 */
	protected final Exam exam(Threads.Work<Exam> work) throws IOException {
		return checked(work, Exam::checked);
	}

	/** @return the same of a study */
	protected final StudyResult study(Threads.Work<StudyResult> work) throws IOException {
		return checked(work, StudyResult::remarks);
	}

	private <T> T checked(Threads.Work<T> work, Function<T, List<Remark>> remarks)
		throws IOException
	{
		T result = inThreads(work);
		if (strict) Remark.requireNothingToLookAt(remarks.apply(result));
		return result;
	}

	/** Does work on as many processors as the user allows. */
	protected final <T> T inThreads(Threads.Work<T> work) throws IOException {
		return Threads.run(threads, work);
	}
}
