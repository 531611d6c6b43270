// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Roi;
import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.imagej.SmallStudy;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.VoxelGrid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code Export Study...}: the copy gives the same {@code response.csv} to the byte, and a word
 * that stands in every attribute that may name somebody (DICOM PS3.15, table E.1-1), in private
 * elements and in all names of files and folders is nowhere in it.
 */
class ExportStudyTest {

	private static final String WORD = "ZQXVJK";
	/** Of UIDs, which have digits only. */
	private static final String ROOT = "1.2.57391";
	/** Of the birth, and the days of the exams. */
	private static final List<String> DATES = List.of("19331122", "20010108", "20010312");

	/** Those of the table that hold text, and a group of overlays, one of curves. */
	private static final int[] TEXTS = { 0x00080014, 0x00080054, 0x00080080, 0x00080081, 0x00080082,
		0x00080090, 0x00080092, 0x00080094, 0x0008009C, 0x00080201, 0x00081010, 0x00081030, 0x0008103E,
		0x00081040, 0x00081048, 0x00081050, 0x00081060, 0x00081070, 0x00081080, 0x00081090, 0x00082111,
		0x00084000, 0x00100010, 0x00100020, 0x00100021, 0x00101000, 0x00101001, 0x00101005, 0x00101010,
		0x00101040, 0x00101060, 0x00101080, 0x00102000, 0x00102110, 0x00102150, 0x00102154, 0x00102160,
		0x00102180, 0x001021B0, 0x001021F0, 0x00102299, 0x00104000, 0x00120010, 0x00120020, 0x00120040,
		0x00180010, 0x00180083, 0x00181000, 0x00181002, 0x00181008, 0x00181020, 0x00181030, 0x00181250,
		0x00181400, 0x00184000, 0x00189424, 0x00200010, 0x00203404, 0x00204000, 0x00281054, 0x00284000,
		0x00321032, 0x00321060, 0x00380010, 0x00380300, 0x00380500, 0x00384000, 0x00400006, 0x00400241,
		0x00400253, 0x00400254, 0x00400280, 0x00401001, 0x00402001, 0x0040A075, 0x0040A123, 0x00880140,
		0x40000010, 0x004310F0, 0x00190010, 0x00191001, 0x00990010, 0x00991001, 0x50003000, 0x60003000,
		0x60004000 };
	private static final int[] UIDS = { 0x00020003, 0x00080018, 0x0020000D, 0x0020000E, 0x00200052,
		0x00081155, 0x00203010 };

	@TempDir
	private static Path folder;
	private static Path study;

	@BeforeAll
	static void writeStudy() throws IOException {
		study = Files.createDirectories(folder.resolve("study " + WORD));
		for (String visit : List.of("pre", "post")) {
			Path images = Files.createDirectories(study.resolve(visit + "-" + WORD));
			try (Stream<Path> files = Files.list(SmallStudy.folder().resolve(visit))) {
				for (Path file : files.toList())
					mark(file, images.resolve(WORD + file.getFileName()));
			}
			List<Roi> rois = RoiFiles.read(SmallStudy.folder().resolve(visit + "-rois.zip"));
			rois.forEach(roi -> roi.setProperty("owner", WORD));
			RoiFiles.write(rois(visit), rois);
		}
	}

	private static Path rois(String visit) {
		return study.resolve(visit + "-rois-" + WORD + ".zip");
	}

	/** Copies all elements, and puts the word where a name may stand. */
	private static void mark(Path file, Path copy) throws IOException {
		DicomFile image = read(file);
		DataSet header = image.header();
		DicomWriter marked = all(header);
		for (int tag : TEXTS)
			marked.put(tag, "LO", WORD + " " + (header.has(tag) ? header.text(tag) : ""));
		for (int tag : UIDS)
			if (tag >>> 16 != 2) marked.put(tag, "UI", ROOT + (header.has(tag) ? header.text(tag)
				.replaceFirst("^[12]", "") : ".7"));
		marked.put(Tag.PATIENT_BIRTH_DATE, "DA", DATES.get(0)).put(0x00081140, "SQ", new DicomWriter()
			.put(0x00081155, "UI", ROOT + ".8").put(Tag.PATIENT_NAME, "PN", WORD));
		marked.write(copy, image.pixels(), image.syntaxUid(), image.pixels().element().length());
	}

	private static String visits() {
		return "pre=[" + study.resolve("pre-" + WORD) + "] post=[" + study.resolve("post-" + WORD) +
			"] prerois=[" + rois("pre") + "] postrois=[" + rois("post") + "]";
	}

	private static String run(int status, String command, String options) {
		ToldCommandLine line = new ToldCommandLine();
		assertEquals(status, line.run(command, options), line::told);
		return line.told();
	}

	private static String response(Path file, String name) throws IOException {
		Path output = folder.resolve(name);
		run(0, "Compare Visits...", "study=[" + file + "] output=[" + output + "]");
		return Files.readString(output.resolve("response.csv"));
	}

	/** Of all that a study file can name, with a comment and a column that nobody reads. */
	@Test
	void theCopyNamesNobodyAndGivesTheSameAnswer() throws IOException {
		Path held = studyFile();
		Path copy = folder.resolve("copy");
		run(0, "Export Study...", "study=[" + held + "] output=[" + copy + "]");
		assertCleanFolder(copy);
		for (String name : List.of("aif.csv", "pre-sizes.csv", "pre-times.csv", "pre-t1map.tif",
			"post-b1.tif"))
			assertTrue(Files.exists(copy.resolve(name)), name);
		String told = Files.readString(copy.resolve("study.json"));
		for (String option : List.of("\"hematocrit\": \"0.4\"", "\"sensitivity\": \"true\"",
			"\"aiffile\": \"aif.csv\"", "\"times\": \"pre-times.csv\"", "\"day\": \"9\""))
			assertTrue(told.contains(option), told);
		assertEquals(response(held, "of-original"), response(copy.resolve("study.json"), "of-copy"));
		String removed = Files.readString(copy.resolve("removed.csv"));
		for (String row : List.of("\"(0008,0080)\",Institution Name,X,",
			"\"(0010,0010)\",Patient's Name,D,", "\"(0010,0030)\",Patient's Birth Date,Z,",
			"\"(0020,000D)\",Study Instance UID,U,", "\"(0008,0020)\",Study Date,C,",
			"\"(0018,0080)\",Repetition Time,K,", "\"(0099,1001)\",private element,X,"))
			assertTrue(removed.contains(row), row + " in " + removed);
	}

	private static void assertCleanFolder(Path copy) throws IOException {
		try (Stream<Path> files = Files.walk(copy)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertFalse(copy.relativize(file).toString().contains(WORD), file.toString());
				assertClean(file.toString(), Files.readAllBytes(file));
			}
		}
	}

	private static Path studyFile() throws IOException {
		Files.writeString(folder.resolve("aif " + WORD + ".csv"), "# " + WORD +
			"\ntime_s,cp_mM,note\n0,0," + WORD + "\n12,0,\n18,6,\n24,3,\n60,1,\n400,.7,\n");
		Files.writeString(folder.resolve("sizes.csv"),
			"lesion,longest_mm,perpendicular_mm\nlesion,30,20\n");
		Files.writeString(folder.resolve("times.csv"), "time_s,of\n" + Stream.iterate(0, t -> t + 5)
			.limit(20).map(t -> t + "," + WORD + "\n").reduce("", String::concat));
		map("t1", 1050);
		map("b1", 0.93f);
		Path file = folder.resolve("held.json");
		Files.writeString(file,
			("{'deltavp_study': 1, 'patient': 'P 07', 'visits': {'pre': {'images':" +
				" '%s', 'rois': '%s', 'sizes': 'sizes.csv', 't1map': 't1.tif', 'b1': 'b1.tif', 'times': 'times.csv'}, 'post':" +
				" {'images': '%s', 'rois': '%s', 't1map': 't1.tif', 'b1': 'b1.tif', 'day': '9'}}, 'options': {'aif': 'file'," +
				" 'aiffile': 'aif %s.csv', 'hematocrit': '0.4', 'delay': 'none', 'sensitivity': 'true'}}")
				.formatted(study.resolve("pre-" + WORD), rois("pre"), study.resolve("post-" + WORD), rois(
					"post"), WORD).replace('\'', '"'));
		return file;
	}

	/** A map of one value, whose TIFF says more. */
	private static void map(String name, float value) throws IOException {
		ParameterMap map = ParameterMap.allocate(name, "", VoxelGrid.axisAligned(48, 48, 5, 1, 1, 1));
		for (int slice = 0; slice < 5; slice++)
			Arrays.fill(map.plane(slice), value);
		ImagePlus image = MapImages.toImage(map);
		image.setProperty("Info", WORD);
		SeriesFiles.save(image, folder.resolve(name + ".tif"));
	}

	@Test
	void whatMayNameThePatientOrBreakTheAnswerIsRefusedAndNothingIsWritten() throws IOException {
		Path out = folder.resolve("refused");
		String output = " output=[" + out + "]";
		refuse(visits() + " patient=" + WORD + output, "the DICOM files call the patient so");
		List<Roi> named = RoiFiles.read(rois("pre"));
		named.get(0).setName(WORD);
		RoiFiles.write(folder.resolve("named.zip"), named);
		refuse(visits().replace(rois("pre").toString(), folder.resolve("named.zip").toString()) +
			output, "the DICOM files call the patient so");
		Files.createDirectories(folder.resolve("full/something"));
		refuse(visits() + " output=[" + folder.resolve("full") + "]", "give a new folder");
		refuse(visits().replace("pre-" + WORD + "]", "burned]") + output, "there is no pre");
		assertFalse(Files.exists(out));
		refuseChanged(image -> image.put(Tag.BURNED_IN_ANNOTATION, "CS", "YES"), 1, output,
			"text is burned into the pixels");
		refuseChanged(image -> image.put(Tag.PATIENT_ID, "LO", "4712"), Integer.MAX_VALUE, output,
			"the DICOM files of the visits tell another patient ID");
		assertFalse(Files.exists(out));
	}

	private static void refuseChanged(Consumer<DicomWriter> change, int images, String output,
		String why) throws IOException
	{
		Path changed = change(change, images, why.replace(' ', '-'));
		refuse(visits().replace(study.resolve("pre-" + WORD).toString(), changed.toString()) + output,
			why);
	}

	private static void refuse(String options, String why) {
		String told = run(1, "Export Study...", options);
		assertTrue(told.contains(why), told);
	}

	private static Path change(Consumer<DicomWriter> change, int images, String name)
		throws IOException
	{
		Path changed = Files.createDirectories(folder.resolve(name));
		try (Stream<Path> files = Files.list(SmallStudy.folder().resolve("pre"))) {
			for (Path file : files.sorted().toList())
				Files.copy(file, changed.resolve(file.getFileName()));
		}
		try (Stream<Path> files = Files.list(changed)) {
			for (Path file : files.sorted().limit(images).toList())
				change(file, change);
		}
		return changed;
	}

	private static void change(Path file, Consumer<DicomWriter> change) throws IOException {
		DicomFile image = read(file);
		DicomWriter copy = all(image.header());
		change.accept(copy);
		Path part = file.resolveSibling("part");
		copy.write(part, image.pixels(), "", image.pixels().element().length());
		Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
	}

	private static DicomFile read(Path file) throws IOException {
		return DicomFile.read(new Source.OnDisk(file, Files.size(file)), tag -> tag == 0 ? null : "UN");
	}

	private static DicomWriter all(DataSet header) {
		DicomWriter all = new DicomWriter();
		for (int tag : header.tags())
			all.putBytes(tag, header.vr(tag), header.bytes(tag));
		return all;
	}

	private static void assertClean(String what, byte[] content) throws IOException {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		List<String> secrets = Stream.concat(Stream.of(WORD, ROOT), DATES.stream()).toList();
		for (String secret : secrets)
			assertFalse(text.contains(secret) || text.contains(String.join("\0", secret.split(""))),
				secret + " in " + what);
		if (what.endsWith(".zip")) try (ZipInputStream zip = new ZipInputStream(
			new ByteArrayInputStream(content)))
		{
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				assertClean(what + ": " + entry.getName(), zip.readAllBytes());
		}
	}
}
