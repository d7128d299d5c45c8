package dev.faultline.ui.workbench;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A card that asks for the value with which the top frame returns. */
final class ForceReturnForm {
  private final TextField value = new TextField();
  private final VBox root = new VBox();

  ForceReturnForm(Prompt.ForceReturn prompt, Commands commands, Runnable close) {
    root.setId("force-return");
    root.getStyleClass().add("card-form");
    Label title = Nodes.text(Texts.of("force.title", prompt.method()), "card-form-title");
    Label help = Nodes.text(Texts.of("force.help"), "panel-detail-text");
    value.setId("force-value");
    value.setPromptText(Texts.of("force.prompt"));
    value.setAccessibleText(Texts.of("force.title", prompt.method()));
    value.getStyleClass().add("code-field");
    value.setPrefColumnCount(28);
    Label problem = Nodes.text("", "form-problem");
    problem.setId("force-problem");
    problem.textProperty().bind(prompt.problem());
    problem.visibleProperty().bind(prompt.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Runnable go = () -> commands.forceReturn(prompt, value.getText().strip(), close);
    value.setOnAction(event -> go.run());
    Button done = Nodes.button("force-done", Feather.CHECK, Texts.of("force.done"), go);
    done.getStyleClass().add("accent");
    HBox buttons = new HBox(Nodes.spring(), done);
    buttons.getStyleClass().add("form-line");
    root.getChildren().addAll(title, help, value, problem, buttons);
  }

  Node node() {
    return root;
  }

  Node first() {
    return value;
  }
}
