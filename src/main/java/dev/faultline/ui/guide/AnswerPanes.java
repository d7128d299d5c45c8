package dev.faultline.ui.guide;

import dev.faultline.check.Question;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Makes the inputs of checks that are answered in the learner's own words. */
final class AnswerPanes {
  private final GuideModel guide;

  AnswerPanes(GuideModel guide) {
    this.guide = guide;
  }

  /** A line to answer a question in. */
  Node of(Question check) {
    GuideModel.CheckModel model = guide.check(check.id());
    TextField text = new TextField();
    text.setId("answer-" + check.id());
    text.getStyleClass().add("code-field");
    text.setPromptText(check.form());
    text.setAccessibleText(Texts.of("answer.accessible", check.form()));
    HBox.setHgrow(text, Priority.ALWAYS);
    Runnable send =
        () -> {
          model.begin();
          guide.actions().answer(check.id(), text.getText(), model::done, model::refused);
        };
    text.setOnAction(event -> send.run());
    Button button =
        Nodes.button("answer-go-" + check.id(), Feather.FLAG, Texts.of("answer.go"), send);
    Nodes.pause(button, model.busy());
    HBox row = new HBox(text, button);
    row.getStyleClass().add("claim-row");
    return row;
  }
}
