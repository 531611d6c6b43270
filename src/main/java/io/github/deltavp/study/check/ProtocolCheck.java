// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import io.github.deltavp.report.Text;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.SeriesFacts;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.text.FreeText;
import io.github.deltavp.series.text.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How two visits were acquired, beside each other, and what a difference does to ΔVp.
 * (docs/batch.md)
 */
public final class ProtocolCheck {

	/** What comes of a difference. */
	public enum Effect {

			/** There is none. */
			SAME(""),
			/** Each visit takes it into account, or another check judges it. */
			CANCELS("differs"),
			/** It may change ΔVp. */
			CHANGES("differs: look"),
			/** It changes ΔVp. */
			BREAKS("differs: not firm");

		private final String words;

		Effect(String words) {
			this.words = words;
		}

		/** @return what a table says of it */
		public String words() {
			return words;
		}
	}

	/**
	 * One thing of both visits.
	 *
	 * @param what it is, with its unit
	 * @param before therapy
	 * @param after therapy
	 * @param effect what the difference does
	 * @param why so, for a remark; empty where no remark is needed
	 */
	public record Row(String what, FreeText before, FreeText after, Effect effect, String why) {

		/** What does not differ needs no reason. */
		public Row {
			why = effect == Effect.SAME ? "" : why;
		}

		/** @return what, before, after and the effect in words */
		public List<String> cells(Function<FreeText, String> words) {
			return List.of(what, words.apply(before), words.apply(after), effect.words());
		}

		private Remark remark() {
			String values = before.written().isEmpty() ? "" : ": " + before.written() + " and " + after
				.written();
			return new Remark(switch (effect) {
				case BREAKS -> Check.FIELD;
				case CHANGES -> Check.PROTOCOL;
				default -> Check.ACQUISITION;
			}, what + " differs between the visits" + values + "; " + why);
		}
	}

	/** Less is the rounding of a header. */
	private static final double SAME = 0.01;
	/** A technician tilts the slices along the spine by less from one visit to the other. */
	private static final double MOST_DEGREES = 20;

	private final SeriesFacts pre;
	private final SeriesFacts post;
	private final List<Row> rows = new ArrayList<>();

	private ProtocolCheck(SeriesFacts pre, SeriesFacts post) {
		this.pre = pre;
		this.post = post;
	}

	/**
	 * @param pre the visit before therapy
	 * @param post the visit after therapy
	 * @param aifMeasured whether the artery of each exam was measured in it
	 * @param t10OfEach whether each visit has a T10 of its own
	 * @return what was acquired how, in the order of a table
	 */
	public static List<Row> of(SeriesFacts pre, SeriesFacts post, boolean aifMeasured,
		boolean t10OfEach)
	{
		ProtocolCheck check = new ProtocolCheck(pre, post);
		check.sequence(t10OfEach);
		check.geometry();
		check.times();
		check.setup(aifMeasured);
		return check.rows;
	}

	/** @return what is to be known of the rows, a sentence each */
	public static List<Remark> remarks(List<Row> rows) {
		return rows.stream().filter(row -> !row.why().isEmpty()).map(Row::remark).toList();
	}

	private void sequence(boolean t10OfEach) {
		String angle = "the fit knows, but errors of T10 and B1 no longer cancel";
		number("TR (ms)", facts -> facts.protocol().trMs(), Effect.CHANGES, angle);
		number("TE (ms)", facts -> facts.protocol().teMs(), Effect.CHANGES,
			"a longer one lowers the peak of the artery (T2*)");
		number("flip angle (°)", facts -> facts.protocol().flipAngleDegrees(), Effect.CHANGES, angle);
		number("field (T)", facts -> facts.protocol().fieldTesla(), t10OfEach ? Effect.CHANGES
			: Effect.BREAKS, t10OfEach ? "relaxivity is another at another field, too"
				: "T10 is another at another field; give each visit its own");
	}

	private void geometry() {
		text("matrix", grid -> grid.width() + " × " + grid.height() + " × " + grid.slices());
		String borders = "the borders of outlines hold more or less of other tissue";
		number("pixel size (mm)", facts -> facts.grid().spacingXMm(), Effect.CHANGES, borders);
		number("slice distance (mm)", facts -> facts.grid().spacingZMm(), Effect.CHANGES, borders);
		boolean told = pre.grid().oriented() && post.grid().oriented();
		double degrees = told ? degrees(pre.grid(), post.grid()) : 0;
		add("slices", told ? plane(pre.grid()) : "", told ? plane(post.grid()) : "",
			degrees > MOST_DEGREES ? Effect.CHANGES : Effect.SAME, "they lie " + Text.fixed(0, degrees) +
				"° apart, and blood flows into them otherwise");
	}

	private void times() {
		text("time points", pre.times().size(), post.times().size());
		number("time per frame (s)", facts -> facts.times().intervalSeconds(), Effect.CHANGES,
			"a slower one sees less of the first pass");
		number("duration (s)", facts -> facts.times().durationSeconds(), Effect.CANCELS, "");
	}

	private void setup(boolean aifMeasured) {
		Effect agent = aifMeasured ? Effect.CANCELS : Effect.CHANGES;
		String why = aifMeasured ? "the artery of each exam was measured with its own"
			: "the input function was not measured with it";
		free("coil", Protocol.Setup::coil, Effect.CANCELS,
			"each visit is divided by its own frames before contrast; noise may be another");
		free("contrast agent", Protocol.Setup::agent, agent, why);
		told("contrast agent (mL)", Protocol.Setup::agentMl, agent, why);
		free("scanner", Protocol.Setup::scanner, Effect.CANCELS,
			"maker, model or software; look whether the sequence is the same");
		told("scaling of the values", Protocol.Setup::slope, Effect.CANCELS, "");
	}

	private void number(String what, ToDoubleFunction<SeriesFacts> of, Effect effect, String why) {
		double before = of.applyAsDouble(pre);
		double after = of.applyAsDouble(post);
		add(what, Text.number(before), Text.number(after), Math.abs(before - after) > SAME * Math.abs(
			before) ? effect : Effect.SAME, why);
	}

	/** Only where one of the visits tells it. */
	private void told(String what, ToDoubleFunction<Protocol.Setup> of, Effect effect, String why) {
		if (!Double.isNaN(of.applyAsDouble(pre.protocol().setup())) || !Double.isNaN(of.applyAsDouble(
			post.protocol().setup()))) number(what, facts -> of.applyAsDouble(facts.protocol().setup()),
				effect, why);
	}

	/** Only where one of the visits tells it. */
	private void free(String what, Function<Protocol.Setup, FreeText> of, Effect effect, String why) {
		FreeText before = of.apply(pre.protocol().setup());
		FreeText after = of.apply(post.protocol().setup());
		if (before.isEmpty() && after.isEmpty()) return;
		boolean same = before.shown().equals(after.shown());
		rows.add(new Row(what, before, after, same ? Effect.SAME : effect, before.isEmpty() || after
			.isEmpty() ? "" : why));
	}

	private void text(String what, Object before, Object after) {
		add(what, before.toString(), after.toString(), before.equals(after) ? Effect.SAME
			: Effect.CANCELS, "");
	}

	private void text(String what, Function<VoxelGrid, String> of) {
		text(what, of.apply(pre.grid()), of.apply(post.grid()));
	}

	private void add(String what, String before, String after, Effect effect, String why) {
		rows.add(new Row(what, new FreeText(before, Identifiers.KEEP), new FreeText(after,
			Identifiers.KEEP), effect, why));
	}

	private static double degrees(VoxelGrid one, VoxelGrid other) {
		double cosine = Math.abs(IntStream.range(0, 3).mapToDouble(i -> one.normal()[i] * other
			.normal()[i]).sum());
		return Math.toDegrees(Math.acos(Math.min(1, cosine)));
	}

	/** The plane that is nearest. */
	private static String plane(VoxelGrid grid) {
		double[] normal = grid.normal();
		int most = IntStream.range(0, 3).reduce((a, b) -> Math.abs(normal[b]) > Math.abs(normal[a]) ? b
			: a).orElseThrow();
		return List.of("sagittal", "coronal", "axial").get(most);
	}
}
