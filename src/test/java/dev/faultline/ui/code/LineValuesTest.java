package dev.faultline.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LineValuesTest {
  private static final String SOURCE =
      """
      class Tariff {
        private final int perHour = hours(0);

        int other(int minutes) {
          return minutes;
        }

        int fee(int minutes) { // minutes of one day
          int hours = hours(minutes);
          for (int i = 0; i < hours; i++) {
            this.minutes = ticket.minutes;
          }
          return hours * perHour + minutes;
        }
      }
      """;

  private static final Map<String, String> VALUES = Map.of("minutes", "61", "hours", "1", "i", "0");

  @Test
  void aLineShowsItsVariablesFromTheHeadOfTheMethodToTheLineOfTheStop() {
    assertThat(LineValues.of(SOURCE, 13, VALUES))
        .isEqualTo(
            Map.of(
                8, "minutes = 61",
                9, "hours = 1, minutes = 61",
                10, "hours = 1, i = 0",
                13, "hours = 1, minutes = 61"));
  }

  @Test
  void linesAfterTheStopAndOtherMethodsShowNothing() {
    assertThat(LineValues.of(SOURCE, 9, VALUES)).containsOnlyKeys(8, 9);
    assertThat(LineValues.of(SOURCE, 5, VALUES)).containsOnlyKeys(4, 5);
    assertThat(LineValues.of(SOURCE, 2, VALUES)).isEmpty();
  }

  @Test
  void aStopAtTheBraceThatEndsTheMethodStillShowsItsLines() {
    assertThat(LineValues.of(SOURCE, 14, VALUES)).containsKeys(8, 9, 13);
  }

  @Test
  void namesInCommentsCallsAndFieldsOfOthersAreNoVariables() {
    String source =
        "class A {\n  void run(int a) { // b\n    b(); x.b = a;\n    String s = \"b\";\n  }\n}\n";
    assertThat(LineValues.of(source, 4, Map.of("a", "1", "b", "2")))
        .isEqualTo(Map.of(2, "a = 1", 3, "a = 1"));
  }

  @Test
  void aLongTextIsCutAndStaysOnOneLine() {
    String source = "class A {\n  void run(String a) {\n    print(a);\n  }\n}\n";
    String shown = LineValues.of(source, 3, Map.of("a", "x\n" + "y".repeat(200))).get(3);
    assertThat(shown).hasSize(60).startsWith("a = x yyy").endsWith("…");
  }

  @Test
  void aTextThatIsNoJavaShowsNothing() {
    assertThat(LineValues.of("}}} a (", 1, Map.of("a", "1"))).isEmpty();
    assertThat(LineValues.of("", 1, Map.of("a", "1"))).isEmpty();
  }
}
