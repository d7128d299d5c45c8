package dev.faultline.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.faultline.ui.settings.Settings;
import dev.faultline.ui.settings.Theme;
import dev.faultline.ui.toolkit.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;

/**
 * Gives a scene its theme and text size, and follows the settings. Used on the JavaFX thread. Made
 * before the first control is: that one would load JavaFX's own theme where none is set.
 */
public final class Appearance {
  private static final String STRUCTURE = sheet("light.css");
  private static final Map<Theme, List<String>> SHEETS =
      Map.of(
          Theme.LIGHT, List.of(STRUCTURE),
          Theme.DARK, List.of(STRUCTURE, sheet("dark.css")),
          Theme.HIGH_CONTRAST, List.of(STRUCTURE, sheet("high-contrast.css")));

  private final IconSizes icons = IconSizes.of(Appearance.class, "light.css");
  private final ObjectProperty<Settings> settings;
  private final Work work;
  private boolean darkDesktop;

  public Appearance(ObjectProperty<Settings> settings, Work work) {
    this.settings = settings;
    this.work = work;
    Fonts.load();
    setBase(colours());
  }

  /** Dresses the scene, now and whenever the settings change. */
  public void follow(Scene scene) {
    dress(scene);
    settings.addListener(
        (property, before, now) -> {
          if (before.theme() != now.theme() || before.textSize() != now.textSize()) {
            dress(scene);
          }
        });
  }

  /** Takes the next theme: light, dark, high contrast, light. */
  public void nextTheme() {
    Theme next =
        switch (colours()) {
          case LIGHT, SYSTEM -> Theme.DARK;
          case DARK -> Theme.HIGH_CONTRAST;
          case HIGH_CONTRAST -> Theme.LIGHT;
        };
    settings.set(settings.get().withTheme(next));
  }

  public void largerText() {
    settings.set(settings.get().withTextSize(settings.get().textSize() + 1));
  }

  public void smallerText() {
    settings.set(settings.get().withTextSize(settings.get().textSize() - 1));
  }

  public void usualText() {
    settings.set(settings.get().withTextSize(Settings.USUAL));
  }

  private void dress(Scene scene) {
    apply(scene);
    if (settings.get().theme() == Theme.SYSTEM) {
      work.compute(
          DesktopTheme::isDark,
          dark -> {
            darkDesktop = dark;
            apply(scene);
          });
    }
  }

  /** The theme that is set; for the desktop's, the one which that is. */
  private Theme colours() {
    Theme theme = settings.get().theme();
    return theme != Theme.SYSTEM ? theme : darkDesktop ? Theme.DARK : Theme.LIGHT;
  }

  private void apply(Scene scene) {
    Theme theme = colours();
    setBase(theme);
    List<String> sheets = new ArrayList<>(Objects.requireNonNull(SHEETS.get(theme)));
    if (settings.get().textSize() != Settings.USUAL) {
      sheets.add(icons.sheet(settings.get().textSize()));
    }
    if (!sheets.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(sheets);
    }
    scene.getRoot().setStyle("-fx-font-size: " + settings.get().textSize() + "px;");
  }

  /** Sets the theme that ours builds on, for all windows. */
  private static void setBase(Theme theme) {
    String base =
        theme == Theme.LIGHT
            ? new PrimerLight().getUserAgentStylesheet()
            : new PrimerDark().getUserAgentStylesheet();
    if (!base.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(base);
    }
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Appearance.class.getResource(name), name).toExternalForm();
  }
}
