package dev.faultline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DeltaDebuggingTest {
  @Test
  void whateverTheOracleTheResultFailsAndLosesThatWithAnyCharacter() {
    Random random = new Random(2002);
    for (int i = 0; i < 500; i++) {
      String input = someInput(random);
      int seed = random.nextInt();
      int rarity = 1 + random.nextInt(8);
      Predicate<String> fails =
          text -> text.equals(input) || Math.floorMod(31 * text.hashCode() + seed, rarity) == 0;
      String least = shrunk(fails).shrink(input);
      assertThat(fails.test(least)).isTrue();
      assertThat(withOneLess(least)).noneMatch(fails);
    }
  }

  @Test
  void findsTheFewCharactersThatMatter() {
    String input = "int a;\n".repeat(300) + "if (x) {\n  throw;\n}\n" + "int b;\n".repeat(300);
    DeltaDebugging shrunk = shrunk(text -> text.matches("(?s).*x.*w;.*"));
    assertThat(shrunk.shrink(input)).isEqualTo("xw;");
    assertThat(shrunk.runs()).isLessThan(200);
  }

  @Test
  void leavesNothingWhenNothingMatters() {
    assertThat(shrunk(text -> true).shrink("a\nb\n")).isEmpty();
  }

  @Test
  void keepsACharacterOfTwoCodeUnitsWhole() {
    assertThat(shrunk(text -> text.contains("\uD83D\uDC1B")).shrink("a\uD83D\uDC1Bb"))
        .isEqualTo("\uD83D\uDC1B");
  }

  @Test
  void asksOnceForEachInputAndTellsEachSmallerSize() {
    List<String> asked = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Predicate<String> fails =
        text -> {
          asked.add(text);
          return text.contains("7");
        };
    new DeltaDebugging(fails, () -> false, smaller -> sizes.add(smaller.length()))
        .shrink("0123456789");
    assertThat(asked).doesNotHaveDuplicates();
    assertThat(sizes).isSortedAccordingTo((a, b) -> b - a).endsWith(1);
  }

  @Test
  void anInputThatDoesNotFailIsRefused() {
    assertThatThrownBy(() -> shrunk(text -> false).shrink("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the input does not fail, so there is nothing to shrink");
  }

  @Test
  void endsWhenCancelled() {
    List<Integer> sizes = new ArrayList<>();
    DeltaDebugging cancelled =
        new DeltaDebugging(
            text -> text.contains("7"),
            () -> !sizes.isEmpty(),
            smaller -> sizes.add(smaller.length()));
    assertThatThrownBy(() -> cancelled.shrink("0123456789"))
        .isInstanceOf(CancellationException.class);
    assertThat(sizes).hasSize(1);
  }

  private static DeltaDebugging shrunk(Predicate<String> fails) {
    return new DeltaDebugging(fails, () -> false, size -> {});
  }

  private static String someInput(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append("abc\n".charAt(random.nextInt(4)));
    }
    return text.toString();
  }

  private static List<String> withOneLess(String text) {
    List<String> less = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      less.add(new StringBuilder(text).deleteCharAt(i).toString());
    }
    return less;
  }
}
