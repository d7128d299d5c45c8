package dev.faultline.ui.guide;

import dev.faultline.i18n.Texts;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** Asks how certain a claim is, from 1 to 3; a guess until chosen otherwise. */
final class CertaintyPicker {
  private final ToggleGroup group = new ToggleGroup();
  private final FlowPane root = new FlowPane();

  CertaintyPicker(String check) {
    root.getStyleClass().add("certainty");
    root.setAccessibleText(Texts.of("certainty.accessible"));
    for (int level = 1; level <= 3; level++) {
      RadioButton button = new RadioButton(Texts.of("certainty." + level));
      button.setId("certainty-" + check + "-" + level);
      button.setUserData(level);
      button.setToggleGroup(group);
      button.setTooltip(new Tooltip(Texts.of("certainty.points." + level)));
      button.setAccessibleHelp(Texts.of("certainty.points." + level));
      button.setSelected(level == 1);
      root.getChildren().add(button);
    }
  }

  Node node() {
    return root;
  }

  int value() {
    return (Integer) group.getSelectedToggle().getUserData();
  }
}
