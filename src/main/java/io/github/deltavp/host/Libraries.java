// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import io.github.deltavp.report.Version;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries that DeltaVp needs, looked for before the first of them is used: one that is not
 * there, or is too old, is named with the mend. Needs only the JDK.
 */
public final class Libraries {

	/**
	 * One library.
	 *
	 * @param name as its makers call it, with the oldest version that serves
	 * @param type a class of every version, absent only if the library is
	 * @param recent a class, or class#method, that older versions lack; {@code type} if all serve
	 */
	record Library(String name, String type, String recent) {

		/** One whose every version serves. */
		Library(String name, String type) {
			this(name, type, type);
		}

		boolean isMissing() {
			return find(type).isEmpty();
		}

		boolean isTooOld() {
			String[] member = recent.split("#");
			Optional<Class<?>> found = find(member[0]);
			return !isMissing() && (found.isEmpty() || member.length > 1 && Stream.of(found.get()
				.getMethods()).noneMatch(method -> method.getName().equals(member[1])));
		}

		/** @return the file that it was loaded from */
		String file() {
			CodeSource source = find(type).orElseThrow().getProtectionDomain().getCodeSource();
			return source == null ? "what is installed" : source.getLocation().getPath();
		}
	}

	private static final List<Library> ALL = List.of( //
		new Library("SciJava Common 2", "org.scijava.command.CommandInfo"), //
		new Library("ImgLib2 8", "net.imglib2.img.planar.PlanarImg",
			"net.imglib2.blocks.PrimitiveBlocks#threadSafe"), //
		new Library("Commons Math 3", "org.apache.commons.math3.distribution.TDistribution"), //
		new Library("FastCSV 4.4", "de.siegmar.fastcsv.reader.CsvReader",
			"de.siegmar.fastcsv.reader.FieldMismatchStrategy"), //
		new Library("Gson 2.10", "com.google.gson.Gson", "com.google.gson.JsonArray#asList"), //
		new Library("JFreeChart 1.5", "org.jfree.chart.JFreeChart",
			"org.jfree.chart.ui.RectangleInsets"), //
		new Library("PDFBox 3", "org.apache.pdfbox.pdmodel.PDDocument", "org.apache.pdfbox.Loader"), //
		new Library("PDFBox IO 3", "org.apache.pdfbox.io.IOUtils",
			"org.apache.pdfbox.io.RandomAccessStreamCache"), //
		new Library("FontBox 3", "org.apache.fontbox.FontBoxFont",
			"org.apache.fontbox.ttf.TTFParser#parseEmbedded"), //
		new Library("Commons Logging 1", "org.apache.commons.logging.LogFactory"), //
		new Library("pdfbox-graphics2d 3", "de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D"), //
		new Library("Bio-Formats 7", "loci.formats.ImageReader"));

	private Libraries() {}

	/** @return what ImageJ or Fiji lacks, and the mend; empty if nothing */
	public static Optional<String> complaint() {
		String zip = "Unzip DeltaVp-" + Version.current();
		return complaint(inFiji() ? zip +
			".zip over Fiji again and restart; if that does not help, run Help > Update..." : zip +
				"-imagej.zip over the ImageJ folder again and restart.");
	}

	/** @return whether this ImageJ is Fiji's */
	static boolean inFiji() {
		return find("net.imagej.legacy.LegacyService").isPresent();
	}

	/**
	 * @param mend a sentence: what to do now
	 * @return which libraries are missing or too old, and the mend; empty if none is
	 */
	static Optional<String> complaint(String mend) {
		List<Library> missing = ALL.stream().filter(Library::isMissing).toList();
		List<Library> old = ALL.stream().filter(Library::isTooOld).toList();
		if (missing.isEmpty() && old.isEmpty()) return Optional.empty();
		return Optional.of(lacking(missing) + outdated(old) + mend);
	}

	private static String lacking(List<Library> missing) {
		if (missing.isEmpty()) return "";
		String names = missing.stream().map(Library::name).collect(Collectors.joining(", "));
		return "DeltaVp needs " + names + ", which " + (missing.size() == 1 ? "is" : "are") +
			" not installed. ";
	}

	private static String outdated(List<Library> old) {
		return old.stream().map(library -> "DeltaVp needs " + library.name() + " or newer, but " +
			library.file() + " is older; update what it belongs to, or remove it. ").collect(Collectors
				.joining());
	}

	/** Looked for as our own classes are; ImageJ's threads have another loader. */
	private static Optional<Class<?>> find(String type) {
		try {
			return Optional.of(Class.forName(type, false, Libraries.class.getClassLoader()));
		}
		catch (ClassNotFoundException | LinkageError e) {
			return Optional.empty();
		}
	}
}
