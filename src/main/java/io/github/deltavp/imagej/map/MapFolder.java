// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.maps.EnhancementMaps;
import io.github.deltavp.maps.ParameterMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The maps of an exam as {@code Perfusion Maps...} wrote them: {@code vp.tif} and the others. */
public final class MapFolder {

	private MapFolder() {}

	/**
	 * @param folder the folder {@code maps}, or the one that holds it
	 * @return its maps of one number a voxel, without the status; those of the fit first
	 * @throws IOException if there is none, or they are of different sizes
	 */
	public static List<ParameterMap> read(Path folder) throws IOException {
		Path inner = Files.isDirectory(folder.resolve("maps")) ? folder.resolve("maps") : folder;
		Map<String, String> units = units();
		List<String> order = List.copyOf(units.keySet());
		List<ParameterMap> maps = new ArrayList<>();
		for (Path file : files(inner))
			maps.add(MapImages.read(file, name(file), units.getOrDefault(name(file), "")));
		if (maps.isEmpty()) throw new IOException("there are no maps in " + folder +
			"; give maps=FOLDER (a folder that Perfusion Maps... wrote)");
		for (ParameterMap map : maps)
			if (!map.grid().equals(maps.get(0).grid())) throw new IOException("the maps " + map.name() +
				" and " + maps.get(0).name() + " in " + inner +
				" are of different size; give the maps of one exam");
		maps.sort(Comparator.comparingInt(map -> order.contains(map.name()) ? order.indexOf(map.name())
			: order.size()));
		return maps;
	}

	private static List<Path> files(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) throw new IOException("there is no folder " + folder +
			"; give maps=FOLDER (a folder that Perfusion Maps... wrote)");
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(
				".tif") && !name(file).equals("status")).sorted().toList();
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
	}

	private static Map<String, String> units() {
		Map<String, String> units = new LinkedHashMap<>();
		for (Parameter parameter : Parameter.values())
			units.put(parameter.key(), parameter.unit());
		for (Parameter parameter : Parameter.values())
			units.put(parameter.key() + "_se", parameter.unit());
		for (EnhancementMaps.Measure measure : EnhancementMaps.Measure.values())
			units.put(measure.key(), measure.unit());
		return units;
	}
}
