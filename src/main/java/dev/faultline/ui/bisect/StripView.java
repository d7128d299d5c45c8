package dev.faultline.ui.bisect;

import dev.faultline.search.Bisection;
import dev.faultline.search.BisectionStrip;
import dev.faultline.ui.toolkit.Texts;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
    model.search().addListener((property, before, now) -> show(now));
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
    RevisionMark mark = search == null ? RevisionMark.OPEN : RevisionMark.of(search, revision);
    Label cell = new Label(mark.sign());
    cell.setMinWidth(0);
    cell.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.getStyleClass().addAll("bisect-cell", mark.id());
    Tooltip.install(cell, new Tooltip(words(mark, revision)));
    return cell;
  }

  private String words(RevisionMark mark, int revision) {
    var entry = model.history().revisions().get(revision);
    return Texts.of("bisect.mark." + mark.id(), entry.id(), entry.message());
  }
}
