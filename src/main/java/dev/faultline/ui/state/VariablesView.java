package dev.faultline.ui.state;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The variables, the watches if there are any, and a line in which to evaluate an expression. */
public final class VariablesView {
  private static final double LEAST_WITH_HEADER = 10;

  private final StateActions actions;
  private final WatchesModel watches;
  private final TextField expression = new TextField();
  private final Label answer = Nodes.text("", "evaluate-answer");
  private final BorderPane root = new BorderPane();

  public VariablesView(VariablesModel model, WatchesModel watches, StateActions actions) {
    this.actions = actions;
    this.watches = watches;
    ValueTree tree = new ValueTree("variables", Texts.of("variables.accessible"), model);
    Region empty = Nodes.emptiness(Nodes.text(Texts.of("variables.empty")));
    empty.visibleProperty().bind(model.frame().isEmpty());
    StackPane values = new StackPane(tree.node(), empty);
    VBox.setVgrow(values, Priority.ALWAYS);
    VBox middle = new VBox(values, new WatchesView(watches).node());
    middle.setMinHeight(0);
    root.setCenter(middle);
    Label frame = new Label();
    frame.getStyleClass().add("panel-detail");
    frame.textProperty().bind(model.frame());
    PanelHeader.put(root, LEAST_WITH_HEADER, Texts.of("variables.title"), frame);
    root.setBottom(evaluate(model));
    root.getStyleClass().add("panel");
    model.frame().addListener((property, before, now) -> answer.setText(""));
  }

  public Parent node() {
    return root;
  }

  private VBox evaluate(VariablesModel model) {
    expression.setId("evaluate");
    expression.setPromptText(Texts.of("evaluate.prompt"));
    expression.setAccessibleText(Texts.of("evaluate.accessible"));
    expression.setOnAction(event -> ask(false));
    expression.getStyleClass().add("code-field");
    HBox.setHgrow(expression, Priority.ALWAYS);
    var print =
        Nodes.iconButton(
            "evaluate-print",
            Feather.CORNER_DOWN_LEFT,
            Texts.of("evaluate.print"),
            () -> ask(false));
    var parts =
        Nodes.iconButton("evaluate-pp", Feather.LIST, Texts.of("evaluate.pp"), () -> ask(true));
    var watch =
        Nodes.iconButton(
            "evaluate-watch",
            Feather.EYE,
            Texts.of("evaluate.watch"),
            () -> watches.add(expression.getText()));
    print.disableProperty().bind(model.frame().isEmpty());
    parts.disableProperty().bind(model.frame().isEmpty());
    HBox line = new HBox(expression, print, parts, watch);
    line.getStyleClass().add("evaluate-line");
    answer.setId("evaluate-answer");
    Nodes.show(answer, false);
    answer.textProperty().addListener((text, before, now) -> Nodes.show(answer, !now.isEmpty()));
    VBox box = new VBox(line, answer);
    box.getStyleClass().add("evaluate");
    return box;
  }

  private void ask(boolean pretty) {
    String asked = expression.getText().strip();
    if (!asked.isEmpty()) {
      actions.evaluate(asked, pretty, answer::setText);
    }
  }
}
