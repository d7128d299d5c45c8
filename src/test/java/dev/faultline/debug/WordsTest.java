package dev.faultline.debug;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.i18n.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told in the reader's language, and what must not change with it. */
class WordsTest {
  private final Locale before = Texts.language();

  @BeforeEach
  void readsGerman() {
    Texts.use(Locale.GERMAN);
  }

  @AfterEach
  void readsAsBefore() {
    Texts.use(before);
  }

  @Test
  void anEndIsToldInTheReadersLanguageAndRecordedInEnglish() {
    Ending ending = new Ending.Exited(3);
    assertThat(ending.words()).isEqualTo("Exit-Code 3");
    assertThat(ending.recorded()).isEqualTo("exit code 3");
    assertThat(new Ending.TimeLimit(Duration.ofSeconds(2)).recorded())
        .isEqualTo("time limit of 2 s");
    assertThat(new Ending.StoppedByUser().recorded()).isEqualTo("stopped");
  }

  @Test
  void placesAreToldInTheReadersLanguageAndKeepTheirOrder() {
    BreakpointPlace line = new BreakpointPlace.Line(new SourceLine("Till.java", 3));
    BreakpointPlace entry = new BreakpointPlace.Method("Till", "add", true, false);
    BreakpointPlace exit = new BreakpointPlace.Method("Till", "add", false, true);
    BreakpointPlace read = new BreakpointPlace.Field("Till", "sum", true, false);
    BreakpointPlace thrown = new BreakpointPlace.Thrown("IllegalStateException", true, true);

    assertThat(entry).hasToString("Eintritt in Till.add");
    assertThat(thrown).hasToString("geworfene IllegalStateException");
    assertThat(List.of(thrown, read, exit, line, entry).stream().sorted())
        .containsExactly(line, entry, exit, read, thrown);
  }
}
