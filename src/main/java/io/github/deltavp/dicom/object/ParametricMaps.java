// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.maps.ParameterMap;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Maps as Parametric Map objects (DICOM PS3.3, A.75): the floats as they are, NaN where there is no
 * answer, with quantity, unit and model in code.
 */
public final class ParametricMaps {

	private static final Object[] IMAGE_TYPE = { "DERIVED", "PRIMARY", "VOLUME", "QUANTITY" };
	private static final Code QUANTITY = Code.sct("246205007", "Quantity");
	private static final Code METHOD = Code.sct("370129005", "Measurement Method");
	private static final Code CALCULATION = Code.dcm("112187", "Unspecified method of calculation");
	private static final int[] POSITION = { Tag.IMAGE_POSITION_PATIENT, Tag.PLANE_POSITION_SEQUENCE };

	private ParametricMaps() {}

	/**
	 * @param map as large as the images
	 * @param quantity what it shows
	 * @param model key of the model that was fitted
	 * @param source the images
	 * @return the object
	 */
	public static DicomObject of(ParameterMap map, Quantity quantity, String model,
		ObjectSource source)
	{
		ObjectSeries series = new ObjectSeries(source, ObjectSeries.Kind.PARAMETRIC_MAP);
		DicomWriter object = series.object(1 + quantity.ordinal());
		FrameGroups frames = new FrameGroups(source, map.grid());
		for (int slice = 0; slice < map.grid().slices(); slice++)
			frames.add(slice, source.images().slices().get(slice), CALCULATION, slice + 1);
		frames.put(object, shared(frames, map, quantity, model), POSITION);
		object.put(Tag.IMAGE_TYPE, "CS", IMAGE_TYPE).put(Tag.PIXEL_PRESENTATION, "CS", "MONOCHROME")
			.put(Tag.CONTENT_QUALIFICATION, "CS", "RESEARCH").put(Tag.ACQUISITION_CONTEXT_SEQUENCE, "SQ")
			.put(Tag.BITS_ALLOCATED, "US", Float.SIZE).put(Tag.LATERALITY, "CS").put(
				Tag.BURNED_IN_ANNOTATION, "CS", "NO").put(Tag.RECOGNIZABLE_VISUAL_FEATURES, "CS", "NO").put(
					Tag.CONTENT_LABEL, "CS", map.name().toUpperCase(Locale.ROOT)).put(Tag.CONTENT_DESCRIPTION,
						"LO", "DeltaVp " + quantity.code().meaning()).put(Tag.CONTENT_CREATOR_NAME, "PN").put(
							Tag.PRESENTATION_LUT_SHAPE, "CS", "IDENTITY").put(Tag.FLOAT_PIXEL_DATA, "OF", pixels(
								map));
		return new DicomObject(series, object);
	}

	private static DicomWriter shared(FrameGroups frames, ParameterMap map, Quantity quantity,
		String model)
	{
		return frames.shared().put(Tag.PARAMETRIC_MAP_FRAME_TYPE_SEQUENCE, "SQ", new DicomWriter().put(
			Tag.FRAME_TYPE, "CS", IMAGE_TYPE)).put(Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE, "SQ",
				new DicomWriter().put(Tag.RESCALE_INTERCEPT, "DS", 0).put(Tag.RESCALE_SLOPE, "DS", 1).put(
					Tag.RESCALE_TYPE, "LO", "US")).put(Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE, "SQ", mapping(
						map, quantity, model));
	}

	private static DicomWriter mapping(ParameterMap map, Quantity quantity, String model) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (int slice = 0; slice < map.grid().slices(); slice++)
			for (float value : map.plane(slice)) {
				if (!Float.isFinite(value)) continue;
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
		List<DicomWriter> definition = new ArrayList<>();
		definition.add(coded(QUANTITY, quantity.code()));
		Quantity.model(model).ifPresent(code -> definition.add(coded(METHOD, code)));
		return new DicomWriter().put(Tag.DOUBLE_FLOAT_REAL_WORLD_VALUE_FIRST_VALUE_MAPPED, "FD", Math
			.min(low, high)).put(Tag.DOUBLE_FLOAT_REAL_WORLD_VALUE_LAST_VALUE_MAPPED, "FD", Math.max(low,
				high)).put(Tag.REAL_WORLD_VALUE_INTERCEPT, "FD", 0).put(Tag.REAL_WORLD_VALUE_SLOPE, "FD", 1)
			.put(Tag.LUT_EXPLANATION, "LO", quantity.code().meaning()).put(Tag.LUT_LABEL, "SH", map
				.name()).put(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, "SQ", quantity.unit().item()).put(
					Tag.QUANTITY_DEFINITION_SEQUENCE, "SQ", definition.toArray());
	}

	private static DicomWriter coded(Code name, Code value) {
		return new DicomWriter().put(Tag.VALUE_TYPE, "CS", "CODE").put(Tag.CONCEPT_NAME_CODE_SEQUENCE,
			"SQ", name.item()).put(Tag.CONCEPT_CODE_SEQUENCE, "SQ", value.item());
	}

	private static byte[] pixels(ParameterMap map) {
		ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES * map.grid()
			.voxelsPerSlice(), map.grid().slices())).order(ByteOrder.LITTLE_ENDIAN);
		for (int slice = 0; slice < map.grid().slices(); slice++)
			for (float value : map.plane(slice))
				buffer.putFloat(value);
		return buffer.array();
	}
}
