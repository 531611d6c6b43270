// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.util.List;

/**
 * The elements of single vendors that DeltaVp reads, each with the name of who reserves its block
 * and its value representation. What one of them means stands where it is asked for: so a vendor's
 * quirk touches this file and one other.
 */
public final class PrivateTag {

	/** (0043,102F) GE "image type": 0 magnitude, 1 phase, 2 real, 3 imaginary; SS. */
	public static final int GE_IMAGE_TYPE = 0x0043102F;
	/** (2005,10A0) Philips dynamic scan begin time in s; FL. */
	public static final int PHILIPS_DYNAMIC_SCAN_BEGIN_TIME = 0x200510A0;
	/** (2005,100E) Philips scale slope SS of the "floating point" rule; FL. */
	public static final int PHILIPS_SCALE_SLOPE = 0x2005100E;
	/** (2005,140F) Philips per-frame elements of enhanced images; SQ. */
	public static final int PHILIPS_PER_FRAME_SEQUENCE = 0x2005140F;

	private static final List<Element> ALL = List.of(new Element(GE_IMAGE_TYPE, "GEMS_PARM_01", "SS"),
		new Element(PHILIPS_DYNAMIC_SCAN_BEGIN_TIME, "Philips MR Imaging DD 001", "FL"), new Element(
			PHILIPS_SCALE_SLOPE, "Philips MR Imaging DD 001", "FL"), new Element(
				PHILIPS_PER_FRAME_SEQUENCE, "Philips MR Imaging DD 005", "SQ"));

	private PrivateTag() {}

	private record Element(int tag, String creator, String vr) {

		/** The second byte of the element is the block, which differs between files. */
		boolean is(int other, String owner) {
			return (tag & 0xFFFF00FF) == (other & 0xFFFF00FF) && creator.equals(owner);
		}
	}

	/** @return the value representation of one of these, or null for one to pass over */
	static String vr(int tag) {
		return ALL.stream().filter(element -> element.tag == tag).map(Element::vr).findFirst().orElse(
			null);
	}

	/**
	 * @param tag one of these
	 * @return the name of who reserves its block
	 */
	public static String creator(int tag) {
		return ALL.stream().filter(element -> element.tag == tag).map(Element::creator).findFirst()
			.orElseThrow();
	}

	/**
	 * @param tag one of these
	 * @return the element that reserves its block
	 */
	public static int reservation(int tag) {
		return tag & 0xFFFF0000 | tag >>> 8 & 0xFF;
	}

	/**
	 * @param creator who reserved the block of the element, null if nobody
	 * @return the constant above for a private element, whatever block it sits in; the tag itself
	 *         where the reservation was stripped; 0 for somebody else's element
	 */
	static int canonical(int tag, String creator) {
		return creator == null ? tag : ALL.stream().filter(element -> element.is(tag, creator))
			.mapToInt(Element::tag).findFirst().orElse(0);
	}
}
