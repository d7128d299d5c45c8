package dev.faultline.testrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.Lesson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LibrariesTest {
  private static final Map<String, String> SHELF =
      Map.of(
          "p/Shelf.java",
          """
          package p;

          import java.sql.DriverManager;

          class Shelf {
            static int firstOf(int... numbers) throws Exception {
              try (var db = DriverManager.getConnection("jdbc:h2:mem:");
                  var statement = db.createStatement()) {
                statement.execute("create table shelf (number int)");
                for (int number : numbers) {
                  statement.execute("insert into shelf values (" + number + ")");
                }
                var row = statement.executeQuery("select min(number) from shelf");
                row.next();
                return row.getInt(1);
              }
            }
          }
          """);

  private static TestReport run(List<String> libraries, String file, String test) {
    return new TestRunner(new SourceCompiler(), new ChildRunner(), Libraries.jars(libraries))
        .run(SHELF, Map.of(file, test), List.of(), 1);
  }

  @Test
  void aLessonMayNameEachLibraryThatIsShippedAndNoOther() {
    Key key =
        Arrays.stream(Lesson.Run.class.getRecordComponents())
            .filter(part -> part.getName().equals("libraries"))
            .findFirst()
            .orElseThrow()
            .getAnnotation(Key.class);
    assertThat(key.oneOf()).containsExactlyInAnyOrderElementsOf(Libraries.names());
  }

  @Test
  void anUnknownLibraryIsRefused() {
    assertThatThrownBy(() -> Libraries.jars(List.of("oracle")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no library oracle");
  }

  @Test
  void aProgramUsesADatabaseInTheChild() {
    TestReport report =
        run(
            List.of("h2"),
            "p/ShelfTest.java",
            """
            package p;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;

            class ShelfTest {
              @Test
              void theLeastIsFirst() throws Exception {
                assertEquals(3, Shelf.firstOf(7, 3, 5));
              }
            }
            """);
    assertThat(report)
        .isInstanceOfSatisfying(
            TestReport.Ran.class,
            ran -> assertThat(ran.results()).extracting(TestResult::passed).containsExactly(true));
  }

  @Test
  void aPropertyThatDoesNotHoldNamesTheSmallestSampleThatWasFound() {
    TestReport report =
        run(
            List.of("jqwik"),
            "p/SumTest.java",
            """
            package p;

            import net.jqwik.api.ForAll;
            import net.jqwik.api.Property;
            import net.jqwik.api.constraints.IntRange;

            class SumTest {
              @Property(seed = "1")
              boolean isBelowHundred(@ForAll @IntRange(max = 1000) int number) {
                return number < 100;
              }
            }
            """);
    assertThat(report)
        .isInstanceOfSatisfying(
            TestReport.Ran.class,
            ran ->
                assertThat(ran.results())
                    .extracting(TestResult::message)
                    .containsExactly(
                        "Property [SumTest:isBelowHundred] failed with sample {0=100}"));
  }
}
