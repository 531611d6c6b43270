// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import java.io.IOException;
import java.nio.file.Path;

/** An object that is complete. Its SOPInstanceUID comes from all its other elements. */
public final class DicomObject {

	private final ObjectReference reference;
	private final DicomWriter elements;

	/**
	 * @param series what it is one of
	 * @param elements all but SOPInstanceUID
	 */
	DicomObject(ObjectSeries series, DicomWriter elements) {
		String uid = DerivedUid.of(elements);
		this.elements = elements.put(Tag.SOP_INSTANCE_UID, "UI", uid);
		reference = new ObjectReference(series.source().studyUid(), series.uid(), series.sopClassUid(),
			uid);
	}

	/** @return how others refer to it */
	public ObjectReference reference() {
		return reference;
	}

	/** Writes it, in explicit VR little endian. */
	public void write(Path file) throws IOException {
		elements.write(file);
	}
}
