// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes of a data set, element by element, as PS3.5 chapter 7 lays them out. */
final class Elements {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final boolean explicit;
	private final ByteOrder order;

	private Elements(boolean explicit, ByteOrder order) {
		this.explicit = explicit;
		this.order = order;
	}

	static Elements explicit() {
		return new Elements(true, ByteOrder.LITTLE_ENDIAN);
	}

	static Elements bigEndian() {
		return new Elements(true, ByteOrder.BIG_ENDIAN);
	}

	static Elements implicit() {
		return new Elements(false, ByteOrder.LITTLE_ENDIAN);
	}

	/** An element whose length field is 2 bytes long where the representation is stated. */
	Elements put(int tag, String vr, byte[] value) {
		tag(tag);
		if (explicit) text(vr).u16(value.length);
		else u32(value.length);
		out.writeBytes(value);
		return this;
	}

	Elements put(int tag, String vr, String text) {
		return put(tag, vr, text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** An element whose length field is 4 bytes long, with that length whatever the value has. */
	Elements claim(int tag, String vr, long length, byte[] value) {
		tag(tag);
		if (explicit) text(vr).u16(0);
		u32(length);
		out.writeBytes(value);
		return this;
	}

	/** A tag and a length alone: items and delimiters. */
	Elements item(int tag, long length) {
		return tag(tag).u32(length);
	}

	Elements add(byte[] more) {
		out.writeBytes(more);
		return this;
	}

	private Elements tag(int tag) {
		return u16(tag >>> 16).u16(tag & 0xFFFF);
	}

	private Elements text(String text) {
		out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
		return this;
	}

	private Elements u16(int value) {
		out.writeBytes(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
		return this;
	}

	private Elements u32(long value) {
		out.writeBytes(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
		return this;
	}

	byte[] bytes() {
		return out.toByteArray();
	}

	/** @return a file with preamble and, if it is not empty, that transfer syntax */
	byte[] file(String syntax) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(new byte[128]);
		file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
		if (!syntax.isEmpty()) file.writeBytes(explicit().put(Tag.TRANSFER_SYNTAX_UID, "UI", syntax)
			.bytes());
		file.writeBytes(bytes());
		return file.toByteArray();
	}

	/** @return what the reader makes of it */
	DataSet read() throws IOException {
		return reader().read();
	}

	DataSetReader reader() {
		byte[] bytes = bytes();
		InputStream in = new ByteArrayInputStream(bytes);
		return new DataSetReader(new ByteInput(in, bytes.length), new TransferSyntax(explicit,
			order == ByteOrder.BIG_ENDIAN, false, TransferSyntax.Pixels.NATIVE), Wanted.byImport());
	}
}
