// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.pixels.FrameStream;
import io.github.deltavp.dicom.pixels.PixelLayout;
import io.github.deltavp.dicom.pixels.Scaling;
import io.github.deltavp.dicom.pixels.StoredValues;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * pydicom's own test files against what pydicom 3.0.2 reads from them (src/test/python/
 * pydicom_reference.py made the reference): equal, or refused with a reason; never wrong.
 */
class PydicomFilesTest {

	private static final Scaling AS_STORED = new Scaling(1, 0, Double.NaN);

	/** Files that are refused, and a part of the reason. */
	private static final Map<String, String> REFUSED = Map.ofEntries(Map.entry(
		"JPEG2000-embedded-sequence-delimiter.dcm", "cannot decompress"), Map.entry("MR_truncated.dcm",
			"8130 of 8192 bytes"), Map.entry("chrJapMulti.dcm", "without pixels"), Map.entry(
				"chrJapMultiExplicitIR6.dcm", "without pixels"), Map.entry("chrKoreanMulti.dcm",
					"without pixels"), Map.entry("JPEG-lossy.dcm", "dcmdjpeg"), Map.entry("JPGExtended.dcm",
						"dcmdjpeg"), Map.entry("liver.dcm", "BitsAllocated (0028,0100) is 1"), Map.entry(
							"liver_1frame.dcm", "BitsAllocated (0028,0100) is 1"), Map.entry("liver_expb.dcm",
								"BitsAllocated (0028,0100) is 1"), Map.entry("liver_expb_1frame.dcm",
									"BitsAllocated (0028,0100) is 1"));

	record Reference(int frames, int rows, int columns, String syntax, String unreadable, long crc,
			int step, float[] samples) {
	}

	static Stream<Map.Entry<String, Reference>> files() throws IOException {
		try (InputStreamReader reader = new InputStreamReader(PydicomFilesTest.class
			.getResourceAsStream("pydicom.json"), StandardCharsets.UTF_8))
		{
			Map<String, Reference> files = new Gson().fromJson(reader,
				new TypeToken<Map<String, Reference>>()
				{}.getType());
			return files.entrySet().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void isEqualOrRefused(Map.Entry<String, Reference> entry) throws IOException {
		Path file = folder().resolve(entry.getKey());
		Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no " + file);
		String name = file.getFileName().toString();
		float[] values;
		try {
			values = read(new Source.OnDisk(file, Files.size(file)));
		}
		catch (IOException e) {
			assertTrue(REFUSED.containsKey(name), () -> name + " is refused: " + e.getMessage());
			assertTrue(e.getMessage().contains(REFUSED.get(name)), e.getMessage());
			return;
		}
		compare(entry.getValue(), values);
	}

	private static Path folder() {
		String folder = System.getProperty("deltavp.pydicom", "target/pydicom");
		Assumptions.assumeTrue(Files.isDirectory(Path.of(folder)), "skipped: no pydicom files at " +
			folder + "; pip install --no-deps --target DIR pydicom==3.0.2 pydicom-data==1.0.0 and set " +
			"-Ddeltavp.pydicom=DIR");
		return Path.of(folder);
	}

	private static void compare(Reference reference, float[] values) {
		assertEquals(null, reference.unreadable, "read here, but not by pydicom");
		assertEquals(reference.frames * reference.rows * reference.columns, values.length);
		// Decoders of lossy JPEG 2000 may round differently.
		boolean lossy = reference.syntax.matches(".*\\.4\\.(50|51|91)");
		for (int i = 0; i < reference.samples.length; i++)
			assertEquals(reference.samples[i], values[i * reference.step], lossy ? 2 : 0, "value " + i *
				reference.step);
		if (!lossy) assertEquals(reference.crc, crc(values));
	}

	private static float[] read(Source source) throws IOException {
		DicomFile file = DicomFile.read(source);
		PixelLayout layout = PixelLayout.of(file);
		String refusal = file.pixels().syntax().pixels().refusal();
		if (!refusal.isEmpty()) throw new DicomException(refusal);
		float[] all = new float[layout.pixels() * layout.frames()];
		float[] frame = new float[layout.pixels()];
		try (FrameStream stream = new FrameStream(file.pixels(), layout)) {
			for (int i = 0; i < layout.frames(); i++) {
				StoredValues.rescale(stream.next(), stream.bigEndian(), layout, AS_STORED, frame);
				System.arraycopy(frame, 0, all, i * frame.length, frame.length);
			}
		}
		return all;
	}

	private static long crc(float[] values) {
		ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		buffer.asFloatBuffer().put(values);
		CRC32 crc = new CRC32();
		crc.update(buffer.array());
		return crc.getValue();
	}
}
