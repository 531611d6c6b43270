// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The package table of the design: data flows down the list, each package uses only what stands
 * above it, and each library is seen by few. The rules are plain JUnit tests, because ArchUnit's
 * own fields can silently run none.
 */
class ArchitectureTest {

	private static final String ROOT = "io.github.deltavp.";

	private static final List<String> ORDER = List.of("table", "curve", "kinetics", "series", "aif",
		"maps", "lesion", "cohort", "bioformats", "dicom", "nifti", "formats", "phantom", "report",
		"study", "imagej", "host", "command");

	/** Rooms of a package; each uses only what stands before it. "" is the package itself. */
	private static final Map<String, List<String>> ROOMS = Map.of("study", List.of("check", "exam",
		"", "report", "file", "batch", "cohort"), "kinetics", List.of("", "model", "algebra", "block",
			"rate", "pair", "delay", "fit", "voxel"));

	/** Who may see which library. */
	private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(entry("ij", List.of(
		"imagej", "host", "command")), entry("loci", List.of("bioformats")), entry("ome", List.of(
			"bioformats")), entry("org.scijava", List.of("host", "command")), entry("net.imagej", List.of(
				"host")), entry("net.imglib2", List.of("series", "aif", "maps", "lesion", "dicom", "nifti",
					"phantom", "study", "imagej")), entry("org.apache.commons.math3", List.of("kinetics",
						"series", "lesion", "cohort", "phantom")), entry("org.jfree", List.of("report")), entry(
							"org.apache.pdfbox", List.of("report")), entry("de.siegmar.fastcsv", List.of(
								"table")), entry("javax.swing", List.of("imagej", "host", "command")), entry(
									"com.google.gson", List.of("formats", "phantom", "report", "study", "imagej")),
		entry("org.apache.spark", List.of()), entry("org.apache.hadoop", List.of()), entry("scala", List
			.of()));

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(
		ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.github.deltavp");

	@TestFactory
	Stream<DynamicTest> everyPackageUsesOnlyWhatStandsAboveIt() {
		return orderRules().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(),
			() -> rule.check(CLASSES)));
	}

	@TestFactory
	Stream<DynamicTest> everyLibraryIsSeenOnlyWhereTheTableSays() {
		return LIBRARIES.entrySet().stream().map(entry -> libraryRule(entry.getKey(), entry.getValue()))
			.map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
	}

	/** SECURITY.md promises it. */
	@Test
	void nothingOpensAConnection() {
		noClasses().should().dependOnClassesThat().resideInAPackage("java.net.http..").orShould()
			.dependOnClassesThat().haveNameMatching(
				"java\\.net\\.(URLConnection|HttpURLConnection|Socket|ServerSocket|DatagramSocket|InetAddress)|java\\.nio\\.channels\\.(Socket|Datagram).*")
			.orShould().callMethod(java.net.URL.class, "openStream").orShould().callMethod(
				java.net.URL.class, "openConnection").check(CLASSES);
	}

	/** A room is a package or one inside it. */
	@Test
	void noRoomsUseOneAnotherInACircle() {
		slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@TestFactory
	Stream<DynamicTest> everyRoomUsesOnlyWhatStandsBeforeIt() {
		return ROOMS.entrySet().stream().flatMap(house -> roomRules(house.getKey(), house.getValue())
			.stream()).map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(
				CLASSES)));
	}

	@Test
	void everyRoomHasItsPlace() {
		ROOMS.forEach((house, rooms) -> assertEquals(Set.copyOf(rooms), CLASSES.stream().map(
			JavaClass::getPackageName).filter(name -> (name + ".").startsWith(ROOT + house + ".")).map(
				name -> (name + ".").substring((ROOT + house + ".").length()).replace(".", "")).collect(
					Collectors.toSet())));
	}

	/**
	 * Of a series without an exam, by {@code SignalConverter}; before there is an exam, by motion; of
	 * blood, by {@code BolusOnset}.
	 */
	@Test
	void theFramesBeforeContrastOfAnExamAreFoundInOnePlace() {
		noClasses().that().resideOutsideOfPackage(ROOT + "series..").and().doNotHaveFullyQualifiedName(
			ROOT + "study.exam.ExamImages").and().doNotHaveFullyQualifiedName(ROOT +
				"aif.bolus.BolusOnset").should().dependOnClassesThat().haveFullyQualifiedName(ROOT +
					"series.BaselineSearch").check(CLASSES);
	}

	@Test
	void everyPackageHasItsPlace() {
		List<String> strangers = CLASSES.stream().map(c -> c.getPackageName()).distinct().filter(
			name -> !ORDER.contains(name.substring(ROOT.length()).split("\\.")[0])).toList();
		assertEquals(List.of(), strangers);
		assertEquals(ORDER.size() - 1, orderRules().size());
		assertTrue(CLASSES.size() > 20);
	}

	@Test
	void commandsSeeOfImageJOnlyWhatScriptsHandThem() {
		noClasses().that().resideInAPackage(ROOT + "command..").should().dependOnClassesThat(
			resideInAPackage("ij..").and(not(belongToAnyOf(ImagePlus.class, ResultsTable.class,
				Roi.class)))).check(CLASSES);
	}

	@Test
	void aRuleCanFail() {
		ArchRule backwards = noClasses().that().resideInAPackage(ROOT + "series..").should()
			.dependOnClassesThat().resideInAPackage(ROOT + "curve..");
		assertThrows(AssertionError.class, () -> backwards.check(CLASSES));
	}

	/** Classes that need each other, directly or by way of others, can only be read together. */
	@Test
	void noMoreThanFourClassesOfKineticsNeedEachOther() {
		Set<String> knot = largestKnot("kinetics");
		assertTrue(knot.size() <= 4, knot.toString());
	}

	private static Set<String> largestKnot(String name) {
		Map<String, Set<String>> uses = CLASSES.stream().filter(c -> (c.getPackageName() + ".")
			.startsWith(ROOT + name + ".")).collect(Collectors.groupingBy(ArchitectureTest::file,
				Collectors.flatMapping(c -> c.getDirectDependenciesFromSelf().stream().map(d -> file(d
					.getTargetClass())), Collectors.toSet())));
		Map<String, Set<String>> reached = uses.keySet().stream().collect(Collectors.toMap(file -> file,
			file -> reachedFrom(file, uses)));
		return reached.keySet().stream().map(file -> reached.get(file).stream().filter(other -> reached
			.getOrDefault(other, Set.of()).contains(file)).collect(Collectors.toSet())).max(Comparator
				.comparingInt(Set::size)).orElseThrow();
	}

	/** The class that a file is named after. */
	private static String file(JavaClass c) {
		return c.getName().replaceFirst("\\$.*", "");
	}

	private static Set<String> reachedFrom(String file, Map<String, Set<String>> uses) {
		Set<String> reached = new HashSet<>();
		Deque<String> next = new ArrayDeque<>(List.of(file));
		while (!next.isEmpty())
			for (String other : uses.getOrDefault(next.pop(), Set.of()))
				if (reached.add(other)) next.push(other);
		return reached;
	}

	private static List<ArchRule> orderRules() {
		List<ArchRule> rules = new ArrayList<>();
		for (int i = 0; i < ORDER.size() - 1; i++) {
			String[] below = ORDER.subList(i + 1, ORDER.size()).stream().map(name -> ROOT + name + "..")
				.toArray(String[]::new);
			rules.add(noClasses().that().resideInAPackage(ROOT + ORDER.get(i) + "..").should()
				.dependOnClassesThat().resideInAnyPackage(below).as(ORDER.get(i) +
					" uses nothing that stands below it").allowEmptyShould(true));
		}
		return rules;
	}

	private static List<ArchRule> roomRules(String house, List<String> rooms) {
		List<String> names = rooms.stream().map(room -> ROOT + house + (room.isEmpty() ? "" : "." +
			room)).toList();
		return IntStream.range(0, names.size() - 1).mapToObj(i -> (ArchRule) noClasses().that()
			.resideInAPackage(names.get(i)).should().dependOnClassesThat().resideInAnyPackage(names
				.subList(i + 1, names.size()).toArray(String[]::new)).as(names.get(i).substring(ROOT
					.length()) + " uses no room after it")).toList();
	}

	private static ArchRule libraryRule(String library, List<String> seers) {
		String[] others = ORDER.stream().filter(name -> !seers.contains(name)).map(name -> ROOT + name +
			"..").toArray(String[]::new);
		return noClasses().that().resideInAnyPackage(others).should().dependOnClassesThat()
			.resideInAPackage(library + "..").as(library + " is seen only by " + (seers.isEmpty()
				? "src/spark" : String.join(", ", seers))).allowEmptyShould(true);
	}

	/** What is asked of every room, whatever it is for. */
	@Nested
	class Rooms {

		/**
		 * Files in one room; above that a reader wants rooms within. The menu has seventeen commands.
		 */
		private static final int MOST = 26;

		@Test
		void noRoomHasMoreFilesThanAReaderCanTakeIn() {
			Map<String, Long> files = CLASSES.stream().filter(JavaClass::isTopLevelClass).filter(c -> !c
				.getSimpleName().equals("package-info")).collect(Collectors.groupingBy(
					JavaClass::getPackageName, Collectors.counting()));
			assertEquals(Map.of(), files.entrySet().stream().filter(room -> room.getValue() > MOST)
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		}

		@Test
		void everyRoomIsOnTheMapForNewcomers() throws IOException {
			String map = Files.readString(Path.of("CONTRIBUTING.md"));
			List<String> unnamed = CLASSES.stream().map(JavaClass::getPackageName).distinct().map(
				name -> name.replaceFirst(".*\\.", "")).filter(room -> !map.contains("`" + room + "`"))
				.toList();
			assertEquals(List.of(), unnamed);
		}

		@Test
		void whatIsStaticStaysAsItIs() {
			fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal()
				.check(CLASSES);
		}

		/** But which files this program has claimed: each goes when its claim is closed. */
		@Test
		void whatIsStaticHoldsNoListThatGrows() {
			List<String> growing = CLASSES.stream().flatMap(c -> c.getFields().stream()).filter(
				Rooms::isStaticCollection).filter(field -> !isUnmodifiable(field)).map(
					JavaField::getFullName).toList();
			assertEquals(List.of("io.github.deltavp.report.file.Claim.OF_THIS_PROGRAM"), growing);
		}

		private static boolean isStaticCollection(JavaField field) {
			return field.getModifiers().contains(JavaModifier.STATIC) && (field.getRawType()
				.isAssignableTo(Collection.class) || field.getRawType().isAssignableTo(Map.class));
		}

		/** What {@code List.of}, {@code Map.copyOf} and {@code Stream.toList} make. */
		private static boolean isUnmodifiable(JavaField field) {
			try {
				var reflected = field.reflect();
				reflected.setAccessible(true);
				String type = reflected.get(null).getClass().getName();
				return type.startsWith("java.util.ImmutableCollections") || type.startsWith(
					"java.util.Collections$Unmodifiable");
			}
			catch (IllegalAccessException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
