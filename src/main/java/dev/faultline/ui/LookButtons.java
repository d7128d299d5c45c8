package dev.faultline.ui;

import dev.faultline.ui.settings.Settings;
import dev.faultline.ui.theme.Appearance;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the buttons for text size and theme. */
final class LookButtons {
  private LookButtons() {}

  static Node of(Appearance appearance, ObjectProperty<Settings> settings) {
    Button smaller =
        Nodes.iconButton(
            "text-smaller", Feather.ZOOM_OUT, Texts.of("look.smaller"), appearance::smallerText);
    Button larger =
        Nodes.iconButton(
            "text-larger", Feather.ZOOM_IN, Texts.of("look.larger"), appearance::largerText);
    Button theme =
        Nodes.iconButton("theme", Feather.MOON, Texts.of("look.theme"), appearance::toggleDark);
    show(theme, settings.get());
    settings.addListener((property, before, now) -> show(theme, now));
    HBox row = new HBox(smaller, larger, theme);
    row.getStyleClass().add("look");
    return row;
  }

  private static void show(Button theme, Settings settings) {
    if (theme.getGraphic() instanceof FontIcon icon) {
      icon.setIconCode(settings.dark() ? Feather.SUN : Feather.MOON);
    }
  }
}
