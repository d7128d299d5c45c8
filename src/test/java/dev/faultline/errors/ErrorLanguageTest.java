package dev.faultline.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.compile.Ancestors;
import dev.faultline.compile.Compilation;
import dev.faultline.compile.CompileProblem;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.i18n.Texts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every entry is held against what its example really does. */
class ErrorLanguageTest {
  private static final ErrorLanguage LANGUAGE = ErrorLanguage.shipped();

  private static boolean isMessage(ErrorEntry entry) {
    return entry.name().startsWith("compiler.");
  }

  private static Compilation compile(String example) {
    boolean whole = example.matches("(?s)(public |import |class ).*") && !example.endsWith(";");
    String source =
        whole
            ? example
            : "class Example {\n  static void run() throws Throwable {\n" + example + "\n}}";
    return new SourceCompiler().compile(Map.of("Example.java", source));
  }

  @TestFactory
  Stream<DynamicTest> theSmallestCaseBringsTheMessage() {
    return LANGUAGE.all().stream()
        .filter(ErrorLanguageTest::isMessage)
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.name(),
                    () -> {
                      List<CompileProblem> errors = compile(entry.example()).errors();
                      assertThat(errors).as(errors.toString()).isNotEmpty();
                      assertThat(LANGUAGE.message(errors.get(0).code()))
                          .as(errors.toString())
                          .contains(entry);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theSmallestCaseThrowsTheException() {
    return LANGUAGE.all().stream()
        .filter(entry -> !isMessage(entry))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.name(),
                    () -> {
                      Throwable thrown = thrownBy(entry.example());
                      assertThat(
                              LANGUAGE.exception(
                                  Ancestors.of(thrown.getClass().getName(), Map.of())))
                          .as(thrown.toString())
                          .contains(entry);
                    }));
  }

  private static Throwable thrownBy(String example) throws ReflectiveOperationException {
    Compilation compiled = compile(example);
    assertThat(compiled.errors()).isEmpty();
    ClassLoader loader =
        new ClassLoader(ErrorLanguageTest.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = compiled.classes().get(name);
            if (code == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
          }
        };
    Method run = loader.loadClass("Example").getDeclaredMethod("run");
    run.setAccessible(true);
    Throwable thrown = catchThrowable(() -> run.invoke(null));
    assertThat(thrown).isInstanceOf(InvocationTargetException.class);
    return Objects.requireNonNull(thrown.getCause());
  }

  @Test
  void theLessonsThatTrainItExist() {
    Path lessons = Path.of(System.getProperty("faultline.lessons", "lessons"));
    assertThat(LANGUAGE.all().stream().flatMap(entry -> entry.lessons().stream()))
        .isNotEmpty()
        .allSatisfy(lesson -> assertThat(lessons.resolve(lesson)).isDirectory());
  }

  @Test
  void anExceptionOfTheProgramsOwnIsExplainedByTheNextClassAbove() {
    Compilation compiled =
        new SourceCompiler()
            .compile(
                Map.of(
                    "Quota.java",
                    "class Quota extends Denied {} class Denied extends RuntimeException {}"));
    assertThat(Ancestors.of("Quota", compiled.classes()))
        .startsWith("Quota", "Denied", "java.lang.RuntimeException", "java.lang.Exception");
    assertThat(LANGUAGE.exception(Ancestors.of("Quota", compiled.classes())).orElseThrow().title())
        .isEqualTo("RuntimeException");
  }

  @Test
  void germanSaysAllThatEnglishSays() {
    Texts.use(Locale.GERMAN);
    List<ErrorEntry> german = ErrorLanguage.shipped().all();
    assertThat(german).hasSameSizeAs(LANGUAGE.all());
    for (ErrorEntry english : LANGUAGE.all()) {
      ErrorEntry entry = german.get(LANGUAGE.all().indexOf(english));
      assertThat(entry.name()).isEqualTo(english.name());
      assertThat(entry.means()).isNotEqualTo(english.means());
      assertThat(entry.causes()).as(entry.name()).hasSameSizeAs(english.causes());
      assertThat(quoted(entry)).as(entry.name()).isEqualTo(quoted(english));
    }
  }

  @AfterEach
  void backToEnglish() {
    Texts.use(Locale.ENGLISH);
  }

  /** The code that it names. */
  private static List<String> quoted(ErrorEntry entry) {
    String all = entry.means() + String.join(" ", entry.causes()) + entry.look();
    return Pattern.compile("`[^`]+`")
        .matcher(all)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }
}
