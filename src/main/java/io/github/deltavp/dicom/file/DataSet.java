// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The wanted elements of one DICOM data set or sequence item. Values are kept as the file has them
 * and are read when asked for; what cannot be read as a number is NaN, as if it were absent.
 */
public final class DataSet {

	private record Value(String vr, byte[] bytes, boolean bigEndian) {
	}

	private final Map<Integer, Value> values = new HashMap<>();
	private final Map<Integer, List<DataSet>> sequences = new HashMap<>();

	void put(int tag, String vr, byte[] bytes, boolean bigEndian) {
		values.put(tag, new Value(vr, bytes, bigEndian));
	}

	void put(int tag, List<DataSet> items) {
		sequences.put(tag, items);
	}

	/** @return whether the element is there and not empty */
	public boolean has(int tag) {
		Value value = values.get(tag);
		return value != null && value.bytes.length > 0;
	}

	/** @return the items of a sequence, empty if it is absent */
	public List<DataSet> items(int tag) {
		return sequences.getOrDefault(tag, List.of());
	}

	/** @return the elements that are no sequences, in no order */
	public Set<Integer> tags() {
		return Collections.unmodifiableSet(values.keySet());
	}

	/** @return the sequences, in no order */
	public Set<Integer> sequences() {
		return Collections.unmodifiableSet(sequences.keySet());
	}

	/** @return the value representation of an element that is there */
	public String vr(int tag) {
		return values.get(tag).vr;
	}

	/** @return the value of an element that is there, as the file has it */
	public byte[] bytes(int tag) {
		return values.get(tag).bytes.clone();
	}

	/** @return all items of all sequences of this data set */
	List<DataSet> allItems() {
		return sequences.values().stream().flatMap(List::stream).toList();
	}

	/** @return the text without padding, empty if absent; several values with \ between them */
	public String text(int tag) {
		return text(tag, StandardCharsets.ISO_8859_1);
	}

	/** @return the same, written in that character set */
	public String text(int tag, Charset charset) {
		Value value = values.get(tag);
		if (value == null) return "";
		int end = value.bytes.length;
		while (end > 0 && (value.bytes[end - 1] & 0xFF) <= ' ')
			end--;
		return new String(value.bytes, 0, end, charset).strip();
	}

	/** @return how text is written that names things, as far as Java knows that character set */
	public Charset charset() {
		String[] names = text(Tag.SPECIFIC_CHARACTER_SET).split("\\\\");
		String name = names[names.length - 1].replace("ISO 2022 IR", "ISO_IR");
		return switch (name) {
			case "ISO_IR 192" -> StandardCharsets.UTF_8;
			case "GB18030", "GBK" -> Charset.forName("GB18030");
			case "ISO_IR 101" -> Charset.forName("ISO-8859-2");
			case "ISO_IR 109" -> Charset.forName("ISO-8859-3");
			case "ISO_IR 110" -> Charset.forName("ISO-8859-4");
			case "ISO_IR 144" -> Charset.forName("ISO-8859-5");
			case "ISO_IR 127" -> Charset.forName("ISO-8859-6");
			case "ISO_IR 126" -> Charset.forName("ISO-8859-7");
			case "ISO_IR 138" -> Charset.forName("ISO-8859-8");
			case "ISO_IR 148" -> Charset.forName("ISO-8859-9");
			case "ISO_IR 149" -> Charset.forName("EUC-KR");
			case "ISO_IR 87" -> Charset.forName("ISO-2022-JP");
			default -> StandardCharsets.ISO_8859_1;
		};
	}

	/** @return the first number, NaN if there is none */
	public double number(int tag) {
		double[] numbers = numbers(tag);
		return numbers.length == 0 ? Double.NaN : numbers[0];
	}

	/**
	 * @return a count
	 * @throws DicomException if it is absent, negative or not a whole number
	 */
	public int count(int tag, String keyword) throws DicomException {
		double number = number(tag);
		if (!(number >= 0) || number != Math.rint(number) || number > Integer.MAX_VALUE)
			throw new DicomException(keyword + " " + Tag.format(tag) + (has(tag) ? " is no count"
				: " is missing"));
		return (int) number;
	}

	/** @return all numbers of the element, empty if it is absent */
	public double[] numbers(int tag) {
		Value value = values.get(tag);
		if (value == null || value.bytes.length == 0) return new double[0];
		return switch (value.vr) {
			case "DS", "IS", "LO", "SH", "ST", "LT", "UT", "CS" -> decimals(text(tag));
			default -> binary(value);
		};
	}

	private static double[] decimals(String text) {
		String[] words = text.split("\\\\", -1);
		double[] numbers = new double[words.length];
		for (int i = 0; i < words.length; i++)
			numbers[i] = decimal(words[i]);
		return numbers;
	}

	private static double decimal(String word) {
		try {
			double number = Double.parseDouble(word.strip());
			return Double.isFinite(number) ? number : Double.NaN;
		}
		catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	/** Floats go through text, so that 20.8 stays 20.8. */
	private static double[] binary(Value value) {
		ByteBuffer buffer = ByteBuffer.wrap(value.bytes).order(value.bigEndian ? ByteOrder.BIG_ENDIAN
			: ByteOrder.LITTLE_ENDIAN);
		int size = switch (value.vr) {
			case "US", "SS" -> 2;
			case "FD" -> 8;
			default -> 4;
		};
		double[] numbers = new double[value.bytes.length / size];
		for (int i = 0; i < numbers.length; i++)
			numbers[i] = switch (value.vr) {
				case "US" -> buffer.getShort() & 0xFFFF;
				case "SS" -> buffer.getShort();
				case "UL" -> buffer.getInt() & 0xFFFFFFFFL;
				case "SL" -> buffer.getInt();
				case "AT" -> (buffer.getShort() & 0xFFFF) * 65536L + (buffer.getShort() & 0xFFFF);
				case "FL" -> decimal(Float.toString(buffer.getFloat()));
				case "FD" -> finite(buffer.getDouble());
				default -> Double.NaN;
			};
		return numbers;
	}

	private static double finite(double number) {
		return Double.isFinite(number) ? number : Double.NaN;
	}
}
