package dev.faultline.ui.bisect;

import dev.faultline.i18n.Texts;
import dev.faultline.search.Bisection;
import dev.faultline.search.BisectionStrip;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The revisions side by side, oldest left, each as what is known of it. */
final class StripView {
  private final BisectModel model;
  private final HBox cells = new HBox();

  StripView(BisectModel model) {
    this.model = model;
    cells.setId("bisect-strip");
    cells.getStyleClass().add("bisect-strip");
    cells.setFocusTraversable(true);
    cells.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          int step =
              event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
          if (step != 0 && model.judged() >= 0) {
            event.consume();
            model.pick(model.judged() + step);
          }
        });
    model.search().addListener((property, before, now) -> show(now));
    model.standing().addListener((property, before, now) -> show(model.search().get()));
    show(model.search().get());
  }

  Parent node() {
    return cells;
  }

  private void show(@Nullable Bisection search) {
    cells.getChildren().clear();
    for (int i = 0; i < model.history().revisions().size(); i++) {
      cells.getChildren().add(cell(search, i));
    }
    cells.setAccessibleText(search == null ? "" : BisectionStrip.count(search));
  }

  private Label cell(@Nullable Bisection search, int revision) {
    RevisionMark mark =
        search == null ? RevisionMark.OPEN : RevisionMark.of(search, revision, model.judged());
    Label cell = new Label(mark.sign());
    cell.setMinWidth(0);
    cell.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.getStyleClass().addAll("bisect-cell", mark.id());
    Nodes.state(cell, "judged", search != null && revision == model.judged());
    cell.setOnMouseClicked(event -> model.pick(revision));
    Tooltip.install(cell, new Tooltip(words(mark, revision)));
    return cell;
  }

  private String words(RevisionMark mark, int revision) {
    var entry = model.history().revisions().get(revision);
    return Texts.of("bisect.mark." + mark.id(), entry.id(), entry.message());
  }
}
