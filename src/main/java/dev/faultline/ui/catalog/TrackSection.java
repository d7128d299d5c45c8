package dev.faultline.ui.catalog;

import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonOverview;
import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Makes a track: its letter on the path at the left, its name and its lessons beside it. */
final class TrackSection {
  /** How far the path goes on to reach the next track's mark. */
  private static final double TO_NEXT_MARK = 24;

  private TrackSection() {}

  /**
   * @param drawing draws the cards' faces, now or later
   */
  static Node of(
      String letter,
      List<LessonCardModel> cards,
      Consumer<LessonCardModel> open,
      Executor drawing) {
    Label mark = new Label(letter);
    mark.getStyleClass().add("track-mark");
    Region path = new Region();
    path.getStyleClass().add("track-path");
    VBox.setVgrow(path, Priority.ALWAYS);
    VBox.setMargin(path, new Insets(0, 0, -TO_NEXT_MARK, 0));
    VBox rail = new VBox(mark, path);
    rail.getStyleClass().add("track-rail");
    boolean done =
        !cards.isEmpty()
            && cards.stream()
                .allMatch(card -> card.overview().state() == LessonOverview.State.PROVED);
    Nodes.state(mark, "done", done);
    Nodes.state(mark, "empty", cards.isEmpty());
    VBox body = new VBox(heading(letter, cards), lessons(cards, open, drawing));
    body.getStyleClass().add("track-body");
    HBox.setHgrow(body, Priority.ALWAYS);
    HBox root = new HBox(rail, body);
    root.setId("track-" + letter);
    root.getStyleClass().add("track");
    return root;
  }

  private static HBox heading(String letter, List<LessonCardModel> cards) {
    Label name = new Label(Texts.of("track." + letter));
    name.getStyleClass().add("track-name");
    long proved =
        cards.stream()
            .filter(card -> card.overview().state() == LessonOverview.State.PROVED)
            .count();
    Label count = new Label(cards.isEmpty() ? "" : Texts.of("track.proved", proved, cards.size()));
    count.getStyleClass().add("track-count");
    HBox heading = new HBox(name, count);
    heading.getStyleClass().add("track-heading");
    return heading;
  }

  private static Node lessons(
      List<LessonCardModel> cards, Consumer<LessonCardModel> open, Executor drawing) {
    if (cards.isEmpty()) {
      return Nodes.text(Texts.of("track.empty"), "track-empty");
    }
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("cards");
    flow.prefWrapLengthProperty().bind(flow.widthProperty());
    cards.forEach(card -> flow.getChildren().add(LessonCard.of(card, open, drawing)));
    return flow;
  }
}
