// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.deltavp.series.Protocol;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The JSON file beside a NIfTI file, {@code NAME.json} for {@code NAME.nii.gz}: what NIfTI itself
 * cannot hold. Read are the names of dcm2niix and BIDS (seconds, degrees, tesla) and those of
 * DeltaVp's series.json ({@code times_s}, {@code tr_ms} …).
 */
final class NiftiSidecar {

	/** Lists of one time a volume, in s; DeltaVp, BIDS for PET, BIDS for functional MRI. */
	private static final List<String> TIMES = List.of("times_s", "FrameTimesStart", "VolumeTiming");

	/**
	 * A longer RepetitionTime (s) is that of volumes, as BIDS defines it, and no TR of a DCE exam.
	 */
	private static final double LONGEST_TR_SECONDS = 0.5;

	private final JsonObject values;

	private NiftiSidecar(JsonObject values) {
		this.values = values;
	}

	/**
	 * @return the sidecar of an image; an empty one if there is none
	 * @throws IOException if it is no JSON
	 */
	static NiftiSidecar beside(Path image) throws IOException {
		Path file = image.resolveSibling(image.getFileName().toString().replaceAll(
			"(?i)\\.nii(\\.gz)?$", "") + ".json");
		if (!Files.exists(file)) return new NiftiSidecar(new JsonObject());
		try (Reader reader = Files.newBufferedReader(file)) {
			JsonObject values = new Gson().fromJson(reader, JsonObject.class);
			return new NiftiSidecar(values == null ? new JsonObject() : values);
		}
		catch (JsonParseException | CharacterCodingException e) {
			throw new IOException(file + " is not JSON as dcm2niix writes it; correct or remove it", e);
		}
	}

	/** @return the list of times of which there are as many as volumes */
	Optional<double[]> times(int volumes) {
		return TIMES.stream().map(this::numbers).filter(times -> times.length == volumes).findFirst();
	}

	/** @return names of lists of times that do not fit, each with its length */
	List<String> misfits(int volumes) {
		return TIMES.stream().filter(name -> numbers(name).length > 0 && numbers(
			name).length != volumes).map(name -> name + " has " + numbers(name).length + " times")
			.toList();
	}

	/** @return TR of the excitation and the rest of what is known */
	Protocol protocol() {
		double tr = first(number("RepetitionTimeExcitation") * 1000, number("tr_ms"));
		double repetition = number("RepetitionTime");
		if (Double.isNaN(tr) && repetition <= LONGEST_TR_SECONDS) tr = repetition * 1000;
		return new Protocol(tr, first(number("EchoTime") * 1000, number("te_ms")), first(number(
			"FlipAngle"), number("fa_deg")), first(number("MagneticFieldStrength"), number("field_T")));
	}

	/** @return RepetitionTime in s, whatever is meant by it; NaN if absent */
	double repetitionSeconds() {
		return number("RepetitionTime");
	}

	/** @return the description of the series, or empty */
	String description() {
		return text("series").or(() -> text("SeriesDescription")).orElse("");
	}

	/** @return magnitude, phase, real or imaginary; empty if it is not said */
	Optional<String> component() {
		return text("component").or(() -> types().stream().map(NiftiSidecar::component).flatMap(
			Optional::stream).findFirst());
	}

	private static Optional<String> component(String type) {
		return switch (type) {
			case "M", "MAGNITUDE" -> Optional.of("magnitude");
			case "P", "PHASE" -> Optional.of("phase");
			case "R", "REAL" -> Optional.of("real");
			case "I", "IMAGINARY" -> Optional.of("imaginary");
			default -> Optional.empty();
		};
	}

	/** dcm2niix adds PHASE behind GE's ImageType, which says M for both, so the last word counts. */
	private List<String> types() {
		if (!(values.get("ImageType") instanceof JsonArray list)) return List.of();
		List<String> types = new java.util.ArrayList<>(StreamSupport.stream(list.spliterator(), false)
			.filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).toList());
		java.util.Collections.reverse(types);
		return types;
	}

	private double[] numbers(String name) {
		if (!(values.get(name) instanceof JsonArray list)) return new double[0];
		return StreamSupport.stream(list.spliterator(), false).mapToDouble(NiftiSidecar::number)
			.toArray();
	}

	private double number(String name) {
		return values.has(name) ? number(values.get(name)) : Double.NaN;
	}

	private static double number(JsonElement value) {
		try {
			return value.isJsonPrimitive() ? value.getAsDouble() : Double.NaN;
		}
		catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	private static double first(double one, double other) {
		return Double.isNaN(one) ? other : one;
	}

	private Optional<String> text(String name) {
		JsonElement value = values.get(name);
		return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional
			.empty();
	}
}
