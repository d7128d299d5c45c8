package dev.faultline.ui.theme;

import java.util.List;
import javafx.scene.text.Font;

/** The fonts the stylesheets name, so that the window looks the same on every system. */
final class Fonts {
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
  private static final List<String> FILES =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-Italic.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Italic.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf");

  private Fonts() {}

  /** Makes the fonts known to the toolkit; one that is missing is logged, and the system's used. */
  static void load() {
    for (String file : FILES) {
      var url = Fonts.class.getResource(FOLDER + file);
      if (url == null || Font.loadFont(url.toExternalForm(), 12) == null) {
        System.getLogger(Fonts.class.getName())
            .log(System.Logger.Level.WARNING, "Font not loaded: {0}", file);
      }
    }
  }
}
