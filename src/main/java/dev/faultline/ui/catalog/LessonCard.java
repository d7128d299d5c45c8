package dev.faultline.ui.catalog;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.session.LessonOverview;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Makes the card of a lesson: a button with title, skill, minutes, state and score. */
final class LessonCard {
  private LessonCard() {}

  /**
   * @param drawing draws the card's face, now or later: until then the card has its size and is
   *     empty
   */
  static Button of(LessonCardModel card, Consumer<LessonCardModel> open, Executor drawing) {
    Lesson lesson = card.lesson();
    VBox face = new VBox();
    face.getStyleClass().add("card-face");
    drawing.execute(() -> draw(card, face));
    Button button = new Button(lesson.title(), face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setId("lesson-" + lesson.id());
    button.getStyleClass().add("card");
    button.setAccessibleText(spoken(card));
    button.setOnAction(event -> open.accept(card));
    return button;
  }

  private static void draw(LessonCardModel card, VBox face) {
    Lesson lesson = card.lesson();
    Label id = new Label(lesson.id().split("-", 2)[0].toUpperCase(Locale.ROOT));
    id.getStyleClass().add("card-id");
    HBox top = new HBox(id, Nodes.spring(), state(card));
    top.getStyleClass().add("card-line");
    Label title = Nodes.text(lesson.title(), "card-title");
    Label skill = Nodes.text(lesson.skill(), "card-skill");
    Region gap = new Region();
    VBox.setVgrow(gap, javafx.scene.layout.Priority.ALWAYS);
    face.getChildren().addAll(top, title, skill, gap, foot(card));
  }

  /** The badge that names how far the learner has come. */
  private static Label state(LessonCardModel card) {
    String name = name(card);
    Label badge = new Label(Texts.of("lesson.state." + name), Nodes.icon(icon(card)));
    badge.getStyleClass().add("badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    Nodes.state(badge, name, true);
    return badge;
  }

  private static boolean isPassedOver(LessonCardModel card) {
    return card.known() && card.overview().state() == LessonOverview.State.NEW;
  }

  private static String name(LessonCardModel card) {
    return isPassedOver(card) ? "known" : card.overview().state().name().toLowerCase(Locale.ROOT);
  }

  private static HBox foot(LessonCardModel card) {
    Label minutes =
        new Label(Texts.of("lesson.minutes", card.lesson().minutes()), Nodes.icon(Feather.CLOCK));
    minutes.getStyleClass().add("card-fact");
    HBox foot = new HBox(minutes, Nodes.spring());
    foot.getStyleClass().add("card-line");
    if (card.due()) {
      Label due = new Label(Texts.of("lesson.due"), Nodes.icon(Feather.ROTATE_CCW));
      due.getStyleClass().add("card-fact");
      foot.getChildren().add(due);
    }
    if (card.overview().state() != LessonOverview.State.NEW) {
      Label score = new Label(score(card.overview()), Nodes.icon(Feather.STAR));
      score.getStyleClass().add("card-fact");
      foot.getChildren().add(score);
    }
    return foot;
  }

  private static String score(LessonOverview overview) {
    return overview.score() + "/" + overview.maxScore();
  }

  private static String spoken(LessonCardModel card) {
    return Texts.of(
        "lesson.spoken",
        card.lesson().title(),
        card.lesson().skill(),
        card.lesson().minutes(),
        Texts.of("lesson.state." + name(card)),
        score(card.overview()));
  }

  private static Feather icon(LessonCardModel card) {
    if (isPassedOver(card)) {
      return Feather.CHECK;
    }
    return switch (card.overview().state()) {
      case NEW -> Feather.CIRCLE;
      case BEGUN -> Feather.PLAY_CIRCLE;
      case LOCATED -> Feather.MAP_PIN;
      case FIXED -> Feather.TOOL;
      case PROVED -> Feather.AWARD;
    };
  }
}
