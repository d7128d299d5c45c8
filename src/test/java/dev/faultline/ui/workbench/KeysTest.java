package dev.faultline.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.GuideKey;
import dev.faultline.ui.settings.Keymap;
import dev.faultline.ui.settings.Settings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {
  @ParameterizedTest
  @EnumSource(Keymap.class)
  void noKeyDoesTwoThings(Keymap keymap) {
    Map<KeyCombination, Action> taken = new HashMap<>();
    for (Action action : Action.values()) {
      for (KeyCombination key : action.keys(keymap)) {
        assertThat(taken.put(key, action)).as("%s of %s", key, action).isNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Keymap.class)
  void everythingButResettingHasAKey(Keymap keymap) {
    assertThat(Arrays.stream(Action.values()).filter(action -> action.keys(keymap).isEmpty()))
        .containsExactlyInAnyOrderElementsOf(EnumSet.of(Action.RESET_SOURCES, Action.START_OVER));
  }

  @ParameterizedTest
  @CsvSource({
    "RESUME, F9, F5, F8",
    "STEP_OVER, F8, F10, F6",
    "STEP_INTO, F7, F11, F5",
    "STEP_OUT, Shift+F8, Shift+F11, F7",
    "TOGGLE_BREAKPOINT, Ctrl+F8, F9, Ctrl+Shift+B",
    "STOP, Ctrl+F2, Shift+F5, Ctrl+F2"
  })
  void theStepsHaveTheKeysOfTheToolsThatLearnersKnow(
      Action action, String intelliJ, String vsCode, String eclipse) {
    assertThat(Arrays.stream(Keymap.values()).map(keymap -> action.keys(keymap).get(0)))
        .containsExactlyElementsOf(
            List.of(intelliJ, vsCode, eclipse).stream().map(KeyCombination::valueOf).toList());
  }

  @ParameterizedTest
  @EnumSource(Keymap.class)
  void whatAGuideNamesHasAKey(Keymap keymap) {
    for (GuideKey key : GuideKey.values()) {
      assertThat(Action.valueOf(key.name()).keys(keymap)).as(key.id()).isNotEmpty();
    }
  }

  @Test
  void keysAreCalledAsTheyAreLabelled() {
    Keys keys = new Keys(new SimpleObjectProperty<>(Settings.FIRST));
    Locale before = Texts.language();
    Texts.use(Locale.GERMAN);
    try {
      assertThat(keys.text(Action.LESSONS)).isEqualTo("Alt+Pos1");
      assertThat(keys.text(Action.EDIT_BREAKPOINT)).isEqualTo("Strg+Umschalt+F8");
      assertThat(keys.accelerator(Action.EDIT_BREAKPOINT).orElseThrow().getDisplayText())
          .isEqualTo(keys.text(Action.EDIT_BREAKPOINT));
    } finally {
      Texts.use(before);
    }
  }

  @Test
  void everyActionIsNamedAndExplained() {
    for (Action action : Action.values()) {
      assertThat(action.text()).isNotBlank();
      assertThat(action.help()).isNotBlank();
    }
  }
}
