// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.bioformats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import loci.common.services.ServiceFactory;
import loci.formats.meta.IMetadata;
import loci.formats.out.OMETiffWriter;
import loci.formats.services.OMEXMLService;
import ome.units.UNITS;
import ome.units.quantity.Length;
import ome.units.quantity.Time;
import ome.xml.model.enums.DimensionOrder;
import ome.xml.model.enums.PixelType;
import ome.xml.model.primitives.NonNegativeInteger;
import ome.xml.model.primitives.PositiveInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OME-TIFFs of every pixel type, 2 × 1 pixels, 2 slices, 2 times. */
class ImageFileTest {

	@TempDir
	private Path folder;

	/** Changes what the file says. */
	private interface Facts {

		void say(IMetadata facts);
	}

	private Path write(PixelType type, boolean big, int size, Facts more) throws Exception {
		IMetadata facts = new ServiceFactory().getInstance(OMEXMLService.class).createOMEXMLMetadata();
		facts.setImageID("Image:0", 0);
		facts.setPixelsID("Pixels:0", 0);
		facts.setPixelsBigEndian(big, 0);
		facts.setPixelsDimensionOrder(DimensionOrder.XYCZT, 0);
		facts.setPixelsType(type, 0);
		facts.setPixelsSizeX(new PositiveInteger(2), 0);
		facts.setPixelsSizeY(new PositiveInteger(1), 0);
		facts.setPixelsSizeZ(new PositiveInteger(2), 0);
		facts.setPixelsSizeC(new PositiveInteger(1), 0);
		facts.setPixelsSizeT(new PositiveInteger(2), 0);
		facts.setChannelID("Channel:0:0", 0, 0);
		facts.setChannelSamplesPerPixel(new PositiveInteger(1), 0, 0);
		more.say(facts);
		Path file = folder.resolve(type + "" + big + ".ome.tif");
		try (OMETiffWriter writer = new OMETiffWriter()) {
			writer.setMetadataRetrieve(facts);
			writer.setId(file.toString());
			for (int plane = 0; plane < 4; plane++)
				writer.saveBytes(plane, plane(type, big, size, plane));
		}
		return file;
	}

	/**
	 * Two values, the second with its highest bit set: plane + 1, and all ones but the plane's bits.
	 */
	private static byte[] plane(PixelType type, boolean big, int size, int plane) {
		ByteBuffer bytes = ByteBuffer.allocate(2 * size).order(big ? ByteOrder.BIG_ENDIAN
			: ByteOrder.LITTLE_ENDIAN);
		for (long value : new long[] { plane + 1, -1 - plane })
			switch (type) {
				case FLOAT -> bytes.putFloat(value);
				case DOUBLE -> bytes.putDouble(value);
				case INT8, UINT8 -> bytes.put((byte) value);
				case INT16, UINT16 -> bytes.putShort((short) value);
				default -> bytes.putInt((int) value);
			}
		return bytes.array();
	}

	@ParameterizedTest
	@CsvSource({ "INT8, 1, 0", "UINT8, 1, 256", "INT16, 2, 0", "UINT16, 2, 65536", "INT32, 4, 0",
		"UINT32, 4, 4294967296", "FLOAT, 4, 0", "DOUBLE, 8, 0" })
	void valuesAreThoseStored(PixelType type, int size, double wrap) throws Exception {
		for (boolean big : new boolean[] { false, true })
			try (ImageFile file = ImageFile.open(write(type, big, size, facts -> {}))) {
				for (int time = 0; time < 2; time++)
					for (int slice = 0; slice < 2; slice++) {
						int plane = slice + 2 * time;
						float[] values = new float[2];
						file.plane(0, slice, time, values);
						assertArrayEquals(new float[] { plane + 1, (float) (wrap - 1 - plane) }, values);
						float[] inOrder = new float[2];
						file.planeInFileOrder(0, plane, inOrder);
						assertArrayEquals(values, inOrder);
					}
			}
	}

	@Test
	void whatTheFileDoesNotSayIsNaN() throws Exception {
		Path path = write(PixelType.UINT8, false, 1, facts -> {});
		try (ImageFile file = ImageFile.open(path)) {
			ImageFacts facts = file.images().get(0);
			assertEquals("2 × 1 voxels, 2 slice(s), 2 time point(s), 1 channel(s)", facts.size());
			for (double value : new double[] { facts.spacingXMm(), facts.spacingYMm(), facts.spacingZMm(),
				facts.intervalSeconds(), facts.clock().seconds()[0], facts.clock().seconds()[1] })
				assertEquals(Double.NaN, value);
			assertEquals(0, facts.clock().spreadSeconds());
			assertEquals("OME-TIFF", file.format());
			assertEquals(0, file.imageOf(path));
			assertTrue(assertThrows(IOException.class, () -> file.imageOf(folder)).getMessage().contains(
				"finds no images in " + folder));
			assertTrue(assertThrows(IOException.class, () -> file.planeInFileOrder(0, 4, new float[2]))
				.getMessage().startsWith("plane 5 of "));
			assertTrue(assertThrows(IOException.class, () -> file.plane(0, 0, 0, new float[3]))
				.getMessage().contains("a plane of 2 bytes instead of 3"));
		}
	}

	/** Slices 0.25 s apart, in whatever order; the longest time within a volume is told. */
	@Test
	void spacingsAndTimesHaveTheirUnits() throws Exception {
		try (ImageFile file = ImageFile.open(write(PixelType.UINT8, false, 1, facts -> {
			facts.setImageName(" knee ", 0);
			facts.setPixelsPhysicalSizeX(new Length(500, UNITS.MICROMETER), 0);
			facts.setPixelsPhysicalSizeY(new Length(0.2, UNITS.CENTIMETER), 0);
			facts.setPixelsPhysicalSizeZ(new Length(3, UNITS.MILLIMETER), 0);
			facts.setPixelsTimeIncrement(new Time(5200, UNITS.MILLISECOND), 0);
			double[] seconds = { 7.25, 7, 12, 12.5 };
			for (int plane = 0; plane < 4; plane++) {
				facts.setPlaneTheC(new NonNegativeInteger(0), 0, plane);
				facts.setPlaneTheZ(new NonNegativeInteger(plane % 2), 0, plane);
				facts.setPlaneTheT(new NonNegativeInteger(plane / 2), 0, plane);
				facts.setPlaneDeltaT(new Time(seconds[plane], UNITS.SECOND), 0, plane);
			}
		}))) {
			ImageFacts facts = file.images().get(0);
			assertEquals("knee", facts.name());
			assertEquals(0.5, facts.spacingXMm(), 1e-12);
			assertEquals(2, facts.spacingYMm(), 1e-12);
			assertEquals(3, facts.spacingZMm(), 1e-12);
			assertEquals(5.2, facts.intervalSeconds(), 1e-12);
			assertArrayEquals(new double[] { 7.25, 12 }, facts.clock().seconds(), 1e-9);
			assertEquals(0.5, facts.clock().spreadSeconds(), 1e-9);
		}
	}

	@Test
	void filesThatAreNoneAreRefusedInOneLine() throws Exception {
		Path junk = Files.writeString(folder.resolve("junk.xyz"), "junk");
		assertFalse(ImageFile.knows(junk));
		assertTrue(ImageFile.knows(write(PixelType.UINT8, false, 1, facts -> {})));
		String message = assertThrows(IOException.class, () -> ImageFile.open(junk)).getMessage();
		assertTrue(message.startsWith("Bio-Formats cannot read " + junk + " (") && message.lines()
			.count() == 1, message);
		assertTrue(assertThrows(IOException.class, () -> DicomPlane.read(junk, 0)).getMessage()
			.startsWith("Bio-Formats cannot decompress the pixels ("));
		for (JpegDecoder decoder : JpegDecoder.values())
			assertTrue(assertThrows(IOException.class, () -> decoder.decode(new byte[40], 2, 1, 8, false))
				.getMessage().startsWith("Bio-Formats cannot decompress"), decoder.name());
	}
}
