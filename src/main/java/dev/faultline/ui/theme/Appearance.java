package dev.faultline.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.faultline.ui.settings.Settings;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;

/** Gives a scene its theme and text size, and follows the settings. */
public final class Appearance {
  private static final String LIGHT = sheet("light.css");
  private static final String DARK = sheet("dark.css");

  private final ObjectProperty<Settings> settings;

  public Appearance(ObjectProperty<Settings> settings) {
    this.settings = settings;
    Fonts.load();
  }

  /** Dresses the scene, now and whenever the settings change. */
  public void follow(Scene scene) {
    apply(scene, settings.get());
    settings.addListener(
        (property, before, now) -> {
          if (before.dark() != now.dark() || before.textSize() != now.textSize()) {
            apply(scene, now);
          }
        });
  }

  public void toggleDark() {
    settings.set(settings.get().withDark(!settings.get().dark()));
  }

  public void largerText() {
    settings.set(settings.get().withTextSize(settings.get().textSize() + 1));
  }

  public void smallerText() {
    settings.set(settings.get().withTextSize(settings.get().textSize() - 1));
  }

  private static void apply(Scene scene, Settings settings) {
    String base =
        settings.dark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!base.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(base);
    }
    scene.getStylesheets().setAll(settings.dark() ? List.of(LIGHT, DARK) : List.of(LIGHT));
    scene.getRoot().setStyle("-fx-font-size: " + settings.textSize() + "px;");
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Appearance.class.getResource(name), name).toExternalForm();
  }
}
