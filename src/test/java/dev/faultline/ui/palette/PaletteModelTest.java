package dev.faultline.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.workbench.Action;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
  private final Locale before = Texts.language();

  @BeforeEach
  void speakGerman() {
    Texts.use(Locale.GERMAN);
  }

  @AfterEach
  void speakAsBefore() {
    Texts.use(before);
  }

  @Test
  void aNameFindsItsActionFirstThoughItCannotBeDoneNow() {
    PaletteModel model = model(new SessionState.NotStarted());
    model.find("prozedur");
    assertThat(model.found().get(0)).isEqualTo(Action.STEP_OVER);
    assertThat(model.whyNot(Action.STEP_OVER))
        .hasValueSatisfying(why -> assertThat(why).contains("Starten"));
  }

  @Test
  void theEnglishNameFindsAnActionInEveryLanguage() {
    PaletteModel model = model(new SessionState.NotStarted());
    model.find("step over");
    assertThat(model.found().get(0)).isEqualTo(Action.STEP_OVER);
    model.find("breakpoint");
    assertThat(model.found().get(0)).isEqualTo(Action.TOGGLE_BREAKPOINT);
  }

  @Test
  void withNothingTypedWhatCanBeDoneNowComesFirst() {
    PaletteModel model = model(new SessionState.Running(false));
    assertThat(model.whyNot(model.found().get(0))).isEmpty();
    assertThat(model.found()).hasSize(Action.values().length);
    assertThat(model.whyNot(model.found().get(model.found().size() - 1))).isPresent();
  }

  private static PaletteModel model(SessionState state) {
    return new PaletteModel(action -> true, state);
  }
}
