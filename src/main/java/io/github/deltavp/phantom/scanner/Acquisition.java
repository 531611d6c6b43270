// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.scanner;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.phantom.value.Checks;
import io.github.deltavp.series.Protocol;

/**
 * How a synthetic exam is acquired: a 3D fast spoiled gradient echo. Frame i stands for the time i
 * · interval; all its slices share that time.
 *
 * @param protocol TR, TE (ms), flip angle (degrees), field (T)
 * @param frames number of time points, at least 2
 * @param intervalSeconds time between them in s
 * @param snr signal of the reference vertebra before contrast ÷ standard deviation of the noise of
 *          one channel; infinite for none. The magnitude is Rician (Gudbjartsson and Patz 1995, doi
 *          10.1002/mrm.1910340618)
 * @param samplesPerFrame 1 samples the signal at the frame's time; more average so many samples
 *          spread over the interval centred on it
 * @param artefacts inflow, ghosts, motion, point spread
 * @param coils what the coils do to flip angle and signal
 */
public record Acquisition(Protocol protocol, int frames, double intervalSeconds, double snr,
		int samplesPerFrame, Artefacts artefacts, Coils coils) {

	public Acquisition {
		Checks.within("number of frames", frames, 2, 100_000);
		Checks.within("time between frames (s)", intervalSeconds, 0.1, 600);
		Checks.within("samples a frame", samplesPerFrame, 1, 1000);
		if (!(snr > 0)) throw new IllegalArgumentException("SNR is " + snr + "; it must be above 0");
	}

	/** The same with the coils of every exam. */
	public Acquisition(Protocol protocol, int frames, double intervalSeconds, double snr,
		int samplesPerFrame, Artefacts artefacts)
	{
		this(protocol, frames, intervalSeconds, snr, samplesPerFrame, artefacts, Coils.STANDARD);
	}

	/** As in Behar et al. 2023: TR 4.5 ms, TE 1.3 ms, 25°, 1.5 T, 300 s; SNR 25, moderate inflow. */
	public static Acquisition standard() {
		return new Acquisition(new Protocol(4.5, 1.3, 25, 1.5, new Protocol.Setup("", "GADOBUTROL",
			Double.NaN, "", Double.NaN)), 50, 6, 25, 1, Artefacts.NONE.withInflow(150));
	}

	/** @return the same with other timing */
	public Acquisition sampled(int frames, double intervalSeconds) {
		return new Acquisition(protocol, frames, intervalSeconds, snr, samplesPerFrame, artefacts,
			coils);
	}

	/** @return the same with another SNR; infinite for no noise */
	public Acquisition withSnr(double snr) {
		return new Acquisition(protocol, frames, intervalSeconds, snr, samplesPerFrame, artefacts,
			coils);
	}

	/** @return the same with the signal of a frame averaged over so many samples of its interval */
	public Acquisition averaging(int samplesPerFrame) {
		return new Acquisition(protocol, frames, intervalSeconds, snr, samplesPerFrame, artefacts,
			coils);
	}

	/** @return the same with other artefacts */
	public Acquisition with(Artefacts artefacts) {
		return new Acquisition(protocol, frames, intervalSeconds, snr, samplesPerFrame, artefacts,
			coils);
	}

	/** @return the same with other coils */
	public Acquisition with(Coils coils) {
		return new Acquisition(protocol, frames, intervalSeconds, snr, samplesPerFrame, artefacts,
			coils);
	}

	/** @return the same with another flip angle (degrees) */
	public Acquisition withFlipAngle(double degrees) {
		return new Acquisition(protocol.withFlipAngleDegrees(degrees), frames, intervalSeconds, snr,
			samplesPerFrame, artefacts, coils);
	}

	/** @return the times of the frames in s, from 0 */
	public TimeAxis times() {
		return TimeAxis.uniform(frames, intervalSeconds);
	}

	/** @param flipAngleFactor true ÷ nominal flip angle */
	SpoiledEcho echo(double flipAngleFactor) {
		return new SpoiledEcho(protocol.trSeconds(), protocol.teMs() / 1000, flipAngleFactor * protocol
			.flipAngleRadians());
	}
}
