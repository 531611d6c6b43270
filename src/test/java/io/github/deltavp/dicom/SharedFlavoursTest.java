// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.share.SharedImages;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies that name nobody are read as the same series, whoever's scanner wrote them. */
class SharedFlavoursTest {

	/**
	 * What the flavours tell of their patient, and roots of their UIDs; a hash may have 4711 in it.
	 */
	private static final List<String> SECRETS = List.of("Doe", "(?<!\\d)4711(?!\\d)", "20230501",
		"1\\.2\\.826");
	/** One a vendor and an encoding; all of them with {@code -Ddeltavp.flavours=all}. */
	private static final List<String> SOME = List.of("GE, phase beside magnitude by (0043,102F)",
		"Siemens, a series for each time point", "Siemens, acquisition numbers",
		"Philips, private scale factors", "Philips, unknown VR through a PACS",
		"Philips, another private block", "Enhanced, slices fastest", "Enhanced Philips, time fastest",
		"Enhanced Siemens XA, a file for each time point", "Enhanced, run length",
		"Canon, acquisition numbers and content times", "Nested, implicit VR", "Deflated", "JPEG 2000",
		"Float pixels", "Copies under other names");

	@TempDir
	private Path folder;

	static Stream<Flavour> flavours() {
		boolean all = System.getProperty("deltavp.flavours", "").equals("all");
		return Flavours.all().filter(flavour -> all ? !isBigEndian(flavour) : SOME.contains(flavour
			.name()));
	}

	static Stream<Flavour> bigEndian() {
		return Flavours.all().filter(SharedFlavoursTest::isBigEndian).limit(1);
	}

	private static boolean isBigEndian(Flavour flavour) {
		return flavour.name().contains("ig endian");
	}

	@ParameterizedTest
	@MethodSource("flavours")
	void isReadAsTheSameSeriesAndNamesNoPatient(Flavour flavour) throws IOException {
		DynamicSeries original = DicomFolder.read(write(flavour), flavour.options(), Progress.NONE);
		Path copy = copy(flavour);
		DynamicSeries read = read(copy, flavour, original);
		assertArrayEquals(original.times().toSeconds(), read.times().toSeconds());
		assertEquals(original.grid(), read.grid());
		assertEquals(original.warnings(), read.warnings());
		assertEquals(original.protocol().trMs(), read.protocol().trMs());
		assertEquals(original.protocol().setup().slope(), read.protocol().setup().slope());
		for (int t = 0; t < read.times().size(); t++)
			for (int slice = 0; slice < read.grid().slices(); slice++)
				assertArrayEquals(original.plane(slice, t), read.plane(slice, t));
		assertNamesNobody(copy);
	}

	/** Rather than half turned round. */
	@ParameterizedTest
	@MethodSource("bigEndian")
	void bigEndianIsRefused(Flavour flavour) throws IOException {
		write(flavour);
		String told = assertThrows(DicomException.class, () -> copy(flavour)).getMessage();
		assertTrue(told.contains("dcmconv +te"), told);
	}

	private Path write(Flavour flavour) throws IOException {
		Path images = folder.resolve("images");
		flavour.exam().write(images);
		flavour.extra().write(images);
		return images;
	}

	private Path copy(Flavour flavour) throws IOException {
		Path copy = Files.createDirectories(folder.resolve("copy"));
		try (DicomFolder images = DicomFolder.scan(folder.resolve("images"), flavour.options().join(),
			Progress.NONE))
		{
			NeededImages needed = NeededImages.beside(images, images.choose(flavour.options()), false,
				false);
			SharedImages shared = new SharedImages("P01", List.of(needed.studyUid()), needed.day());
			for (int i = 0; i < needed.images().size(); i++)
				shared.copy(needed.images().get(i), copy.resolve(String.format("%06d.dcm", i)));
		}
		return copy;
	}

	/** The series of that shape: descriptions are gone, of which options may be. */
	private static DynamicSeries read(Path copy, Flavour flavour, DynamicSeries original)
		throws IOException
	{
		ImportOptions any = flavour.options().unnamed();
		try (DicomFolder images = DicomFolder.scan(copy, any.join(), Progress.NONE)) {
			SeriesCandidate series = images.candidates().stream().filter(one -> one.component().equals(
				original.component()) && one.slices() == original.grid().slices() && one.protocol()
					.flipAngleDegrees() == original.protocol().flipAngleDegrees() && Double.compare(one
						.protocol().teMs(), original.protocol().teMs()) == 0).findFirst().orElseThrow();
			return images.read(series, any, Progress.NONE);
		}
	}

	private static void assertNamesNobody(Path copy) throws IOException {
		try (Stream<Path> files = Files.list(copy)) {
			for (Path file : files.toList()) {
				String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
				for (String secret : SECRETS)
					assertFalse(Pattern.compile(secret).matcher(bytes).find(), secret + " in " + file);
			}
		}
	}
}
