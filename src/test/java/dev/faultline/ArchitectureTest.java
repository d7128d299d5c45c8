package dev.faultline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls between the rooms; package-info of each room says the same in words. */
class ArchitectureTest {
  private static final String BASE = "dev.faultline.";

  private static final Map<String, List<String>> MAY_CALL =
      Map.ofEntries(
          Map.entry("debug", List.of()),
          Map.entry("agent", List.of()),
          Map.entry("compile", List.of()),
          Map.entry("lesson", List.of()),
          Map.entry("search", List.of()),
          Map.entry("errors", List.of()),
          Map.entry("i18n", List.of()),
          Map.entry("child", List.of("debug", "agent")),
          Map.entry("git", List.of("search", "child", "debug")),
          Map.entry("debug.jdi", List.of("debug", "child", "compile", "agent")),
          Map.entry("testrun", List.of("child", "compile", "debug", "agent")),
          Map.entry("check", List.of("lesson", "debug")),
          Map.entry("progress", List.of("lesson")),
          Map.entry("pack", List.of("lesson")),
          Map.entry(
              "session",
              List.of(
                  "debug",
                  "child",
                  "compile",
                  "lesson",
                  "testrun",
                  "check",
                  "progress",
                  "search",
                  "errors")),
          Map.entry(
              "prove",
              List.of(
                  "session",
                  "debug",
                  "child",
                  "compile",
                  "lesson",
                  "testrun",
                  "check",
                  "progress")),
          Map.entry(
              "author",
              List.of(
                  "prove", "session", "debug", "child", "compile", "lesson", "testrun", "check")),
          Map.entry(
              "console",
              List.of("session", "debug", "compile", "lesson", "check", "search", "errors")),
          Map.entry("terminal", List.of("console", "session")),
          Map.entry("practise", List.of("console", "session", "debug")),
          Map.entry(
              "cli",
              List.of(
                  "terminal",
                  "practise",
                  "console",
                  "author",
                  "pack",
                  "prove",
                  "session",
                  "compile",
                  "lesson",
                  "progress",
                  "git",
                  "search",
                  "child",
                  "debug")),
          Map.entry(
              "ui",
              List.of(
                  "author",
                  "pack",
                  "errors",
                  "prove",
                  "console",
                  "session",
                  "debug",
                  "compile",
                  "lesson",
                  "check",
                  "progress",
                  "search")));

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.faultline");
  }

  @TestFactory
  List<DynamicTest> eachRoomCallsOnlyTheRoomsBelowIt() {
    List<DynamicTest> tests = new ArrayList<>();
    MAY_CALL.forEach(
        (room, allowed) ->
            tests.add(
                DynamicTest.dynamicTest(
                    room,
                    () ->
                        noClasses()
                            .that()
                            .resideInAnyPackage(packagesOf(room))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden(room, allowed))
                            .because("arrows run down the list of rooms only")
                            .allowEmptyShould(false)
                            .check(classes))));
    return tests;
  }

  private static String[] forbidden(String room, List<String> allowed) {
    return MAY_CALL.keySet().stream()
        .filter(other -> !other.equals(room) && !allowed.contains(other))
        .filter(other -> !other.equals("i18n") || room.equals("agent"))
        .flatMap(other -> List.of(packagesOf(other)).stream())
        .toArray(String[]::new);
  }

  /** The room with its inner packages; {@code debug} does not contain {@code debug.jdi}. */
  private static String[] packagesOf(String room) {
    return room.equals("debug") ? new String[] {BASE + room} : new String[] {BASE + room + ".."};
  }

  @Test
  void onlyTheWindowKnowsJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "ui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.fxmisc..", "org.kordamp..", "atlantafx..")
        .because("everything but the window runs in a terminal, with no JavaFX there")
        .check(classes);
  }

  @Test
  void onlyTheEngineKnowsJdi() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "debug.jdi..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.jdi..")
        .because("front ends read snapshots, whether they come from a live JVM or a recording")
        .check(classes);
  }

  @Test
  void theAgentNeedsNothingButJavaBase() {
    classes()
        .that()
        .resideInAPackage(BASE + "agent..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.io..",
            "java.nio..",
            "java.util..",
            "java.net..",
            BASE + "agent..",
            "org.jspecify.annotations..")
        .because("it runs inside the learner's JVM")
        .check(classes);
  }

  @Test
  void roomsFormNoCycles() {
    slices().matching("dev.faultline.(**)").should().beFreeOfCycles().check(classes);
  }
}
