// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the fields of nifti1.h mean, on a header that is written here: 3 × 2 × 2 voxels, 2 volumes.
 */
class NiftiFieldsTest {

	private static final int PIXDIM = 76;
	private static final int OFFSET = 108;
	private static final int SLOPE = 112;
	private static final int UNITS = 123;
	private static final int QFORM = 252;
	private static final int SFORM = 254;
	private static final int QUATERNION = 256;
	private static final int ROW_X = 280;
	private static final int ROW_Y = 296;
	private static final int ROW_Z = 312;

	@TempDir
	private Path folder;

	/** Rows to the left, columns to the back, slices up, as DICOM's axial images: 1 × 2 × 3 mm. */
	private static ByteBuffer file() {
		ByteBuffer bytes = ByteBuffer.allocate(352 + 24).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putInt(0, 348);
		short[] dim = { 4, 3, 2, 2, 2, 1, 1, 1 };
		float[] pixdim = { 1, 1, 2, 3, 5, 0, 0, 0 };
		for (int i = 0; i < 8; i++)
			bytes.putShort(40 + 2 * i, dim[i]).putFloat(PIXDIM + 4 * i, pixdim[i]);
		bytes.putShort(70, (short) 2).putFloat(OFFSET, 352).putFloat(SLOPE, 1).put(UNITS, (byte) 10);
		bytes.putShort(SFORM, (short) 1).putFloat(ROW_X, -1).putFloat(ROW_Y + 4, -2).putFloat(ROW_Z + 8,
			3);
		bytes.put(344, new byte[] { 'n', '+', '1' });
		for (int i = 0; i < 24; i++)
			bytes.put(352 + i, (byte) (10 * i));
		return bytes;
	}

	private NiftiImage read(ByteBuffer bytes) throws IOException {
		return NiftiImage.read(Files.write(folder.resolve("a.nii"), bytes.array()), Progress.NONE);
	}

	private String refusal(ByteBuffer bytes) {
		return assertThrows(NiftiException.class, () -> read(bytes)).getMessage();
	}

	private static List<Double> spacing(NiftiImage image) {
		return List.of(image.grid().spacingXMm(), image.grid().spacingYMm(), image.grid().spacingZMm());
	}

	@Test
	void theFileAboveIsAsItSays() throws IOException {
		NiftiImage image = read(file());
		assertEquals(List.of(1., 2., 3.), spacing(image));
		assertEquals(2, image.volumes());
		assertEquals(List.of(), image.warnings());
		for (int plane = 0; plane < 4; plane++)
			for (int i = 0; i < 6; i++)
				assertEquals(10 * (6 * plane + i), image.signal().getPlane(plane)
					.getCurrentStorageArray()[i]);
	}

	/** xyzt_units: 1 m, 2 mm, 3 µm; 8 s, 16 ms, 24 µs, 32 Hz and more: no time. */
	@ParameterizedTest
	@CsvSource({ "9, 1000, 5, true", "10, 1, 5, true", "11, 0.001, 5, true", "8, 1, 5, true",
		"18, 1, 0.005, true", "26, 1, 0.000005, true", "2, 1, 5, false", "34, 1, 5, false" })
	void units(byte units, double mm, double seconds, boolean stated) throws IOException {
		NiftiImage image = read(file().put(UNITS, units));
		assertEquals(mm, image.grid().spacingXMm(), 1e-9 * mm);
		assertEquals(3 * mm, image.grid().spacingZMm(), 1e-9 * mm);
		assertEquals(seconds, image.intervalSeconds(), 1e-12);
		assertEquals(stated, image.intervalStated());
	}

	@ParameterizedTest
	@CsvSource({ "2, 0", "2, -1", "2, NaN", "2, Infinity", "1, 5" })
	void anIntervalThatIsNone(short volumes, float interval) throws IOException {
		assertEquals(Double.NaN, read(file().putShort(48, volumes).putFloat(PIXDIM + 16, interval))
			.intervalSeconds());
	}

	/** A slope of 0, or none that is finite, means that values are as stored. */
	@ParameterizedTest
	@CsvSource({ "2, 7, 27", "0, 7, 10", "NaN, 7, 10", "Infinity, 7, 10", "-1, 0, -10", "2, NaN, 20",
		"2, Infinity, 20" })
	void slopeAndIntercept(float slope, float intercept, float value) throws IOException {
		NiftiImage image = read(file().putFloat(SLOPE, slope).putFloat(SLOPE + 4, intercept));
		assertEquals(value, image.signal().getPlane(0).getCurrentStorageArray()[1]);
	}

	/** nifti1.h, method 2: a quaternion of 0, 0, 0 turns nothing; qfac below 0 turns the slices. */
	@ParameterizedTest
	@CsvSource({ "1, 1", "-1, -1", "0, 1" })
	void qform(float qfac, double up) throws IOException {
		ByteBuffer bytes = file().putShort(SFORM, (short) 0).putShort(QFORM, (short) 1).putFloat(PIXDIM,
			qfac).putFloat(QUATERNION + 12, 4).putFloat(QUATERNION + 16, 5).putFloat(QUATERNION + 20, 6);
		double[][] affine = NiftiAffine.of(NiftiHeader.read(new java.io.ByteArrayInputStream(bytes
			.array())), new ArrayList<>());
		assertArrayEquals(new double[] { 1, 0, 0, 4 }, affine[0], 1e-12);
		assertArrayEquals(new double[] { 0, 2, 0, 5 }, affine[1], 1e-12);
		assertArrayEquals(new double[] { 0, 0, 3 * up, 6 }, affine[2], 1e-12);
	}

	/** 180° about the left-right axis is b = 1: y and z change their sign. */
	@ParameterizedTest
	@CsvSource({ "0, 0", "0.09, 0", "0.11, 1" })
	void sformAndQformMayDifferByATenthOfAMillimetre(float difference, int warnings)
		throws IOException
	{
		ByteBuffer bytes = file().putFloat(ROW_X, 1).putFloat(ROW_Z + 8, -3).putShort(QFORM, (short) 1)
			.putFloat(QUATERNION, 1).putFloat(ROW_Z + 12, difference);
		List<String> said = read(bytes).warnings();
		assertEquals(warnings, said.size(), said::toString);
		if (warnings > 0) assertEquals("sform and qform say different places; the sform is used", said
			.get(0));
	}

	@Test
	void slicesThatAreShearedAreMeasuredAlongTheirNormal() throws IOException {
		ByteBuffer bytes = file().putFloat(ROW_X + 8, (float) (3 * Math.tan(Math.toRadians(20))));
		NiftiImage image = read(bytes);
		assertEquals(3, image.grid().spacingZMm(), 1e-6);
		assertTrue(image.warnings().get(0).contains("(sheared by 20°)"), image.warnings().toString());
		assertEquals(List.of(), read(file().putFloat(ROW_X + 8, 0.02f)).warnings());
	}

	@ParameterizedTest
	@CsvSource({ "1.3, 1", "1.4, 0", "3, 0" })
	void slicesFarThinnerThanTheirVoxelsLookTurned(float thickness, int warnings) throws IOException {
		List<String> said = read(file().putFloat(ROW_Z + 8, thickness)).warnings();
		assertEquals(warnings, said.size(), said::toString);
		if (warnings > 0) assertTrue(said.get(0).contains("was the file turned after the scan"));
	}

	@Test
	void affinesThatAreNoneAreRefused() {
		assertTrue(refusal(file().putFloat(ROW_X, 0)).contains("the size 0.0 mm along axis 1"));
		assertTrue(refusal(file().putFloat(ROW_Y + 4, Float.NaN)).contains("mm along axis 2"));
		assertTrue(refusal(file().putFloat(ROW_Z + 8, Float.POSITIVE_INFINITY)).contains(
			"the size Infinity mm along axis 3"));
		assertTrue(refusal(file().putFloat(ROW_X + 4, 0.05f)).contains("not at right angles"));
	}

	/** By the index in dim: what it becomes, and what is said. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 | 8 | dim[0] is 8; it must be 1 to 7",
		"0 | 0 | dim[0] is", "0 | -1 | dim[0] is", "2 | 0 | dim[2] is 0", "4 | -1 | dim[4] is -1" })
	void sizesThatAreNone(int index, short value, String reason) {
		assertTrue(refusal(file().putShort(40 + 2 * index, value)).contains(reason));
	}

	@Test
	void sizesBeyondTheNumberOfDimensionsDoNotCount() throws IOException {
		assertEquals(1, read(file().putShort(40, (short) 3).putShort(48, (short) -7)).volumes());
		assertEquals(2, read(file().putShort(40, (short) 7)).volumes());
		assertTrue(refusal(file().putShort(40, (short) 7).putShort(54, (short) 2)).contains(
			"dim[7] is 2"));
	}

	@Test
	void sizesThatNoScannerMakesOrNoMemoryHoldsAreRefused() {
		ByteBuffer wide = file().putShort(42, Short.MAX_VALUE).putShort(44, Short.MAX_VALUE);
		assertTrue(refusal(wide).contains("a slice has 32767×32767 voxels"));
		ByteBuffer large = file().putShort(42, (short) 16000).putShort(44, (short) 16000).putShort(46,
			(short) 32000).putShort(48, (short) 3000);
		assertTrue(refusal(large).contains(
			"the image needs 93750000000 MB of memory and Java may use " + Math.round(Runtime.getRuntime()
				.maxMemory() / 1048576.) + " MB"), () -> refusal(large));
	}

	@Test
	void voxelsBeginWhereTheHeaderSays() throws IOException {
		ByteBuffer extended = ByteBuffer.allocate(368 + 24).order(ByteOrder.LITTLE_ENDIAN);
		extended.put(file().array(), 0, 352).putFloat(OFFSET, 368).put(368 + 5, (byte) 99);
		assertEquals(99, read(extended).signal().getPlane(0).getCurrentStorageArray()[5]);
		assertTrue(refusal(file().putFloat(OFFSET, 347)).contains("begin within the header"));
	}

	@ParameterizedTest
	@CsvSource({ "375, is damaged or cut off; copy it again", "350, is damaged or cut off",
		"347, the header is cut off; copy the file again", "3, the header is cut off" })
	void aFileThatIsCutOff(int length, String reason) {
		String message = refusal(ByteBuffer.wrap(Arrays.copyOf(file().array(), length)));
		assertTrue(message.startsWith(folder.resolve("a.nii").toString()) && message.contains(reason),
			message);
	}

	@Test
	void progressEndsAtOne() throws IOException {
		List<Double> fractions = new ArrayList<>();
		NiftiImage.read(Files.write(folder.resolve("a.nii"), file().array()), (what,
			fraction) -> fractions.add(fraction));
		assertEquals(List.of(0.25, 0.5, 0.75, 1.), fractions);
	}

	/** The largest and other telling values of each kind, two's complement or IEEE 754. */
	@ParameterizedTest
	@CsvSource({ "2, ff, 255", "256, ff, -1", "4, feff, -2", "512, feff, 65534", "8, feffffff, -2",
		"768, feffffff, 4294967294", "1024, feffffffffffffff, -2",
		"1280, 00000000000000c0, 13835058055282163712", "1280, 0000000000000040, 4611686018427387904",
		"16, 0000c03f, 1.5", "64, 000000000000f83f, 1.5" })
	void storedValues(int code, String bytes, double value) throws IOException {
		NiftiType type = NiftiType.of(code);
		byte[] raw = HexFormat.of().parseHex(bytes);
		assertEquals(raw.length, type.bytes());
		assertEquals(value, type.next(ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN)));
	}
}
