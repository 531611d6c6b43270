// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import static io.github.deltavp.report.file.JsonFile.object;

import io.github.deltavp.report.Call;
import io.github.deltavp.report.Version;
import io.github.deltavp.report.file.Content;
import io.github.deltavp.report.file.JsonFile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A study's folder as a research object for archives and workflow engines: which program made which
 * file of which input, with which options. RO-Crate 1.1 (doi 10.3233/DS-210053), profile Process
 * Run Crate 0.5 (doi 10.1371/journal.pone.0309210).
 */
public final class StudyCrate {

	/** The file, as the standard calls it. */
	public static final String NAME = "ro-crate-metadata.json";

	private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
	private static final String LICENSE = "#license";
	private static final String PROGRAM = "https://github.com/deltavp/deltavp";
	private static final String RUN = "#run";
	private static final Map<String, String> FORMATS = Map.of("csv", "text/csv", "json",
		"application/json", "tif", "image/tiff", "png", "image/png", "pdf", "application/pdf", "html",
		"text/html", "zip", "application/zip", "dcm", "application/dicom");

	private StudyCrate() {}

	/**
	 * Writes it, when everything else is there.
	 *
	 * @param folder of the study
	 * @param call how it was made
	 */
	public static void write(Path folder, Call call) throws IOException {
		List<Map<String, Object>> files = files(folder);
		List<Map<String, Object>> inputs = inputs(call);
		String today = LocalDate.now().toString();
		List<Map<String, Object>> graph = new ArrayList<>(List.of(object("@id", NAME, "@type",
			"CreativeWork", "conformsTo", id("https://w3id.org/ro/crate/1.1"), "about", id("./")), object(
				"@id", "./", "@type", "Dataset", "name", "ΔVp of a study", "description",
				"Plasma volume change of spine metastases between two DCE-MRI exams, analysed by DeltaVp",
				"datePublished", today, "license", id(LICENSE), "conformsTo", id(PROFILE), "hasPart", ids(
					files), "mentions", id(RUN)), object("@id", PROFILE, "@type", "CreativeWork", "name",
						"Process Run Crate", "version", "0.5"), object("@id", LICENSE, "@type", "CreativeWork",
							"name", "Not told", "description",
							"The license of the results is for their owner to tell"), object("@id", PROGRAM,
								"@type", "SoftwareApplication", "name", "DeltaVp", "softwareVersion", Version
									.current(), "url", "https://github.com/deltavp/deltavp"), run(call, today, files,
										inputs)));
		graph.addAll(files);
		graph.addAll(inputs);
		JsonFile.write(object("@context", "https://w3id.org/ro/crate/1.1/context", "@graph", graph),
			folder.resolve(NAME));
	}

	private static Map<String, Object> run(Call call, String today, List<Map<String, Object>> files,
		List<Map<String, Object>> inputs)
	{
		return object("@id", RUN, "@type", "CreateAction", "name", call.command(), "instrument", id(
			PROGRAM), "object", ids(inputs), "result", ids(files), "endTime", today, "description",
			"provenance.json tells every option and does it again: bin/deltavp replay");
	}

	/** What they hold is told; they are not in the crate. */
	private static List<Map<String, Object>> inputs(Call call) {
		List<Map<String, Object>> inputs = new ArrayList<>();
		call.inputs().forEach((key, content) -> inputs.add(input(key, content)));
		call.from().keySet().stream().filter(key -> call.options().containsKey(key) && !call.inputs()
			.containsKey(key)).forEach(key -> inputs.add(object("@id", "#option-" + key, "@type",
				"PropertyValue", "name", key, "value", call.options().get(key))));
		return inputs;
	}

	private static Map<String, Object> input(String key, Content content) {
		return object("@id", "#input-" + key, "@type", "PropertyValue", "name", key, "value",
			"sha256:" + content.sha256(), "description", content.files() + " files, " + content.bytes() +
				" bytes; the digest as docs/provenance.md tells");
	}

	private static List<Map<String, Object>> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<Map<String, Object>> files = new ArrayList<>();
			for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
				String name = folder.relativize(file).toString().replace('\\', '/');
				files.add(object("@id", encoded(name), "@type", "File", "name", name, "contentSize", String
					.valueOf(Files.size(file)), "encodingFormat", FORMATS.getOrDefault(name.substring(name
						.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream")));
			}
			return files;
		}
	}

	/** Lesions have names in any script. */
	private static String encoded(String name) {
		try {
			return new URI(null, null, "/" + name, null).toASCIIString().substring(1);
		}
		catch (URISyntaxException e) {
			throw new IllegalArgumentException(name + " is no name of a file", e);
		}
	}

	private static Map<String, Object> id(String of) {
		return object("@id", of);
	}

	private static List<Map<String, Object>> ids(List<Map<String, Object>> entities) {
		return entities.stream().map(entity -> id((String) entity.get("@id"))).toList();
	}
}
