package dev.faultline.ui.search;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The failing input to edit and try; beside it the tries, and delta debugging to watch. */
public final class MinimiseView {
  private final MinimiseModel model;
  private final Parent root;

  public MinimiseView(MinimiseModel model) {
    this.model = model;
    root = model.isPossible() ? panes() : Nodes.text(Texts.of("minimise.none"), "placeholder");
    root.setId("minimise-pane");
  }

  public Parent node() {
    return root;
  }

  private Parent panes() {
    SplitPane panes = new SplitPane(input(), tries());
    panes.setDividerPositions(0.6);
    return panes;
  }

  private Node input() {
    TextArea text = new TextArea();
    text.setId("minimise-input");
    text.setAccessibleText(Texts.of("minimise.input"));
    text.getStyleClass().add("code-area");
    text.textProperty().bindBidirectional(model.text());
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            event.consume();
            tryIt();
          }
        });
    Button attempt =
        Nodes.small("minimise-try", Feather.PLAY, Texts.of("minimise.try"), this::tryIt);
    Nodes.pause(attempt, model.busy());
    Button restore =
        Nodes.small(
            "minimise-restore",
            Feather.CORNER_UP_LEFT,
            Texts.of("minimise.restore"),
            model::restore);
    Button debug =
        Nodes.small("minimise-debug", Feather.TOOL, Texts.of("minimise.debug"), model::debug);
    Button whole =
        Nodes.small(
            "minimise-whole", Feather.ROTATE_CCW, Texts.of("minimise.whole"), model::debugWhole);
    whole.visibleProperty().bind(model.other());
    whole.managedProperty().bind(model.other());
    Label size = new Label();
    size.setId("minimise-size");
    size.getStyleClass().add("panel-detail-text");
    size.textProperty().bind(model.size());
    return new BorderPane(
        text, bar(attempt, restore, debug, whole, Nodes.spring(), size), null, note(), null);
  }

  private void tryIt() {
    if (!model.busy().get()) {
      model.attempt();
    }
  }

  private Label note() {
    Label note = Nodes.text("", "minimise-note");
    note.setId("minimise-note");
    note.textProperty().bind(model.note());
    note.visibleProperty().bind(model.note().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  private Node tries() {
    ListView<SizeRow> rows = new ListView<>(model.rows());
    rows.setId("minimise-tries");
    rows.setAccessibleText(Texts.of("minimise.tries"));
    rows.setPlaceholder(Nodes.emptiness(Nodes.text(Texts.of("minimise.empty"))));
    rows.setCellFactory(list -> new SizeCell());
    Label title = new Label(Texts.of("minimise.tries"));
    title.getStyleClass().add("panel-title");
    Button watch =
        Nodes.small("minimise-watch", Feather.EYE, Texts.of("minimise.watch"), model::watch);
    Nodes.pause(watch, model.busy());
    Button cancel =
        Nodes.small("minimise-cancel", Feather.X, Texts.of("minimise.cancel"), model::cancel);
    cancel.visibleProperty().bind(model.shrinking());
    cancel.managedProperty().bind(model.shrinking());
    return new BorderPane(rows, bar(title, Nodes.spring(), watch, cancel), null, null, null);
  }

  private static HBox bar(Node... nodes) {
    HBox bar = new HBox(nodes);
    bar.getStyleClass().add("tab-bar");
    return bar;
  }
}
