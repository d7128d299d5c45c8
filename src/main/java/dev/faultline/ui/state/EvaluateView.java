package dev.faultline.ui.state;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** An area for some lines of Java, and what came of them beside it. */
public final class EvaluateView {
  private static final KeyCombination RUN = KeyCombination.valueOf("Shortcut+Enter");

  private final EvaluateModel model;
  private final TextArea code = new TextArea();
  private final SplitPane root;

  public EvaluateView(EvaluateModel model) {
    this.model = model;
    code.setId("evaluate-code");
    code.setAccessibleText(Texts.of("evaluate.code"));
    code.setPromptText(Texts.of("evaluate.codePrompt"));
    code.getStyleClass().addAll("code-area", "code-field");
    code.textProperty().bindBidirectional(model.code());
    code.setOnKeyPressed(
        event -> {
          if (RUN.match(event)) {
            event.consume();
            model.run();
          }
        });
    BorderPane left = new BorderPane(code, null, null, bar(), null);
    root = new SplitPane(left, result());
    root.setDividerPositions(0.5);
    root.setId("evaluate-pane");
  }

  public Parent node() {
    return root;
  }

  /** Where typing begins. */
  public void focus() {
    code.requestFocus();
  }

  private HBox bar() {
    Button run = Nodes.small("evaluate-run", Feather.PLAY, Texts.of("evaluate.run"), model::run);
    run.getStyleClass().remove("flat");
    run.getStyleClass().add("accent");
    run.disableProperty().bind(model.running().or(model.possible().not()));
    Button cancel =
        Nodes.small("evaluate-cancel", Feather.X, Texts.of("evaluate.cancel"), model::cancel);
    cancel.visibleProperty().bind(model.running());
    Label hint = new Label();
    hint.getStyleClass().add("panel-detail-text");
    hint.setMinWidth(0);
    hint.textProperty()
        .bind(model.possible().map(on -> Texts.of(on ? "evaluate.hint" : "evaluate.notStopped")));
    HBox bar = new HBox(run, cancel, Nodes.spring(), hint);
    bar.getStyleClass().add("tab-bar");
    return bar;
  }

  private VBox result() {
    ValueTree tree =
        new ValueTree("evaluate-result", Texts.of("evaluate.resultTree"), model.result());
    VBox.setVgrow(tree.node(), Priority.ALWAYS);
    Label note = Nodes.text("", "form-problem", "padded");
    note.setId("evaluate-note");
    note.textProperty().bind(model.note());
    note.visibleProperty().bind(model.note().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return new VBox(note, tree.node());
  }
}
