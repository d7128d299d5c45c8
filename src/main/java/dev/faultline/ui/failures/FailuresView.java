package dev.faultline.ui.failures;

import dev.faultline.debug.CaughtException;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The exception's story at the left, the caught ones at the right; each leads to its line. */
public final class FailuresView {
  private static final double STEP = 16;

  private final FailuresModel model;
  private final ListView<FailureRow> story;
  private final ListView<CaughtException> caught;
  private final SplitPane root;

  public FailuresView(FailuresModel model) {
    this.model = model;
    story = new ListView<>(model.story());
    story.setCellFactory(view -> new StoryCell());
    caught = new ListView<>(model.caught());
    caught.setCellFactory(view -> new CaughtCell());
    Button refresh =
        Nodes.small(
            "caught-refresh", Feather.REFRESH_CW, Texts.of("caught.refresh"), model::refresh);
    root = new SplitPane(pane("failure.", story, Nodes.spring()), pane("caught.", caught, refresh));
    root.setDividerPositions(0.55);
    root.setId("failures-pane");
    leadsTo(story, FailureRow::at);
    leadsTo(caught, CaughtException::caughtAt);
  }

  public Parent node() {
    return root;
  }

  private static BorderPane pane(String prefix, ListView<?> list, Node action) {
    list.setId(prefix.substring(0, prefix.length() - 1));
    list.setAccessibleText(Texts.of(prefix + "accessible"));
    list.setPlaceholder(Nodes.emptiness(Nodes.text(Texts.of(prefix + "empty"))));
    Label title = new Label(Texts.of(prefix + "title"));
    title.getStyleClass().add("panel-title");
    HBox bar = new HBox(title, Nodes.spring(), action);
    bar.getStyleClass().add("tab-bar");
    return new BorderPane(list, bar, null, null, null);
  }

  /** Where a row leads to. */
  private interface Place<T> {
    @Nullable SourceLine of(T row);
  }

  private <T> void leadsTo(ListView<T> list, Place<T> place) {
    Runnable go =
        () -> {
          T row = list.getSelectionModel().getSelectedItem();
          SourceLine at = row == null ? null : place.of(row);
          if (at != null) {
            model.show(at);
          }
        };
    list.setOnMouseClicked(event -> go.run());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go.run();
          }
        });
  }

  private static final class StoryCell extends ListCell<FailureRow> {
    private @Nullable String style;

    StoryCell() {
      setPrefWidth(0);
      setWrapText(true);
    }

    @Override
    protected void updateItem(FailureRow row, boolean empty) {
      super.updateItem(row, empty);
      if (style != null) {
        getStyleClass().remove(style);
      }
      style = empty || row == null ? null : "failure-" + row.kind().name().toLowerCase(Locale.ROOT);
      if (style == null || row == null) {
        setText(null);
        return;
      }
      getStyleClass().add(style);
      setText(row.text());
      setPadding(new Insets(2, 8, 2, 12 + STEP * row.depth()));
    }
  }

  private static final class CaughtCell extends ListCell<CaughtException> {
    CaughtCell() {
      setPrefWidth(0);
      setWrapText(true);
    }

    @Override
    protected void updateItem(CaughtException one, boolean empty) {
      super.updateItem(one, empty);
      setText(empty || one == null ? null : text(one));
      setGraphic(
          empty || one == null || !one.isBroad()
              ? null
              : Nodes.icon(Feather.ALERT_TRIANGLE, "broad-catch"));
    }

    private static String text(CaughtException one) {
      String name = FailureRow.simple(one.className());
      String what = one.message().isEmpty() ? name : name + ": " + one.message();
      SourceLine thrown = one.thrownAt();
      String from = thrown == null ? "" : Texts.of("caught.from", place(thrown));
      return Texts.of(
          one.isBroad() ? "caught.broad" : "caught.row",
          what,
          from,
          place(one.caughtAt()),
          FailureRow.simple(one.caughtAs()));
    }

    private static String place(SourceLine at) {
      return at.file().substring(at.file().lastIndexOf('/') + 1) + ":" + at.line();
    }
  }
}
