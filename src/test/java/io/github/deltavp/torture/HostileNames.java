// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names that no program likes: of folders of images, of outlines, and of outputs. */
final class HostileNames {

	private static final List<String> NAMES = List.of("a\nb", "a\tb", "it's \"quoted\"", "a,b;c",
		"=cmd()|'x'", "+1", "@x", "x".repeat(255), "x".repeat(300), "\u80bf\u7624".repeat(20),
		"\u202Egnp.exe", "trailing  ", " leading", "CON", "NUL.csv", "-leading", "--macro", "a=b",
		"[a]", "]", "[", "e\u0301", "\uD83D\uDE00", "%s%n", "$(touch x)", "`x`", "~", "*?<>|", "a:b",
		"\\", "..", ".", "", ".hidden", ".deltavp-1", "superseded", "null", "a\u2028b", "\u0007",
		"../x", "a/b/c/d", "&amp;", "<script>", "a#b", "lesion ", "L1.roi", "x.zip", "\uFEFFx",
		"con.tif", "1e5", "NaN", "a\rb", "#comment");

	private HostileNames() {}

	static void run(Workplace place, Path out, Tally tally) throws IOException {
		for (String name : NAMES) {
			tally.add("hostile name of an output", shown(name), Calls.trial(place, Calls.ALL.get(0), out,
				name).run());
			tally.add("hostile name of a file", shown(name), Calls.trial(place,
				"Fit Curves...:input=IN/curves.csv", out, name).run());
			folder(place, out, name, tally);
			outline(place, out, name, tally);
			study(place, out, name, tally);
		}
	}

	private static String shown(String name) {
		return name.length() > 30 ? name.substring(0, 30) + "..." : name.replace('\n', '?');
	}

	private static void folder(Workplace place, Path out, String name, Tally tally)
		throws IOException
	{
		Path within = Files.createDirectories(place.in().resolve("named"));
		Path folder = within.resolve("plain");
		try {
			folder = within.resolve(name);
		}
		catch (InvalidPathException e) {
			// As a text it is tried all the same.
		}
		if (Stream.of("..", ".", "", "../x").noneMatch(name::equals)) try {
			Files.createDirectories(folder);
			for (int i = 1; i <= 100; i++)
				Files.createLink(folder.resolve(i + ""), place.in().resolve(String.format(
					"study/pre/IM%05d.dcm", i)));
		}
		catch (IOException e) {
			// No such name on this system.
		}
		tally.add("hostile name of an input", shown(name), new Trial(place, "Import DICOM Series...",
			List.of("input=IN/named/" + name), out, "result").run());
		Trial.delete(within);
	}

	private static void outline(Workplace place, Path out, String name, Tally tally)
		throws IOException
	{
		byte[] kept = named(place, "pre", name);
		tally.add("hostile name of an outline", shown(name), Calls.trial(place,
			"Measure ROIs...:input=IN/study/pre rois=IN/study/pre-rois.zip aif=parker", out, "result")
			.run());
		Files.write(place.in().resolve("study/pre-rois.zip"), kept);
	}

	private static byte[] named(Workplace place, String visit, String name) throws IOException {
		Path file = place.in().resolve("study/" + visit + "-rois.zip");
		byte[] good = Files.readAllBytes(file);
		Files.write(file, ZipMutation.packed(ZipMutation.files(good).stream().map(
			packed -> new ZipMutation.Packed(packed.name().replaceFirst("^[Ll]esion",
				java.util.regex.Matcher.quoteReplacement(name)), packed.content())).toList()));
		return good;
	}

	private static void study(Workplace place, Path out, String name, Tally tally)
		throws IOException
	{
		Path list = place.in().resolve("list.csv");
		String good = Files.readString(list);
		Files.writeString(list, good.replace("study,", "study,patient,").replace("S1,", quoted(name) +
			"," + quoted(name) + ","));
		tally.add("hostile name of study and patient", shown(name), Calls.trial(place,
			"Batch Studies...:input=IN/list.csv aif=parker", out, "result").run());
		Files.writeString(list, good);
	}

	private static String quoted(String name) {
		return "\"" + name.replace("\"", "\"\"") + "\"";
	}
}
