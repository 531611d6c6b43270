// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.frame;

import io.github.deltavp.dicom.file.FrameView;
import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the pixels of an image show.
 *
 * @param component one of {@link #COMPONENTS}
 * @param stated whether the file says so; otherwise magnitude is assumed
 * @param variant what else tells images of one series apart: fat or water, projection, subtraction,
 *          B1; empty for a plain image
 * @param derived whether the image was computed from others (motion-corrected, for example)
 */
public record ImageKind(String component, boolean stated, String variant, boolean derived) {

	/** What the option {@code component} takes. */
	public static final List<String> COMPONENTS = List.of("magnitude", "phase", "real", "imaginary");

	/** Maps of the true flip angle; the words in which scanners say so. */
	private static final String B1 = "B1";
	private static final Set<String> B1_WORDS = Set.of(B1, "B1 MAP", "B1_MAP", "B1MAP",
		"FLIP ANGLE MAP", "FLIP_ANGLE_MAP");

	private static final Set<String> VARIANTS = Set.of("W", "WATER", "F", "FAT", "IP", "IN",
		"IN_PHASE", "INPHASE", "OP", "OPP", "OPP_PHASE", "OUT_PHASE", "OUTPHASE", "SUB", "SUBTRACT",
		"SUBTRACTION", "MIP", "MPR", "PROJECTION IMAGE", "PROJECTION_IMAGE", "MINIP", "ADC", "TRACEW",
		"FA", "LOCALIZER");

	/**
	 * Asks ComplexImageComponent, then GE's private image type, then the values of ImageType and of
	 * an enhanced image's FrameType. Siemens says in ImageComments alone which image is a map of flip
	 * angles.
	 */
	static ImageKind of(FrameView frame) {
		String[] types = (frame.text(Tag.FRAME_TYPE) + "\\" + frame.text(Tag.IMAGE_TYPE)).toUpperCase(
			Locale.ROOT).split("\\\\");
		String component = complexComponent(frame.text(Tag.COMPLEX_IMAGE_COMPONENT));
		if (component.isEmpty()) component = ge(frame.number(PrivateTag.GE_IMAGE_TYPE));
		for (int i = 0; i < types.length && component.isEmpty(); i++)
			component = token(types[i].strip());
		boolean stated = !component.isEmpty();
		String comments = frame.text(Tag.IMAGE_COMMENTS).toUpperCase(Locale.ROOT).replace('_', ' ');
		return new ImageKind(stated ? component : "magnitude", stated, variant(types, comments), List
			.of(types).contains("DERIVED"));
	}

	/** @return whether the file says that it is a map of B1, or of the true flip angle */
	public boolean isB1() {
		return List.of(variant.split(" ")).contains(B1);
	}

	private static String complexComponent(String value) {
		String lower = value.toLowerCase(Locale.ROOT);
		return COMPONENTS.contains(lower) ? lower : "";
	}

	private static String ge(double type) {
		return type >= 0 && type <= 3 ? COMPONENTS.get((int) type) : "";
	}

	private static String token(String type) {
		return switch (type) {
			case "M", "MAGNITUDE", "M_FFE", "M_SE", "M_IR", "FFE" -> "magnitude";
			case "P", "PHASE", "PHASE MAP", "PHASE_MAP", "P_FFE", "PHASE_FFE" -> "phase";
			case "R", "REAL", "R_FFE", "REAL_FFE" -> "real";
			case "I", "IMAGINARY", "IMAG", "I_FFE", "IMAGINARY_FFE" -> "imaginary";
			default -> "";
		};
	}

	private static String variant(String[] types, String comments) {
		TreeSet<String> found = new TreeSet<>();
		for (String type : types) {
			if (VARIANTS.contains(type.strip())) found.add(type.strip());
			if (B1_WORDS.contains(type.strip())) found.add(B1);
		}
		if (comments.contains("FLIP ANGLE MAP")) found.add(B1);
		return String.join(" ", found);
	}
}
