package dev.faultline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.i18n.Texts;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private final Locale before = Texts.language();

  @AfterEach
  void speakAsBefore() {
    Texts.use(before);
  }

  @Test
  void aVerdictSpeaksTheLanguageThatIsWanted() {
    Verdict verdict = new Verdict.Mispredicted("1", "2", "Tariff.java:7");
    assertThat(verdict.text()).isEqualTo("not yet: you predicted 1; it was 2 (Tariff.java:7)");
    Texts.use(Locale.GERMAN);
    assertThat(verdict.text())
        .isEqualTo("noch nicht: du hast 1 vorhergesagt; es war 2 (Tariff.java:7)");
  }
}
