package dev.faultline.ui;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.workbench.Action;
import dev.faultline.ui.workbench.Keys;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Makes the buttons of the actions that are there on every screen. */
final class LookButtons {
  private static final List<Action> ACTIONS =
      List.of(
          Action.PALETTE, Action.SMALLER_TEXT, Action.LARGER_TEXT, Action.THEME, Action.SETTINGS);

  private LookButtons() {}

  static Region of(Keys keys, Consumer<Action> perform) {
    HBox row = new HBox();
    row.getStyleClass().add("look");
    row.setAccessibleText(Texts.of("look.accessible"));
    for (Action action : ACTIONS) {
      Button button =
          Nodes.iconButton(action.id(), action.icon(), action.text(), () -> perform.accept(action));
      button.setTooltip(new Tooltip(keys.tip(action)));
      row.getChildren().add(button);
    }
    return row;
  }
}
