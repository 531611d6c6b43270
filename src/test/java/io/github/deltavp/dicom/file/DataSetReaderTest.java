// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elements in every form that PS3.5 chapter 7 has, and in some that it has not. */
class DataSetReaderTest {

	private static final int ITEM = 0xFFFEE000;
	private static final int ITEM_END = 0xFFFEE00D;
	private static final int SEQUENCE_END = 0xFFFEE0DD;
	private static final long UNDEFINED = 0xFFFFFFFFL;
	private static final int UNWANTED = 0x00101010;
	private static final int ICON = 0x00880200;

	private static DataSet last(Elements elements) throws IOException {
		return elements.put(Tag.PROTOCOL_NAME, "LO", "the last").read();
	}

	/** Whatever stands before it, the last element is found. */
	private static void assertPassed(Elements elements) throws IOException {
		assertEquals("the last", last(elements).text(Tag.PROTOCOL_NAME));
	}

	private static String refusal(Elements elements) {
		return assertThrows(DicomException.class, elements::read).getMessage();
	}

	@Test
	void elementsThatAreNotWantedArePassedOver() throws IOException {
		byte[] value = { 1, 2, 3, 4 };
		for (Elements elements : new Elements[] { Elements.explicit(), Elements.implicit(), Elements
			.bigEndian() })
			assertPassed(elements.put(UNWANTED, "AS", value).claim(0x00101020, "UN", 4, value));
		for (String vr : "OB OD OF OL OV OW SV UC UN UR UT UV".split(" "))
			assertPassed(Elements.explicit().claim(UNWANTED, vr, 4, value));
		for (String vr : "AE AS AT CS DA DS DT FL FD IS LO LT PN SH SL SS ST TM UI UL US".split(" "))
			assertPassed(Elements.explicit().put(UNWANTED, vr, value));
	}

	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void sequencesOfDefinedAndUndefinedLength(boolean undefined) throws IOException {
		byte[] content = Elements.explicit().put(Tag.FLIP_ANGLE, "DS", "25").bytes();
		Elements items = Elements.explicit().item(ITEM, undefined ? UNDEFINED : content.length).add(
			content);
		if (undefined) items.item(ITEM_END, 0);
		items.item(ITEM, 0);
		if (undefined) items.item(SEQUENCE_END, 0);
		long length = undefined ? UNDEFINED : items.bytes().length;
		DataSet set = last(Elements.explicit().claim(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "SQ",
			length, items.bytes()));
		assertEquals(2, set.items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE).size());
		assertEquals(25, set.items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE).get(0).number(
			Tag.FLIP_ANGLE));
		assertTrue(Double.isNaN(set.number(Tag.FLIP_ANGLE)));
		assertEquals("the last", set.text(Tag.PROTOCOL_NAME));
		DataSet unwanted = last(Elements.explicit().claim(UNWANTED, "SQ", length, items.bytes()));
		assertEquals(0, unwanted.allItems().size());
		assertEquals("the last", unwanted.text(Tag.PROTOCOL_NAME));
	}

	/** PS3.5 6.2.2: a sequence of representation UN is implicit little endian inside. */
	@Test
	void aSequenceOfUnknownRepresentationIsImplicitInside() throws IOException {
		byte[] items = Elements.implicit().item(ITEM, UNDEFINED).put(Tag.FLIP_ANGLE, "", "25").item(
			ITEM_END, 0).item(SEQUENCE_END, 0).bytes();
		for (Elements outer : new Elements[] { Elements.explicit(), Elements.bigEndian() }) {
			DataSet set = last(outer.claim(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "UN", UNDEFINED,
				items));
			assertEquals(25, set.items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE).get(0).number(
				Tag.FLIP_ANGLE));
			assertEquals("the last", set.text(Tag.PROTOCOL_NAME));
		}
		assertPassed(Elements.implicit().claim(UNWANTED, "", UNDEFINED, items));
	}

	/** As an icon has them. */
	@Test
	void compressedPixelsWithinAnElementArePassedOver() throws IOException {
		byte[] fragments = Elements.explicit().item(ITEM, 0).item(ITEM, 4).add(new byte[4]).item(
			SEQUENCE_END, 0).bytes();
		assertPassed(Elements.explicit().claim(ICON, "OB", UNDEFINED, fragments));
		byte[] icon = Elements.explicit().claim(Tag.PIXEL_DATA, "OW", 4, new byte[4]).bytes();
		byte[] item = Elements.explicit().item(ITEM, icon.length).add(icon).bytes();
		assertPassed(Elements.explicit().claim(ICON, "SQ", item.length, item));
	}

	@ParameterizedTest
	@CsvSource({ "7fe00010, OW", "7fe00008, OF", "7fe00009, OD" })
	void readingStopsAtThePixels(String tag, String vr) throws IOException {
		int pixels = HexFormat.fromHexDigits(tag);
		DataSetReader reader = Elements.explicit().put(Tag.FLIP_ANGLE, "DS", "25").claim(pixels, vr, 6,
			new byte[6]).put(Tag.PROTOCOL_NAME, "LO", "behind").reader();
		DataSet set = reader.read();
		assertEquals(new DataSetReader.PixelElement(pixels, vr, 6), reader.pixels());
		assertEquals(25, set.number(Tag.FLIP_ANGLE));
		assertFalse(set.has(Tag.PROTOCOL_NAME));
		DataSetReader implicit = Elements.implicit().claim(pixels, "", 6, new byte[6]).reader();
		implicit.read();
		assertEquals("OW", implicit.pixels().vr());
		DataSetReader none = Elements.explicit().put(Tag.FLIP_ANGLE, "DS", "25").reader();
		none.read();
		assertNull(none.pixels());
	}

	/** PS3.5 7.8.1: (gggg,00bb) reserves the elements (gggg,bb00) to (gggg,bbFF) of its group. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "20050010, Philips MR Imaging DD 001, 200510a0, 1.5",
		"200500e1, 'Philips MR Imaging DD 001 ', 2005e1a0, 1.5",
		"20050011, Philips MR Imaging DD 001, 200510a0, 1.5", "20050010, SOMEBODY, 200510a0, NaN",
		"20050010, Philips MR Imaging DD 001, 200511a0, NaN", "20050009, SOMEBODY, 200510a0, 1.5",
		"20050100, SOMEBODY, 200500a0, NaN" })
	void privateElementsBelongToWhoReservedTheirBlock(String reservation, String creator, String tag,
		double begin) throws IOException
	{
		DataSet set = Elements.explicit().put(HexFormat.fromHexDigits(reservation), "LO", creator).put(
			HexFormat.fromHexDigits(tag), "FL", new byte[] { 0, 0, (byte) 0xC0, 0x3F }).read();
		assertEquals(begin, set.number(PrivateTag.PHILIPS_DYNAMIC_SCAN_BEGIN_TIME));
	}

	@Test
	void damageIsNamed() {
		assertEquals("element (0018,1030) claims 100 bytes, but the file ends after 3", refusal(Elements
			.implicit().claim(Tag.PROTOCOL_NAME, "", 100, new byte[3])));
		assertEquals("element (0010,1010) claims 100 bytes, but the file ends after 3", refusal(Elements
			.explicit().claim(UNWANTED, "UN", 100, new byte[3])));
		assertEquals("element (0018,1030) claims 65537 bytes, which cannot be", refusal(Elements
			.implicit().claim(Tag.PROTOCOL_NAME, "", 65537, new byte[70_000])));
		assertEquals("element (0018,1030) has no valid value representation at byte 6", refusal(Elements
			.explicit().put(Tag.PROTOCOL_NAME, "??", "")));
		assertEquals("element (5200,9229) claims 50 bytes, but the file ends after 2", refusal(Elements
			.explicit().claim(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", 50, new byte[2])));
		assertEquals("a sequence holds (0018,1030) instead of an item at byte 20", refusal(Elements
			.explicit().claim(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", 8, Elements.explicit().item(
				Tag.PROTOCOL_NAME, 0).bytes())));
		byte[] item = Elements.explicit().item(ITEM, 4).put(Tag.FLIP_ANGLE, "DS", "25").bytes();
		assertTrue(refusal(Elements.explicit().claim(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "SQ",
			item.length, item)).startsWith("an element reaches beyond its item at byte"));
		assertEquals("element (FFFE,E000) claims 9 bytes, but the file ends after 0", refusal(Elements
			.explicit().claim(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", 8, Elements.explicit().item(
				ITEM, 9).bytes())));
	}

	@ParameterizedTest
	@CsvSource({ "24, true", "25, false" })
	void sequencesMayBeNestedTwentyFourDeep(int depth, boolean read) throws IOException {
		Elements nested = Elements.explicit();
		for (int i = 0; i < depth; i++)
			nested.claim(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", UNDEFINED, Elements.explicit().item(
				ITEM, UNDEFINED).bytes());
		for (int i = 0; i < depth; i++)
			nested.item(ITEM_END, 0).item(SEQUENCE_END, 0);
		if (read) assertPassed(nested);
		else assertTrue(refusal(nested).startsWith("sequences are nested more than 24 deep"));
	}

	@Test
	void textOfSixtyFourKilobytesIsRead() throws IOException {
		DataSet set = Elements.implicit().claim(Tag.PROTOCOL_NAME, "", 65536, "x".repeat(65536)
			.getBytes()).read();
		assertEquals(65536, set.text(Tag.PROTOCOL_NAME).length());
	}

	@Test
	void valuesInBigEndianFilesAreBigEndian() throws IOException {
		DataSet set = Elements.bigEndian().put(Tag.ROWS, "US", new byte[] { 1, 2 }).put(
			Tag.TEMPORAL_POSITION_INDEX, "UL", new byte[] { 0, 0, 1, 0 }).read();
		assertArrayEquals(new double[] { 258 }, set.numbers(Tag.ROWS));
		assertArrayEquals(new double[] { 256 }, set.numbers(Tag.TEMPORAL_POSITION_INDEX));
	}
}
