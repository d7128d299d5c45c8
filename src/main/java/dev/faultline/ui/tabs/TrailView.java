package dev.faultline.ui.tabs;

import dev.faultline.i18n.Texts;
import javafx.scene.Parent;

/** The plain list of what happened, for whoever reads rather than looks. */
public final class TrailView {
  private final LinesView lines;

  public TrailView(TrailModel model) {
    lines =
        new LinesView(
            "trail", model.lines(), Texts.of("trail.accessible"), Texts.of("trail.empty"));
  }

  public Parent node() {
    return lines.node();
  }
}
