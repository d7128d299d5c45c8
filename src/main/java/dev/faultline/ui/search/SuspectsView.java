package dev.faultline.ui.search;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The suspicious lines, each with its score as number and bar; a click shows the line. */
public final class SuspectsView {
  private static final double BAR_WIDTH = 120;
  private static final double PLACE_WIDTH = 200;

  private final SuspectsModel model;
  private final BorderPane root;

  public SuspectsView(SuspectsModel model) {
    this.model = model;
    root = new BorderPane(rows(), bar(), null, note(), null);
    root.setId("suspects-pane");
  }

  public Parent node() {
    return root;
  }

  private Node rows() {
    ListView<Suspicion> rows = new ListView<>(model.rows());
    rows.setId("suspects");
    rows.setAccessibleText(Texts.of("suspects.accessible"));
    rows.setPlaceholder(Nodes.emptiness(Nodes.text(Texts.of("suspects.empty"))));
    rows.setCellFactory(list -> new Cell());
    rows.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                model.show(now);
              }
            });
    return rows;
  }

  private Node bar() {
    Button draw = Nodes.small("suspects-draw", Feather.MAP, Texts.of("suspects.draw"), model::draw);
    Nodes.pause(draw, model.busy());
    Button clear =
        Nodes.small("suspects-clear", Feather.X, Texts.of("suspects.clear"), model::clear);
    clear.disableProperty().bind(Bindings.isEmpty(model.rows()));
    Label formula = new Label(Texts.of("suspects.formula"));
    formula.getStyleClass().add("panel-detail-text");
    HBox bar = new HBox(draw, clear, Nodes.spring(), formula);
    bar.getStyleClass().add("tab-bar");
    return bar;
  }

  private Node note() {
    Label note = Nodes.text("", "minimise-note");
    note.setId("suspects-note");
    note.textProperty().bind(model.note());
    return note;
  }

  /** A line. */
  private static final class Cell extends ListCell<Suspicion> {
    private final Label score = new Label();
    private final Region bar = new Region();
    private final Label place = new Label();
    private final Label counts = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox row;

    Cell() {
      score.getStyleClass().add("size-number");
      bar.getStyleClass().add("suspect-bar");
      StackPane track = new StackPane(bar);
      track.setAlignment(Pos.CENTER_LEFT);
      track.setMinWidth(BAR_WIDTH);
      track.setMaxWidth(BAR_WIDTH);
      place.getStyleClass().add("breakpoint-place");
      place.setMinWidth(PLACE_WIDTH);
      counts.getStyleClass().add("panel-detail-text");
      row = new HBox(score, track, place, counts);
      row.getStyleClass().add("size-row");
    }

    @Override
    protected void updateItem(@Nullable Suspicion item, boolean empty) {
      super.updateItem(item, empty);
      boolean there = item != null && !empty;
      setGraphic(there ? row : null);
      setTooltip(there ? tip : null);
      if (item != null && !empty) {
        score.setText(item.number());
        bar.setMaxWidth(Math.max(3, item.score() * BAR_WIDTH));
        place.setText(item.place());
        counts.setText(item.counts());
        tip.setText(item.tip());
        setAccessibleText(item.place() + " " + item.number() + " " + item.counts());
      }
    }
  }
}
