package dev.faultline.ui.tabs;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What the program prints, and a line in which to type what it reads. */
public final class OutputView {
  private final OutputModel model;
  private final Consumer<String> writeLine;
  private final Runnable closeInput;
  private final TextField input = new TextField();
  private final HBox bar;
  private final BorderPane root;

  /**
   * @param writeLine gives the program a line
   * @param closeInput ends the program's input
   */
  public OutputView(OutputModel model, Consumer<String> writeLine, Runnable closeInput) {
    this.model = model;
    this.writeLine = writeLine;
    this.closeInput = closeInput;
    bar = bar();
    LinesView lines =
        new LinesView(
            "output", model.lines(), Texts.of("output.accessible"), Texts.of("output.empty"));
    root = new BorderPane(lines.node(), null, null, bar, null);
    model.waitingForInput().addListener((property, before, now) -> showWaiting(now));
    showWaiting(false);
  }

  public Parent node() {
    return root;
  }

  private HBox bar() {
    input.setId("program-input");
    input.setAccessibleText(Texts.of("input.accessible"));
    input.getStyleClass().add("code-field");
    input.setOnAction(event -> send());
    HBox.setHgrow(input, Priority.ALWAYS);
    Label label = new Label(Texts.of("input.label"), Nodes.icon(Feather.CHEVRON_RIGHT));
    label.setLabelFor(input);
    var end =
        Nodes.button("end-input", Feather.CORNER_DOWN_LEFT, Texts.of("input.end"), closeInput);
    end.getStyleClass().addAll("small", "flat");
    HBox line = new HBox(label, input, end);
    line.getStyleClass().add("input-line");
    line.disableProperty().bind(model.acceptsInput().not());
    return line;
  }

  private void showWaiting(boolean waits) {
    Nodes.state(bar, "waiting", waits);
    input.setPromptText(Texts.of(waits ? "input.waiting" : "input.prompt"));
  }

  private void send() {
    model.line(input.getText(), OutputLine.Kind.INPUT);
    writeLine.accept(input.getText());
    input.clear();
  }
}
