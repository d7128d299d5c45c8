package dev.faultline.ui.workbench;

import dev.faultline.session.LessonStatus;
import dev.faultline.ui.guide.GuideModel;
import dev.faultline.ui.guide.ProcessStrip;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Texts;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The lesson's name, the process, the score, and the ways out. */
final class Header {
  /** From this many times the text size on there is room for the names of all phases. */
  private static final double WIDE = 92;

  private final HBox root;

  /**
   * @param look the buttons for theme and text size
   */
  Header(GuideModel guide, Node look) {
    Button back =
        Nodes.iconButton(
            "back", Feather.ARROW_LEFT, Texts.of("header.back"), guide.actions()::leave);
    Label title = new Label(guide.folder().lesson().title());
    title.setId("lesson-title");
    title.getStyleClass().add("lesson-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    ProcessStrip strip = new ProcessStrip(guide);
    root =
        new HBox(
            back,
            title,
            Nodes.spring(),
            strip.node(),
            Nodes.spring(),
            score(guide),
            reset(guide),
            look);
    root.getStyleClass().add("header");
    root.setMinWidth(0);
    root.widthProperty()
        .addListener((width, before, now) -> strip.compact(now.doubleValue() < WIDE * em(title)));
  }

  Parent node() {
    return root;
  }

  private static double em(Label title) {
    return title.getFont().getSize() / 1.15;
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
