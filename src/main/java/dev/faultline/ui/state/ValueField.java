package dev.faultline.ui.state;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The field in which a new value is typed; Enter tries it, Escape gives up. */
final class ValueField {
  private final TextField text = new TextField();
  private final Label problem = Nodes.text("", "form-problem");

  ValueField(VariableNode node, VariablesModel model) {
    text.setId("set-value");
    text.setAccessibleText(Texts.of("variables.setAccessible", node.row().get().name()));
    text.getStyleClass().addAll("code-field", "small");
    HBox.setHgrow(text, Priority.ALWAYS);
    problem.setId("set-value-problem");
    text.setOnAction(event -> model.set(node, text.getText()));
    text.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            node.edit().set(null);
            event.consume();
          }
        });
  }

  Node node() {
    return text;
  }

  Node problem() {
    return problem;
  }

  /** Puts what is there into the field, marked, and the focus too. */
  void begin(String value) {
    text.setText(value);
    text.selectAll();
    text.sceneProperty()
        .addListener(
            (scene, before, now) -> {
              if (now != null) {
                text.requestFocus();
              }
            });
    text.requestFocus();
  }

  void show(VariableNode.Edit edit) {
    problem.setText(edit.problem());
    Nodes.show(problem, !edit.problem().isEmpty());
  }
}
