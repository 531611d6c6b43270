// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command.shared;

import io.github.deltavp.host.Answering;
import io.github.deltavp.host.Failures;
import io.github.deltavp.host.option.CallRecord;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.Inputs;
import io.github.deltavp.host.option.Mends;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.imagej.window.Messages;
import io.github.deltavp.imagej.window.StatusProgress;
import io.github.deltavp.report.Call;
import io.github.deltavp.series.Progress;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.plugin.Parameter;

/**
 * What all commands share: options are checked before anything starts, work can be cancelled, and
 * whatever goes wrong becomes one sentence, which the host shows.
 */
public abstract class DeltaVpCommand implements Command, Cancelable, Answering {

	/** What stands beside the commands in menus and search bars. */
	public static final String ICON = "/io/github/deltavp/deltavp.png";

	/** Set where SciJava itself runs the command (Fiji), not in DeltaVp's own hosts. */
	@Parameter(required = false)
	private Context context;

	private final List<String> answer = new ArrayList<>();
	private Progress listener = Progress.NONE;
	private boolean shown = true;
	private boolean canceled;
	private String cancelReason;

	/**
	 * Does the work.
	 *
	 * @throws IOException with a sentence for the user if a file cannot be read or written
	 * @throws IllegalArgumentException with a sentence for the user if an option or the data do not
	 *           fit
	 */
	protected abstract void execute(Progress progress) throws IOException;

	@Override
	public final void run() {
		StatusProgress status = new StatusProgress();
		try {
			checkOptions();
			execute((what, fraction) -> {
				status.report(what, fraction);
				listener.report(what, fraction);
			});
			if (context != null) answer.forEach(Messages::done);
		}
		catch (CancellationException e) {
			status.cancelled(left());
			cancel("cancelled; " + left());
		}
		catch (IOException | RuntimeException | OutOfMemoryError e) {
			refuse(Mends.of(OptionRules.options(asModule().getInfo())).fit(Failures.sentence(e)));
		}
		finally {
			status.done();
		}
	}

	/** @param line of the answer: what came out and where it lies */
	protected final void tell(String line) {
		answer.add(line);
	}

	@Override
	public List<String> answer() {
		return List.copyOf(answer);
	}

	@Override
	public void tellProgress(Progress to) {
		listener = to;
	}

	private void checkOptions() {
		OptionRules.checkValues(asModule());
		Inputs.requireKept(asModule(), replaced());
	}

	/**
	 * @return names below the output folder that an older run may have written, with overwrite=true
	 */
	protected String[] replaced() {
		return new String[0];
	}

	/** @return what a cancelled command leaves behind, in words */
	protected String left() {
		return "nothing was written";
	}

	/** @return itself, with its options */
	protected final Module asModule() {
		return new CommandInfo(getClass()).createModule(this);
	}

	/**
	 * @return what its result depends on, for {@code provenance.json}
	 * @throws IOException if a file that an option names cannot be read
	 */
	protected final Call call() throws IOException {
		return CallRecord.of(asModule());
	}

	/** Without a display SciJava shows the reason nowhere. */
	private void refuse(String reason) {
		cancel(reason);
		if (context != null && GraphicsEnvironment.isHeadless()) context.service(LogService.class)
			.error(reason);
	}

	/** @throws IllegalArgumentException if results could neither be written, shown nor returned */
	protected final void requireOutput(String output) {
		if (!isCalled()) Folders.requireOutputWithoutDisplay(output);
	}

	@Override
	public void showNothing() {
		shown = false;
	}

	/** @return whether a program runs it, through SciJava or itself, and takes its outputs */
	protected final boolean isCalled() {
		return context != null || !shown;
	}

	@Override
	public boolean isCanceled() {
		return canceled;
	}

	@Override
	public void cancel(String reason) {
		canceled = true;
		cancelReason = reason;
	}

	@Override
	public String getCancelReason() {
		return cancelReason;
	}
}
