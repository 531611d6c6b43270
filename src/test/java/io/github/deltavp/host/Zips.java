// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Which libraries the zips of {@code bin/dist} hold, as their descriptors say, and which
 * pom-scijava manages.
 */
final class Zips {

	private static final String PARENT = "org/scijava/pom-scijava/";

	private Zips() {}

	/** @return the jars that a descriptor of src/build names, from the class path of the tests */
	static List<Path> jars(String descriptor) throws Exception {
		return elements(parse(Path.of("src/build", descriptor)), "include").map(element -> jar(element
			.getTextContent().split(":")[1])).toList();
	}

	/** Unzips, as it were: the plugin and the libraries of a descriptor, each in its folder. */
	static void install(String descriptor, Path folder) throws Exception {
		Path plugins = Files.createDirectories(folder.resolve("plugins"));
		Jars.pack(Path.of("target/classes"), plugins.resolve("DeltaVp_-test.jar"));
		for (Element set : elements(parse(Path.of("src/build", descriptor)), "dependencySet")
			.toList())
		{
			Path libraries = Files.createDirectories(folder.resolve(text(set, "outputDirectory")));
			for (Element include : elements(set, "include").toList()) {
				Path jar = jar(include.getTextContent().split(":")[1]);
				Files.copy(jar, libraries.resolve(jar.getFileName()));
			}
		}
	}

	/** @return the jar of one library */
	static Path jar(String artifact) {
		return classPath().stream().filter(jar -> artifactOf(jar).equals(artifact)).findFirst()
			.orElseThrow(() -> new IllegalStateException("no library " + artifact));
	}

	/** @return name of the library in Maven's repository, e.g. {@code pdfbox} */
	static String artifactOf(Path jar) {
		return jar.getParent().getParent().getFileName().toString();
	}

	/** @return version of the library in Maven's repository, e.g. {@code 3.0.5} */
	static String versionOf(Path jar) {
		return jar.getParent().getFileName().toString();
	}

	/** @return all libraries of the tests */
	static List<Path> classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(
			entry -> entry.endsWith(".jar")).map(Path::of).toList();
	}

	/** @return versions by name of the libraries that our parent manages */
	static Map<String, String> managed() throws Exception {
		Document pom = parse(parent());
		Map<String, String> properties = new HashMap<>();
		elements(pom, "properties").flatMap(list -> elements(list, "*")).forEach(property -> properties
			.put("${" + property.getTagName() + "}", property.getTextContent()));
		Map<String, String> versions = new HashMap<>();
		elements(pom, "dependencyManagement").flatMap(list -> elements(list, "dependency")).forEach(
			entry -> versions.put(text(entry, "artifactId"), value(text(entry, "version"), properties)));
		return versions;
	}

	private static Path parent() throws Exception {
		Element own = elements(parse(Path.of("pom.xml")), "parent").findFirst().orElseThrow();
		String version = text(own, "version");
		Path repository = jar("bioformats_package").resolve("../../../..").normalize();
		return repository.resolve(PARENT + version + "/pom-scijava-" + version + ".pom");
	}

	private static String value(String text, Map<String, String> properties) {
		String value = text;
		while (properties.containsKey(value))
			value = properties.get(value);
		return value;
	}

	private static String text(Element parent, String name) {
		return elements(parent, name).findFirst().orElseThrow().getTextContent();
	}

	private static Document parse(Path file) throws Exception {
		try (var xml = Files.newInputStream(file)) {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
		}
	}

	private static Stream<Element> elements(Document parent, String name) {
		return elements(parent.getDocumentElement(), name);
	}

	private static Stream<Element> elements(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
	}
}
