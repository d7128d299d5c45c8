package dev.faultline.ui.workbench;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.GuideKey;
import dev.faultline.ui.settings.Settings;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the keymap that is set. */
public record Keys(ObservableValue<Settings> settings) {
  /** The action whose key was pressed. */
  public Optional<Action> action(KeyEvent event) {
    return Arrays.stream(Action.values())
        .filter(
            action ->
                action.keys(settings.getValue().keymap()).stream()
                    .anyMatch(key -> key.match(event)))
        .findFirst();
  }

  /** The key of an action as a person reads it; empty when it has none. */
  public String text(Action action) {
    return key(action).map(KeyCombination::getDisplayText).map(Keys::onTheKeyboard).orElse("");
  }

  /** Names the keys as they are labelled in the language of the window. */
  private static String onTheKeyboard(String keys) {
    return keys.replace("Ctrl", Texts.of("key.ctrl"))
        .replace("Shift", Texts.of("key.shift"))
        .replace(KeyCode.HOME.getName(), Texts.of("key.home"));
  }

  /** The key of an action for a menu, which shows it as {@link #text} does. */
  Optional<KeyCombination> accelerator(Action action) {
    return key(action).map(key -> new LabelledKey(key, onTheKeyboard(key.getDisplayText())));
  }

  private static final class LabelledKey extends KeyCombination {
    private final KeyCombination key;
    private final String label;

    private LabelledKey(KeyCombination key, String label) {
      this.key = key;
      this.label = label;
    }

    @Override
    public boolean match(KeyEvent event) {
      return key.match(event);
    }

    @Override
    public String getDisplayText() {
      return label;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof LabelledKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }
  }

  /** A guide with the keys of the actions that it names. */
  public String fill(String guide) {
    return GuideKey.fill(guide, key -> text(Action.valueOf(key.name())));
  }

  /** The help of an action, with its key. */
  public String tip(Action action) {
    String key = text(action);
    return key.isEmpty() ? action.help() : action.help() + "  (" + key + ")";
  }

  private Optional<KeyCombination> key(Action action) {
    return action.keys(settings.getValue().keymap()).stream().findFirst();
  }
}
