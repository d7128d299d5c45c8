package dev.faultline.ui.tabs;

import dev.faultline.i18n.Texts;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The console: replies, and a line in which to type commands. */
public final class ConsoleView {
  private final ConsoleModel model;
  private final TextField command = new TextField();
  private final BorderPane root;

  public ConsoleView(ConsoleModel model) {
    this.model = model;
    LinesView lines =
        new LinesView(
            "console", model.lines(), Texts.of("console.accessible"), Texts.of("console.empty"));
    root = new BorderPane(lines.node(), null, null, bar(), null);
  }

  public Parent node() {
    return root;
  }

  private HBox bar() {
    Label prompt = new Label("(fl)");
    prompt.getStyleClass().add("console-prompt");
    prompt.setLabelFor(command);
    command.setId("console-command");
    command.setAccessibleText(Texts.of("console.command"));
    command.setPromptText(Texts.of("console.prompt"));
    command.getStyleClass().add("code-field");
    HBox.setHgrow(command, Priority.ALWAYS);
    command.setOnAction(
        event -> {
          model.enter(command.getText());
          command.clear();
        });
    command.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.UP) {
            recall(model.older());
          } else if (event.getCode() == KeyCode.DOWN) {
            recall(model.newer());
          }
        });
    HBox line = new HBox(prompt, command);
    line.getStyleClass().add("input-line");
    return line;
  }

  private void recall(String line) {
    command.setText(line);
    command.end();
  }
}
