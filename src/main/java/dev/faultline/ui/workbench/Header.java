package dev.faultline.ui.workbench;

import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonStatus;
import dev.faultline.ui.guide.GuideModel;
import dev.faultline.ui.guide.ProcessStrip;
import dev.faultline.ui.toolkit.Nodes;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The name of what is on the workbench, a lesson's process and score, and the ways out. */
final class Header {
  private final HBox root = new HBox();
  private boolean fitting;

  /**
   * @param look the buttons for theme and text size
   */
  Header(WorkbenchModel model, Region look) {
    Button back =
        Nodes.iconButton("back", Feather.ARROW_LEFT, Texts.of("header.back"), model::leave);
    Label title = new Label(model.title());
    title.setId("lesson-title");
    title.getStyleClass().add("lesson-title");
    title.setTooltip(new Tooltip(title.getText()));
    title.setMinWidth(0);
    root.getStyleClass().add("header");
    root.setMinWidth(0);
    root.getChildren().addAll(back, title, Nodes.spring());
    model.lesson().ifPresent(lesson -> add(lesson.guide(), title));
    if (model.triesChanges()) {
      root.getChildren().add(Nodes.text(Texts.of("header.tried"), "app-motto"));
    }
    root.getChildren().add(wide(look));
  }

  private void add(GuideModel guide, Label title) {
    ProcessStrip strip = new ProcessStrip(guide);
    root.getChildren().addAll(wide(strip.node()), Nodes.spring(), score(guide), reset(guide));
    InvalidationListener fit = changed -> fit(strip);
    root.widthProperty().addListener(fit);
    title.fontProperty().addListener(fit);
    guide.status().addListener(fit);
  }

  /** Once, though the styles that are applied for it may give the title another font. */
  private void fit(ProcessStrip strip) {
    if (!fitting) {
      fitting = true;
      try {
        root.applyCss();
        showWhatFits(strip);
      } finally {
        fitting = false;
      }
    }
  }

  /** Shows as much of the process as there is room for; after that the title gives way. */
  private void showWhatFits(ProcessStrip strip) {
    for (ProcessStrip.Detail detail : ProcessStrip.Detail.values()) {
      strip.show(detail);
      if (root.prefWidth(-1) <= root.getWidth()) {
        return;
      }
    }
  }

  Parent node() {
    return root;
  }

  /** Has a part never be cut short. */
  private static Region wide(Region part) {
    part.setMinWidth(Region.USE_PREF_SIZE);
    return part;
  }

  private static Label score(GuideModel guide) {
    Label score = new Label("", Nodes.icon(Feather.STAR));
    score.setId("score");
    score.getStyleClass().add("score");
    score.setMinWidth(Region.USE_PREF_SIZE);
    score.textProperty().bind(guide.status().map(Header::score));
    score.accessibleTextProperty().bind(guide.status().map(Header::spokenScore));
    return score;
  }

  private static String score(LessonStatus status) {
    return status.score() + "/" + status.maxScore();
  }

  private static String spokenScore(LessonStatus status) {
    return Texts.of("header.score", status.score(), status.maxScore());
  }

  private static MenuButton reset(GuideModel guide) {
    MenuItem sources = new MenuItem(Texts.of("header.resetSources"));
    sources.setId("reset-sources");
    sources.setOnAction(event -> guide.actions().resetSources());
    MenuItem over = new MenuItem(Texts.of("header.startOver"));
    over.setId("start-over");
    over.setOnAction(event -> guide.actions().startOver());
    MenuButton menu =
        new MenuButton(Texts.of("header.reset"), Nodes.icon(Feather.REFRESH_CCW), sources, over);
    menu.setId("reset");
    menu.getStyleClass().addAll("flat");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    return menu;
  }
}
