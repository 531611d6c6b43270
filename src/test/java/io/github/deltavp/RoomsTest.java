// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is asked of every room, whatever it is for. */
class RoomsTest {

	/** Files in one room; above that a reader wants rooms within. The menu has seventeen commands. */
	private static final int MOST = 26;

	private static final JavaClasses CLASSES = ArchitectureTest.CLASSES;

	@Test
	void noRoomHasMoreFilesThanAReaderCanTakeIn() {
		Map<String, Long> files = CLASSES.stream().filter(JavaClass::isTopLevelClass).filter(c -> !c
			.getSimpleName().equals("package-info")).collect(Collectors.groupingBy(
				JavaClass::getPackageName, Collectors.counting()));
		assertEquals(Map.of(), files.entrySet().stream().filter(room -> room.getValue() > MOST).collect(
			Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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

	@Test
	void whatIsStaticHoldsNoListThatGrows() {
		List<String> growing = CLASSES.stream().flatMap(c -> c.getFields().stream()).filter(
			RoomsTest::isStaticCollection).filter(field -> !isUnmodifiable(field)).map(
				JavaField::getFullName).toList();
		assertEquals(List.of(), growing);
	}

	private static boolean isStaticCollection(JavaField field) {
		return field.getModifiers().contains(JavaModifier.STATIC) && (field.getRawType().isAssignableTo(
			Collection.class) || field.getRawType().isAssignableTo(Map.class));
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
