package dev.faultline.ui.catalog;

import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The catalogue: where to go on, and the tracks as a path. */
public final class CatalogView {
  private static final List<String> TRACKS = List.of("A", "B", "C", "D", "E", "F", "G", "H");

  private final CatalogModel model;
  private final Consumer<LessonCardModel> open;
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(new StackPane(page));
  private final TextField search = new TextField();
  private final BorderPane root = new BorderPane(scroll);
  private boolean greeted;

  /**
   * @param open opens a lesson
   * @param look the buttons for theme and text size
   */
  public CatalogView(CatalogModel model, Consumer<LessonCardModel> open, Node look) {
    this.model = model;
    this.open = open;
    root.setId("catalog");
    root.getStyleClass().add("catalog");
    root.setTop(header(look));
    page.getStyleClass().add("catalog-page");
    page.setId("catalog-page");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    InvalidationListener rebuild = changed -> build();
    model.lessons().addListener(rebuild);
    model.broken().addListener(rebuild);
    model.query().addListener(rebuild);
    model.loading().addListener(rebuild);
    build();
  }

  public Parent node() {
    return root;
  }

  private HBox header(Node look) {
    Label name = new Label(Texts.of("app.name"), Nodes.icon(Feather.ACTIVITY, "logo"));
    name.getStyleClass().add("app-name");
    Label motto = new Label(Texts.of("app.motto"));
    motto.getStyleClass().add("app-motto");
    motto.setMinWidth(0);
    search.setId("search");
    search.setPromptText(Texts.of("search.prompt"));
    search.setAccessibleText(Texts.of("search.accessible"));
    search.textProperty().bindBidirectional(model.query());
    HBox header = new HBox(name, motto, Nodes.spring(), search, look);
    header.getStyleClass().add("header");
    return header;
  }

  /** Puts the focus on the way on, once, when the catalogue comes to the screen. */
  private void focusContinue() {
    Node go = page.lookup("#continue");
    if (go != null && !greeted) {
      greeted = true;
      go.requestFocus();
    }
  }

  private void build() {
    page.getChildren().clear();
    if (model.loading().get()) {
      page.getChildren().add(Nodes.text(Texts.of("catalog.loading"), "placeholder"));
      return;
    }
    if (!model.isSearching()) {
      model
          .next()
          .ifPresent(
              card -> page.getChildren().add(ContinueCard.of(card, model.isFirstStart(), open)));
      focusContinue();
    }
    for (String letter : TRACKS) {
      List<LessonCardModel> cards = model.track(letter);
      if (!cards.isEmpty() || !model.isSearching()) {
        page.getChildren().add(TrackSection.of(letter, cards, open));
      }
    }
    if (page.getChildren().isEmpty()) {
      Label none = Nodes.text(Texts.of("search.none", model.query().get()), "placeholder");
      none.setId("search-none");
      page.getChildren().add(none);
    }
    if (!model.broken().isEmpty()) {
      page.getChildren().add(BrokenSection.of(model.broken()));
    }
  }
}
