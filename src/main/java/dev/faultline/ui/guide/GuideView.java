package dev.faultline.ui.guide;

import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonStatus.StepStatus;
import dev.faultline.ui.toolkit.Focus;
import dev.faultline.ui.toolkit.Nodes;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The lesson at the left of the workbench: the guide to read, the steps to do. */
public final class GuideView {
  private final TabPane tabs = new TabPane();
  private final Tab steps;

  /**
   * @param keys puts keys for the actions that the guide names
   */
  public GuideView(GuideModel guide, UnaryOperator<String> keys) {
    steps = tab("guide-steps", "guide.steps", Feather.CHECK_SQUARE, new StepsView(guide).node());
    Tab text = tab("guide-text", "guide.text", Feather.BOOK_OPEN, text(guide, keys));
    tabs.setId("guide");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs().addAll(text, steps);
    boolean fresh = guide.status().get().steps().stream().noneMatch(StepStatus::done);
    tabs.getSelectionModel().select(fresh ? text : steps);
  }

  public Parent node() {
    return tabs;
  }

  private static Tab tab(String id, String key, Feather icon, Parent content) {
    Tab tab = new Tab(Texts.of(key), content);
    tab.setId(id);
    tab.setGraphic(Nodes.icon(icon, "tab-icon"));
    return tab;
  }

  /** The focus goes along: the button that had it is out of sight then. */
  private void begin() {
    tabs.getSelectionModel().select(steps);
    Focus.bestIn(steps.getContent()).ifPresent(Node::requestFocus);
  }

  private Parent text(GuideModel guide, UnaryOperator<String> keys) {
    VBox page = Markdown.render(keys.apply(guide.folder().guide()));
    Button begin =
        Nodes.button("begin-steps", Feather.ARROW_RIGHT, Texts.of("guide.begin"), this::begin);
    begin.getStyleClass().add("accent");
    page.getChildren().add(Math.min(page.getChildren().size(), 3), begin);
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setId("guide-page");
    return scroll;
  }
}
