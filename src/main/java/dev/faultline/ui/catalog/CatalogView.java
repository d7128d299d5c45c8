package dev.faultline.ui.catalog;

import dev.faultline.i18n.Texts;
import dev.faultline.pack.OpenedPack;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Overlay;
import dev.faultline.ui.workbench.Action;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The catalogue: where to go on, and the tracks as a path. */
public final class CatalogView {
  private static final List<String> TRACKS = List.of("A", "B", "C", "D", "E", "F", "G", "H");

  private final CatalogModel model;
  private final Intake intake;
  private final Consumer<LessonCardModel> open;
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(new StackPane(page));
  private final TextField search = new TextField();
  private final BorderPane whole = new BorderPane(scroll);
  private final Overlay overlay = new Overlay();
  private final StackPane root = new StackPane(whole, overlay);
  private final Label news = Nodes.text("", "intake-news");
  private final Drawing drawing = new Drawing();
  private boolean greeted;

  /**
   * @param intake what is brought from elsewhere
   * @param open opens a lesson
   * @param perform carries out actions of the window
   * @param look the buttons for theme and text size
   */
  public CatalogView(
      CatalogModel model,
      Intake intake,
      Consumer<LessonCardModel> open,
      Consumer<Action> perform,
      Region look) {
    this.model = model;
    this.intake = intake;
    this.open = open;
    root.setId("catalog");
    root.getStyleClass().add("catalog-door");
    whole.getStyleClass().add("catalog");
    IntakeDoor door = new IntakeDoor(intake, perform);
    door.welcome(root);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> greeted = true);
    root.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> greeted = true);
    whole.setTop(header(door.menu(), look));
    page.getStyleClass().add("catalog-page");
    page.setId("catalog-page");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    InvalidationListener rebuild = changed -> build();
    model.lessons().addListener(rebuild);
    model.broken().addListener(rebuild);
    model.query().addListener(rebuild);
    model.loading().addListener(rebuild);
    news.setId("intake-news");
    news.textProperty().bind(intake.news());
    news.visibleProperty().bind(intake.news().isNotEmpty());
    news.managedProperty().bind(news.visibleProperty());
    whole.setBottom(news);
    intake.offered().addListener((property, before, now) -> show(now));
    build();
  }

  /** Takes a pack, which is offered, a lesson's folder for its author, or a program. */
  public void take(Path brought) {
    intake.take(brought);
  }

  private void show(@Nullable OpenedPack pack) {
    if (pack == null) {
      overlay.hide();
    } else {
      PackOffer offer = new PackOffer(pack, intake);
      overlay.show(offer.node(), null, offer.first(), intake::decline);
    }
  }

  public Parent node() {
    return root;
  }

  /** Lets the way on have the focus once more: the catalogue comes to the screen. */
  public void welcome() {
    greeted = false;
  }

  private HBox header(Node door, Region look) {
    Label name = new Label(Texts.of("app.name"), Nodes.icon(Feather.ACTIVITY, "logo"));
    name.getStyleClass().add("app-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label motto = new Label(Texts.of("app.motto"));
    motto.getStyleClass().add("app-motto");
    motto.setMinWidth(0);
    search.setId("search");
    search.setPromptText(Texts.of("search.prompt"));
    search.setAccessibleText(Texts.of("search.accessible"));
    search.textProperty().bindBidirectional(model.query());
    HBox header = new HBox(name, motto, Nodes.spring(), search, door, look);
    header.getStyleClass().add("header");
    return header;
  }

  /**
   * Puts the focus on the way on, once, when the catalogue comes to the screen; not when the person
   * has put it somewhere meanwhile.
   */
  private void focusContinue() {
    Node go = page.lookup("#continue");
    if (go != null && !greeted) {
      greeted = true;
      go.requestFocus();
    }
  }

  private void build() {
    page.getChildren().clear();
    drawing.begin();
    if (model.loading().get()) {
      page.getChildren().add(Nodes.text(Texts.of("catalog.loading"), "placeholder"));
      return;
    }
    if (!model.isSearching()) {
      model
          .next()
          .ifPresent(
              card -> page.getChildren().add(ContinueCard.of(card, model.isFirstStart(), open)));
      model.placement().ifPresent(offer -> page.getChildren().add(ContinueCard.of(offer, open)));
      focusContinue();
    }
    for (String letter : TRACKS) {
      List<LessonCardModel> cards = model.track(letter);
      if (!cards.isEmpty() || !model.isSearching()) {
        page.getChildren().add(TrackSection.of(letter, cards, open, drawing));
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
