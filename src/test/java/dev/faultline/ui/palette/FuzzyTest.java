package dev.faultline.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyTest {
  private static final List<String> TEXTS =
      List.of("Step Over", "Step Out", "Stop", "Show Line", "Settings", "Restart");
  private static final List<String> GERMAN =
      List.of(
          "Änderungen übernehmen",
          "Größerer Text",
          "Haltepunkt",
          "Haltepunkt bearbeiten…",
          "Neu starten",
          "Zum Aufrufstapel",
          "Stapel und Variablen aus- oder einblenden");

  @Test
  void theFirstLettersOfWordsFindBest() {
    assertThat(best("sov")).isEqualTo("Step Over");
    assertThat(best("so")).isEqualTo("Step Over");
    assertThat(best("step out")).isEqualTo("Step Out");
    assertThat(best("sett")).isEqualTo("Settings");
  }

  @Test
  void lettersInARowAreBetterThanScatteredOnes() {
    assertThat(best("sto")).isEqualTo("Stop");
    assertThat(best("star")).isEqualTo("Restart");
  }

  @Test
  void lettersThatAreNotThereOrNotInThisOrderFindNothing() {
    assertThat(Fuzzy.score("zz", "Step Over")).isEmpty();
    assertThat(Fuzzy.score("revo", "Step Over")).isEmpty();
    assertThat(Fuzzy.score("a text longer than it", "Stop")).isEmpty();
  }

  @Test
  void wordsAreFoundInAnyOrder() {
    assertThat(best("over step")).isEqualTo("Step Over");
  }

  @Test
  void umlautsAreFoundWithoutTheirDotsAndSpelledOut() {
    for (String typed : List.of("übern", "ubern", "uebern", "änder", "aender", "ander")) {
      assertThat(best(typed, GERMAN)).isEqualTo("Änderungen übernehmen");
    }
    assertThat(best("grosser", GERMAN)).isEqualTo("Größerer Text");
  }

  @Test
  void aPartOfACompoundFindsItBeforeScatteredLetters() {
    assertThat(best("punkt", GERMAN)).isEqualTo("Haltepunkt");
    assertThat(best("aufruf", GERMAN)).isEqualTo("Zum Aufrufstapel");
    assertThat(Fuzzy.score("neu", "Stapel und Variablen aus- oder einblenden")).isEmpty();
  }

  @Test
  void helpMentionsEveryWordThatWasTyped() {
    assertThat(Fuzzy.mentions("läuft bis", "Bis zum Cursor; das Programm läuft")).isTrue();
    assertThat(Fuzzy.mentions("läuft nie", "Bis zum Cursor; das Programm läuft")).isFalse();
  }

  private static String best(String typed) {
    return best(typed, TEXTS);
  }

  private static String best(String typed, List<String> texts) {
    return texts.stream()
        .filter(text -> Fuzzy.score(typed, text).isPresent())
        .max(Comparator.comparingInt(text -> Fuzzy.score(typed, text).orElseThrow()))
        .orElseThrow();
  }
}
