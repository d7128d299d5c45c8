package dev.faultline.ui.guide;

import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonStatus;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says that the lesson is done, and offers the next one; the learner decides when to leave. */
final class CompletionBox {
  private final Label score = Nodes.text("", "completion-score");
  private final VBox root = new VBox();

  CompletionBox(GuideModel guide) {
    Label title = new Label(Texts.of("completion.title"), Nodes.icon(Feather.AWARD));
    title.getStyleClass().add("completion-title");
    title.setId("completion-title");
    HBox buttons = new HBox();
    FlowPane row = new FlowPane(next(guide), back(guide));
    row.getStyleClass().add("completion-buttons");
    buttons.getChildren().add(row);
    HBox.setHgrow(row, javafx.scene.layout.Priority.ALWAYS);
    root.getChildren()
        .addAll(title, Nodes.text(Texts.of("completion.text"), "completion-text"), score, buttons);
    root.getStyleClass().add("completion");
    root.setId("completion");
    guide.status().addListener((property, before, now) -> show(now));
    show(guide.status().get());
  }

  Node node() {
    return root;
  }

  private static Button next(GuideModel guide) {
    String text = guide.nextTitle().map(title -> Texts.of("completion.next", title)).orElse("");
    Button next =
        Nodes.button("next-lesson", Feather.ARROW_RIGHT, text, guide.actions()::nextLesson);
    next.getStyleClass().add("success");
    Nodes.show(next, guide.nextTitle().isPresent());
    return next;
  }

  private static Button back(GuideModel guide) {
    return Nodes.button(
        "completion-back", Feather.GRID, Texts.of("completion.back"), guide.actions()::leave);
  }

  private void show(LessonStatus status) {
    score.setText(Texts.of("completion.score", status.score(), status.maxScore()));
    Nodes.show(root, status.completed());
  }
}
