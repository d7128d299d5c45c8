package dev.faultline.ui.catalog;

import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonOverview;
import dev.faultline.ui.toolkit.Nodes;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Makes the first thing on the catalogue: where to go on, or where to begin. */
final class ContinueCard {
  private ContinueCard() {}

  /**
   * @param first whether nothing is proved yet
   */
  static Node of(LessonCardModel card, boolean first, Consumer<LessonCardModel> open) {
    boolean fresh = card.overview().state() == LessonOverview.State.NEW;
    String key = !fresh ? "continue.goOn" : first ? "continue.begin" : "continue.next";
    Label lead = new Label(Texts.of(key));
    lead.getStyleClass().add("continue-lead");
    Label title = Nodes.text(card.lesson().title(), "continue-title");
    Label skill =
        Nodes.text(
            Texts.of("continue.skill", card.lesson().skill(), card.lesson().minutes()),
            "continue-skill");
    VBox words = new VBox(lead, title, skill);
    words.getStyleClass().add("continue-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!fresh) {
      words.getChildren().add(progress(card.overview()));
    }
    Button go =
        Nodes.button(
            "continue",
            Feather.ARROW_RIGHT,
            Texts.of(fresh ? "continue.start" : "continue.button"),
            () -> open.accept(card));
    go.getStyleClass().addAll("accent", "large", "continue-button");
    go.setAccessibleText(Texts.of("continue.spoken", card.lesson().title()));
    HBox root = new HBox(words, go);
    root.getStyleClass().add("continue");
    return root;
  }

  /** A line for those who need not begin at the beginning. */
  static Node of(CatalogModel.Placement offer, Consumer<LessonCardModel> open) {
    LessonCardModel card = offer.card();
    Label text =
        Nodes.text(
            Texts.of("continue.placement", card.lesson().title(), offer.passedOver()),
            "continue-skill");
    HBox.setHgrow(text, Priority.ALWAYS);
    Button go =
        Nodes.small(
            "placement",
            Feather.FAST_FORWARD,
            Texts.of("continue.placement.go"),
            () -> open.accept(card));
    HBox root = new HBox(text, go);
    root.getStyleClass().add("placement");
    return root;
  }

  private static Node progress(LessonOverview overview) {
    ProgressBar bar = new ProgressBar(overview.stepsDone() / (double) overview.steps());
    Label text = new Label(Texts.of("continue.steps", overview.stepsDone(), overview.steps()));
    text.getStyleClass().add("continue-skill");
    HBox row = new HBox(bar, text);
    row.getStyleClass().add("continue-progress");
    return row;
  }
}
