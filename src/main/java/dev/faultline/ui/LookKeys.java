package dev.faultline.ui;

import dev.faultline.ui.theme.Appearance;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Ctrl + and Ctrl − change the text size. */
final class LookKeys {
  private final Appearance appearance;

  LookKeys(Appearance appearance) {
    this.appearance = appearance;
  }

  void pressed(KeyEvent event) {
    if (!event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.PLUS || code == KeyCode.EQUALS || code == KeyCode.ADD) {
      appearance.largerText();
      event.consume();
    } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
      appearance.smallerText();
      event.consume();
    }
  }
}
