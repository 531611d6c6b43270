// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.RawDicom.Encoding;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.text.Identifiers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged series: every mutation ends soon with the right voxels, with a warning, or with one clear
 * error. {@code -Ddeltavp.fuzz=N} tries N mutations of each encoding with a random seed.
 */
class DamagedFilesTest {

	private static final long SEED = 20260101;
	private static final int MUTATIONS = 60;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void mutatedFile(Encoding encoding) throws Exception {
		int asked = Integer.getInteger("deltavp.fuzz", 0);
		long seed = asked > 0 ? System.nanoTime() : SEED;
		Random random = new Random(seed);
		Exam exam = Flavours.triggered().encoding(encoding);
		exam.write(folder);
		Path victim = folder.resolve("F0005");
		byte[] good = Files.readAllBytes(victim);
		for (int i = 0; i < Math.max(asked, MUTATIONS); i++) {
			Files.write(victim, mutate(good.clone(), random));
			String what = "mutation " + i + " of seed " + seed;
			assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(exam), what);
		}
	}

	private static byte[] mutate(byte[] bytes, Random random) {
		int at = 128 + random.nextInt(bytes.length - 132);
		switch (random.nextInt(5)) {
			case 0:
				return Arrays.copyOf(bytes, random.nextInt(bytes.length));
			case 1:
				bytes[at] ^= (byte) (1 << random.nextInt(8));
				return bytes;
			case 2:
				for (int i = 0; i < 8; i++)
					bytes[128 + random.nextInt(bytes.length - 128)] = (byte) random.nextInt(256);
				return bytes;
			case 3:
				ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, random.nextBoolean() ? -1
					: random.nextInt());
				return bytes;
			default:
				byte[] longer = Arrays.copyOf(bytes, bytes.length + random.nextInt(64));
				System.arraycopy(bytes, at, longer, at + longer.length - bytes.length, bytes.length - at);
				return longer;
		}
	}

	/** The other planes are right, whatever became of the damaged one. */
	private void check(Exam exam) throws IOException {
		DynamicSeries series;
		try {
			series = DicomFolder.read(folder, ImportOptions.DEFAULT, Progress.NONE);
		}
		catch (DicomException e) {
			assertTrue(e.getMessage().length() > 20, e.getMessage());
			return;
		}
		if (!Arrays.equals(series.times().toSeconds(), exam.times)) {
			assertTrue(series.warnings().size() > 0, "other times and no warning");
			return;
		}
		int wrong = 0;
		for (int t = 0; t < exam.times.length; t++)
			for (int s = 0; s < exam.slices; s++)
				if (!Arrays.equals(floats(Exam.pixels(s, t)), series.plane(s, t))) wrong++;
		assertTrue(wrong <= 1, wrong + " planes are wrong; " + series.warnings());
		if (wrong == 1 && series.rejected().size() > 0) assertTrue(series.warnings().size() > 0);
	}

	private static float[] floats(short[] pixels) {
		float[] floats = new float[pixels.length];
		for (int i = 0; i < floats.length; i++)
			floats[i] = pixels[i];
		return floats;
	}

	@Test
	void absurdRowsAndColumns() throws Exception {
		Exam exam = Flavours.triggered();
		exam.write(folder);
		exam.image(0, 0).put(Tag.ROWS, "US", 65535).put(Tag.COLUMNS, "US", 65535).write(folder.resolve(
			"huge"), Encoding.EXPLICIT);
		exam.image(0, 0).put(Tag.ROWS, "US", 0).write(folder.resolve("none"), Encoding.EXPLICIT);
		exam.image(0, 0).put(Tag.ROWS, "US", 30000).put(Tag.COLUMNS, "US", 8000).write(folder.resolve(
			"large"), Encoding.EXPLICIT);
		DynamicSeries series = DicomFolder.read(folder, ImportOptions.DEFAULT, Progress.NONE);
		exam.assertRead(series);
		assertEquals(3, series.rejected().size(), () -> series.rejected().toString());
	}

	@Test
	void deepSequences() throws Exception {
		Exam exam = Flavours.triggered();
		exam.write(folder);
		byte[] start = new byte[100_000];
		ByteBuffer buffer = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
		while (buffer.remaining() >= 16)
			buffer.putInt(0x11400008).putInt(-1).putInt(0xE000FFFE).putInt(-1);
		Files.write(folder.resolve("deep"), start);
		DynamicSeries series = DicomFolder.read(folder, ImportOptions.DEFAULT, Progress.NONE);
		exam.assertRead(series);
		assertTrue(series.rejected().get(0).startsWith("1 file: sequences are nested more than"), series
			.rejected()::toString);
	}

	@Test
	void pipesLinksAndUnreadableFiles() throws Exception {
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")),
			"skipped: no mkfifo on this system");
		Exam exam = Flavours.triggered();
		exam.write(folder);
		assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", folder.resolve("pipe").toString()).start()
			.waitFor());
		Files.createSymbolicLink(folder.resolve("loop"), folder);
		Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
		DynamicSeries series = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> DicomFolder.read(
			folder, ImportOptions.DEFAULT.with(Identifiers.KEEP), Progress.NONE));
		exam.assertRead(series);
		assertEquals(3, series.rejected().size(), () -> series.rejected().toString());
	}

	/** The folder above holds another exam; a link to a file beside is as good as the file. */
	@Test
	void linksOutOfTheFolderAreNotFollowed() throws Exception {
		Path above = folder.resolve("above");
		Path own = Files.createDirectories(above.resolve("own"));
		Exam exam = Flavours.triggered();
		exam.write(own);
		exam.with((image, slice, time) -> image.put(Tag.SERIES_INSTANCE_UID, "UI", "9.9")).write(above
			.resolve("other"));
		Files.move(Files.list(own).filter(Files::isRegularFile).findFirst().orElseThrow(), Files
			.createDirectory(own.resolve("within")).resolve("one"));
		Files.createSymbolicLink(own.resolve("one"), own.resolve("within").resolve("one"));
		Files.createSymbolicLink(own.resolve("up"), above);
		Files.createSymbolicLink(own.resolve("file"), Files.list(above.resolve("other")).findFirst()
			.orElseThrow());
		DynamicSeries series = DicomFolder.read(own, ImportOptions.DEFAULT.with(Identifiers.KEEP),
			Progress.NONE);
		exam.assertRead(series);
		assertEquals(List.of("file", "up"), series.rejected().stream().filter(reason -> reason.contains(
			"a link out of the folder")).map(reason -> reason.split(":")[0]).sorted().toList());
		assertEquals(
			"the folder has 2 links that lead out of it, not followed; if the exam lies there, " +
				"copy it into the folder", series.warnings().get(series.warnings().size() - 1));
	}

	/** Bio-Formats never ends with one. */
	@Test
	void anEmptyZipHoldsNoImages() throws Exception {
		Path zip = folder.resolve("empty.zip");
		new java.util.zip.ZipOutputStream(Files.newOutputStream(zip)).close();
		assertTrue(DicomFolder.isOne(zip));
		assertTrue(assertThrows(DicomException.class, () -> DicomFolder.read(zip, ImportOptions.DEFAULT,
			Progress.NONE)).getMessage().contains("; "));
	}
}
