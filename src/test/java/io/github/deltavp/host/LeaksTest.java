// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.study.cohort.CohortStudy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A word that stands in every attribute that may name somebody (DICOM PS3.15, table E.1-1), in
 * private elements, and in the names of all files and folders of the input, is in nothing that
 * comes out.
 */
class LeaksTest {

	private static final String WORD = "ZQXVJK";
	/** Of UIDs, which have digits only. */
	private static final String ROOT = "1.2.57391";
	private static final String BIRTH = "19331122";

	private static final int[] TEXTS = { 0x00080050, 0x00080080, 0x00080081, 0x00080090, 0x00081010,
		0x00081030, 0x0008103E, 0x00081048, 0x00081050, 0x00081070, 0x00081090, 0x00082111, 0x00100010,
		0x00100020, 0x00101000, 0x00101040, 0x001021B0, 0x00104000, 0x00180010, 0x00181000, 0x00181020,
		0x00181030, 0x00181250, 0x00184000, 0x00200010, 0x00204000, 0x00321060, 0x00400254, 0x004310F0,
		0x00990010, 0x00991001 };
	private static final int[] UIDS = { 0x00080018, 0x0020000D, 0x0020000E, 0x00200052 };

	@TempDir
	private static Path folder;
	private static Path study;

	@BeforeAll
	static void writeStudy() throws IOException {
		Path made = folder.resolve("made");
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 5, 20), made, false);
		study = Files.createDirectories(folder.resolve("studies " + WORD + "/P01"));
		for (String visit : List.of("pre", "post")) {
			Path images = Files.createDirectories(study.resolve(visit + "-" + WORD));
			try (Stream<Path> files = Files.list(made.resolve(visit))) {
				for (Path file : files.toList())
					Files.write(images.resolve(WORD + file.getFileName()), marked(Files.readAllBytes(file)));
			}
			Files.writeString(images.resolve(WORD + ".txt"), "no image");
			Files.copy(made.resolve(visit + "-rois.zip"), study.resolve(visit + "-rois-" + WORD +
				".zip"));
		}
		Files.createDirectories(study.resolveSibling("P02/pre-" + WORD));
		Files.createDirectories(study.resolveSibling("P02/post-" + WORD));
		for (String visit : List.of("pre", "post"))
			Files.copy(made.resolve(visit + "-rois.zip"), study.resolveSibling("P02/" + visit + "-rois-" +
				WORD + ".zip"));
	}

	/** Puts the word into all of {@link #TEXTS} of a file in explicit little endian. */
	private static byte[] marked(byte[] file) {
		ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(132);
		TreeMap<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);
		int meta = 132;
		while (in.hasRemaining()) {
			int start = in.position();
			int tag = in.getShort() << 16 | in.getShort() & 0xFFFF;
			if (tag >>> 16 == 2) meta = -1;
			else if (meta < 0) meta = start;
			String vr = "" + (char) in.get() + (char) in.get();
			boolean isLong = List.of("OB", "OW", "SQ", "UN", "OF").contains(vr);
			int length = isLong ? in.position(in.position() + 2).getInt() : in.getShort() & 0xFFFF;
			byte[] value = new byte[length];
			in.get(value);
			if (tag >>> 16 != 2) elements.put(tag, java.util.Arrays.copyOfRange(file, start, in
				.position()));
		}
		for (int tag : TEXTS)
			elements.put(tag, element(tag, "LO", WORD + " " + text(elements.get(tag))));
		for (int tag : UIDS)
			elements.put(tag, element(tag, "UI", ROOT + text(elements.get(tag)).replaceFirst("^[12]",
				"")));
		elements.put(0x00100030, element(0x00100030, "DA", BIRTH));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(file, 0, meta);
		elements.values().forEach(out::writeBytes);
		return out.toByteArray();
	}

	private static String text(byte[] element) {
		return element == null ? "" : new String(element, 8, element.length - 8,
			StandardCharsets.ISO_8859_1).replace("\0", "").strip();
	}

	private static byte[] element(int tag, String vr, String text) {
		String even = text.substring(0, Math.min(64, text.length())).strip();
		if (even.length() % 2 == 1) even += vr.equals("UI") ? "\0" : " ";
		return ByteBuffer.allocate(8 + even.length()).order(ByteOrder.LITTLE_ENDIAN).putShort(
			(short) (tag >>> 16)).putShort((short) tag).put(vr.getBytes(StandardCharsets.US_ASCII))
			.putShort((short) even.length()).put(even.getBytes(StandardCharsets.US_ASCII)).array();
	}

	private static String run(int status, String command, String options, String output) {
		ToldCommandLine line = new ToldCommandLine();
		assertEquals(status, line.run(command, options + " output=[" + folder.resolve(output) + "]"),
			() -> line.told());
		return line.told();
	}

	private static String visit(String visit) {
		return "[" + study.resolve(visit + "-" + WORD) + "]";
	}

	private static String rois(String visit) {
		return "[" + study.resolve(visit + "-rois-" + WORD + ".zip") + "]";
	}

	@Test
	void nothingThatMayNameAPatientComesOut() throws IOException {
		String pre = "input=" + visit("pre");
		String told = run(0, "Import DICOM Series...", pre, "out/tif") + run(0,
			"Import DICOM Series...", pre + " format=nifti", "out/nifti") + run(0, "Preprocess...", pre,
				"out/preprocess") + run(0, "Arterial Input Function...", pre + " aifslices=3", "out/aif");
		Path nifti = Files.copy(folder.resolve("out/nifti/series.nii.gz"), folder.resolve(WORD +
			".nii.gz"));
		Path curve = Files.copy(folder.resolve("out/aif/aif.csv"), folder.resolve(WORD + ".csv"));
		told += run(0, "Perfusion Maps...", "input=[" + nifti + "] time=5 tr=4.5 fa=25 aif=file" +
			" aiffile=[" + curve + "]", "out/maps") + run(0, "Measure ROIs...", pre + " rois=" + rois(
				"pre"), "out/measures") + run(0, "Transfer ROIs...", "register=false pre=" + visit("pre") +
					" prerois=" + rois("pre") + " post=" + visit("post"), "out/moved.zip") + run(1,
						"Batch Studies...", "dicom=true input=[" + study.getParent() + "] aif=file aiffile=[" +
							curve + "]", "out/batch");
		assertClean(told, folder.resolve("out"));
		assertTrue(Files.exists(folder.resolve("out/batch/P01/report.pdf")));
		assertTrue(Files.exists(folder.resolve("out/batch/P01/dicom/response.dcm")));
		assertTrue(Files.readString(folder.resolve("out/batch/batch.csv")).contains("P02,failed"));
	}

	/**
	 * The other commands, on files whose names name him; {@code New Study...} writes a file of paths.
	 */
	@Test
	void nothingComesOutOfTheOtherCommands() throws IOException {
		Path place = Files.createDirectories(folder.resolve("more " + WORD));
		InputOfEachStep.write(place);
		mark(place.resolve("angles"));
		for (String name : List.of("curves.csv", "axial.tif", "lines.zip"))
			Files.move(place.resolve(name), place.resolve(WORD + name));
		CohortStudy.writeSynthetic(place.resolve(WORD), false);
		String in = "[" + place + "/";
		String told = run(0, "T1 Mapping...", "input=" + in + "angles]", "others/t1") + run(0,
			"Fit Curves...", "input=" + in + WORD + "curves.csv]", "others/fits.csv") + run(0,
				"Measure Sizes...", "input=" + in + WORD + "axial.tif] rois=" + in + WORD + "lines.zip]",
				"others/sizes.csv") + run(0, "Cohort Analysis...", "replicates=100 table=" + in + WORD +
					"/synthetic-cohort.csv]", "others/cohort") + visits(place);
		assertClean(told, folder.resolve("others"));
	}

	/** Those of two visits, by a study file that was made from their names. */
	private static String visits(Path place) throws IOException {
		Path file = place.resolve("study.json");
		run(0, "New Study...", "input=[" + study + "]", file.toString().substring(folder.toString()
			.length() + 1));
		String given = "aif=parker study=[" + file + "]";
		return run(0, "Compare Visits...", given, "others/compared") + run(0, "Fused Overlay...", given,
			"others/fused") + run(0, "Analyse Study...", given, "others/study") + run(0,
				"Export Study...", "patient=P01 study=[" + file + "]", "others/copy") + run(0, "Replay...",
					"provenance=[" + folder.resolve("others/compared/provenance.json") + "] input=[" + study +
						"]", "others/again");
	}

	private static void mark(Path images) throws IOException {
		try (Stream<Path> files = Files.list(images)) {
			for (Path file : files.toList()) {
				Files.write(images.resolve(WORD + file.getFileName()), marked(Files.readAllBytes(file)));
				Files.delete(file);
			}
		}
	}

	/** So that the tests above look where there would be something. */
	@Test
	void itComesOutWhereItIsWanted() throws IOException {
		run(0, "Import DICOM Series...", "identifiers=keep input=" + visit("pre"), "kept");
		String json = Files.readString(folder.resolve("kept/series.json"));
		assertTrue(json.contains(WORD + " SAG DCE FSPGR 3D"), json);
		assertTrue(json.contains(WORD + ".txt: "), json);
		assertTrue(json.contains("\"identifiers\": \"keep\""), json);
		assertTrue(found(Files.readAllBytes(folder.resolve("kept/series.tif"))).contains(WORD));
	}

	private static void assertClean(String told, Path output) throws IOException {
		assertClean("what was said", told.getBytes(StandardCharsets.UTF_8));
		try (Stream<Path> files = Files.walk(output)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertFalse(output.relativize(file).toString().contains(WORD), file.toString());
				assertClean(file.toString(), Files.readAllBytes(file));
			}
		}
	}

	private static void assertClean(String what, byte[] content) throws IOException {
		assertEquals(List.of(), found(content), what);
		if (what.endsWith(".gz")) assertClean(what + ", unpacked", new GZIPInputStream(
			new ByteArrayInputStream(content)).readAllBytes());
		if (what.endsWith(".zip")) try (ZipInputStream zip = new ZipInputStream(
			new ByteArrayInputStream(content)))
		{
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				assertClean(what + ": " + entry.getName(), zip.readAllBytes());
		}
		// The other PDFs are the figures of this one.
		if (what.endsWith("report.pdf")) try (PDDocument pdf = Loader.loadPDF(content)) {
			assertClean(what + ", its text", new PDFTextStripper().getText(pdf).getBytes(
				StandardCharsets.UTF_8));
			for (COSObjectKey key : new TreeSet<>(pdf.getDocument().getXrefTable().keySet()))
				if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) try (
						InputStream in = stream.createInputStream())
				{
					assertClean(what + ", stream " + key, in.readAllBytes());
				}
		}
	}

	/** Which of the words stand in it, with one byte a letter or two. */
	private static List<String> found(byte[] content) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		return Stream.of(WORD, ROOT, BIRTH).filter(word -> text.contains(word) || text.contains(String
			.join("\0", word.split("")))).toList();
	}
}
