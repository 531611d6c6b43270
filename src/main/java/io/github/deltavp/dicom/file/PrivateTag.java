// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.util.HashMap;
import java.util.Map;

/**
 * The elements of single vendors that DeltaVp reads, each with the name of who reserves its block
 * and its value representation. What one of them means stands where it is asked for: so a vendor's
 * quirk touches this file and one other.
 */
public final class PrivateTag {

	private static final Map<Integer, String> VR = new HashMap<>();
	private static final Map<String, Integer> BY_CREATOR = new HashMap<>();

	/** (0043,102F) GE "image type": 0 magnitude, 1 phase, 2 real, 3 imaginary; SS. */
	public static final int GE_IMAGE_TYPE = of("GEMS_PARM_01", 0x0043102F, "SS");
	/** (2005,10A0) Philips dynamic scan begin time in s; FL. */
	public static final int PHILIPS_DYNAMIC_SCAN_BEGIN_TIME = of("Philips MR Imaging DD 001",
		0x200510A0, "FL");
	/** (2005,100E) Philips scale slope SS of the "floating point" rule; FL. */
	public static final int PHILIPS_SCALE_SLOPE = of("Philips MR Imaging DD 001", 0x2005100E, "FL");
	/** (2005,140F) Philips per-frame elements of enhanced images; SQ. */
	public static final int PHILIPS_PER_FRAME_SEQUENCE = of("Philips MR Imaging DD 005", 0x2005140F,
		"SQ");

	private PrivateTag() {}

	/** @return the value representation of one of these, or null for one to pass over */
	static String vr(int tag) {
		return VR.get(tag);
	}

	/**
	 * @param creator who reserved the block of the element, null if nobody
	 * @return the constant above for a private element, whatever block it sits in; the tag itself
	 *         where the reservation was stripped; 0 for somebody else's element
	 */
	static int canonical(int tag, String creator) {
		return creator == null ? tag : BY_CREATOR.getOrDefault(key(creator, tag), 0);
	}

	private static int of(String creator, int tag, String vr) {
		VR.put(tag, vr);
		BY_CREATOR.put(key(creator, tag), tag);
		return tag;
	}

	/** The second byte of the element is the block, which differs between files. */
	private static String key(String creator, int tag) {
		return creator + (tag & 0xFFFF00FF);
	}
}
