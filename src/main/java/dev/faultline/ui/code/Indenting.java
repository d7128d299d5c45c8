package dev.faultline.ui.code;

import dev.faultline.ui.toolkit.Focus;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/**
 * Keeps a new line as far in as the one before, and makes the tab key two spaces. Where nothing can
 * be typed the tab key goes on to the next control; with Shift, or with Ctrl, it does so anywhere.
 */
final class Indenting {
  private final CodeArea area;

  Indenting(CodeArea area) {
    this.area = area;
  }

  void install() {
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean plain =
        area.isEditable() && !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
    if (plain && event.getCode() == KeyCode.ENTER) {
      area.replaceSelection("\n" + indent());
      area.requestFollowCaret();
      event.consume();
    } else if (plain && event.getCode() == KeyCode.TAB) {
      area.replaceSelection("  ");
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isAltDown()) {
      Focus.leave(area, !event.isShiftDown());
      event.consume();
    }
  }

  private String indent() {
    String line = area.getText(area.getCurrentParagraph());
    String before = line.substring(0, Math.min(area.getCaretColumn(), line.length()));
    int in = 0;
    while (in < before.length() && before.charAt(in) == ' ') {
      in++;
    }
    return " ".repeat(before.stripTrailing().endsWith("{") ? in + 2 : in);
  }
}
