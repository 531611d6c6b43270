// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.object.DerivedUid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Copies the elements of one data set and of its items, each by its {@link Rule}. */
final class ElementCopy {

	private static final Set<String> BINARY = Set.of("US", "SS", "UL", "SL", "FL", "FD", "AT");
	private static final Pattern NUMBERS = Pattern.compile("[0-9+\\-.eE\\\\ ]*");
	private static final Pattern CODES = Pattern.compile("[A-Za-z0-9_ .\\\\]*");
	private static final Pattern TIME = Pattern.compile("[0-9:.]*");
	private static final Pattern UIDS = Pattern.compile("[0-9.]+");
	private static final String STANDARD_ROOT = "1.2.840.10008.";
	private static final Set<String> UNITS = Set.of("OD", "HU", "US", "%", "MGML", "Z_EFF",
		"normalized");
	/** What tells the image apart, where a description does. */
	private static final String ANGLES = "FLIP ANGLE MAP";
	/** Numbers of a vendor's element; more would be something else. */
	private static final int LONGEST_PRIVATE = 8;

	private final StudyDummies dummies;
	private final ElementCounts counts;
	private final String kind;

	/** @param kind of the series, see {@link SharedImage} */
	ElementCopy(StudyDummies dummies, ElementCounts counts, String kind) {
		this.dummies = dummies;
		this.counts = counts;
		this.kind = kind;
	}

	/** @return the elements that may be told */
	DicomWriter of(DataSet set) {
		DicomWriter copy = new DicomWriter();
		for (int tag : set.tags())
			copy(tag, set, copy);
		for (int tag : set.sequences())
			copyItems(tag, set, copy);
		return copy;
	}

	private void copyItems(int tag, DataSet set, DicomWriter copy) {
		boolean allowed = SharedElements.rule(tag) == Rule.SEQUENCE;
		counts.add(tag, allowed ? Action.KEPT : Action.REMOVED);
		if (!allowed) return;
		reserve(tag, copy);
		copy.put(tag, "SQ", set.items(tag).stream().map(this::of).toArray());
	}

	private void copy(int tag, DataSet set, DicomWriter copy) {
		switch (SharedElements.rule(tag)) {
			case NUMBER -> keep(tag, set, copy, isNumber(tag, set));
			case CODE -> keep(tag, set, copy, isText(tag, set) && CODES.matcher(set.text(tag)).matches());
			case UNIT -> keep(tag, set, copy, UNITS.contains(set.text(tag)));
			case TIME -> keep(tag, set, copy, TIME.matcher(set.text(tag)).matches());
			case CLASS_UID -> keep(tag, set, copy, uid(tag, set).startsWith(STANDARD_ROOT));
			case UID -> change(tag, set, copy, uids(uid(tag, set)), Action.NEW_UID);
			case DATE -> change(tag, set, copy, dummies.dates().date(set.text(tag)), Action.CLEANED);
			case DATE_TIME -> change(tag, set, copy, dummies.dates().dateTime(set.text(tag)),
				Action.CLEANED);
			case WORD -> change(tag, set, copy, dummies.words().word(tag, set.text(tag)),
				Action.REPLACED);
			case MAKER -> change(tag, set, copy, dummies.words().maker(set.text(tag)), Action.REPLACED);
			case DESCRIPTION -> change(tag, set, copy, dummies.words().numbered(kind, set.text(tag)),
				Action.CLEANED);
			case COMMENT -> change(tag, set, copy, comment(set.text(tag)), Action.CLEANED);
			case WRITTEN_ANEW -> counts.add(tag, Action.REPLACED);
			case EMPTY -> counts.add(tag, Action.EMPTIED);
			case SEQUENCE -> counts.add(tag, Action.REMOVED);
		}
	}

	private void keep(int tag, DataSet set, DicomWriter copy, boolean allowed) {
		counts.add(tag, allowed ? Action.KEPT : Action.REMOVED);
		if (!allowed) return;
		reserve(tag, copy);
		copy.putBytes(tag, set.vr(tag), set.bytes(tag));
	}

	private void change(int tag, DataSet set, DicomWriter copy, String text, Action action) {
		boolean lost = text.isEmpty() && set.has(tag);
		counts.add(tag, lost ? Action.REMOVED : action);
		if (!lost) copy.put(tag, SharedElements.representation(tag), text);
	}

	/** A vendor's element needs the name of who reserved its block. */
	private static void reserve(int tag, DicomWriter copy) {
		if (Tag.isPrivate(tag)) copy.put(PrivateTag.reservation(tag), "LO", PrivateTag.creator(tag));
	}

	private static boolean isNumber(int tag, DataSet set) {
		if (BINARY.contains(set.vr(tag))) return !Tag.isPrivate(tag) || set.bytes(
			tag).length <= LONGEST_PRIVATE;
		return isText(tag, set) && NUMBERS.matcher(set.text(tag)).matches();
	}

	private static boolean isText(int tag, DataSet set) {
		return Set.of("DS", "IS", "CS", "LO", "SH", "ST", "LT", "UT").contains(set.vr(tag));
	}

	private static String uid(int tag, DataSet set) {
		return set.text(tag).replace("\0", "");
	}

	private static String uids(String text) {
		return Arrays.stream(text.split("\\\\")).filter(uid -> UIDS.matcher(uid).matches()).map(
			uid -> uid.startsWith(STANDARD_ROOT) ? uid : DerivedUid.of(uid)).collect(Collectors.joining(
				"\\"));
	}

	private static String comment(String text) {
		return text.toUpperCase(Locale.ROOT).replace('_', ' ').contains(ANGLES) ? ANGLES : "";
	}

	/** @return whether one of these says that text is burned into the pixels */
	static boolean isBurnedIn(DataSet header) {
		return List.of("YES", "Y").contains(header.text(Tag.BURNED_IN_ANNOTATION).toUpperCase(
			Locale.ROOT));
	}
}
