package dev.faultline.ui.tabs;

import dev.faultline.ui.toolkit.NextPulse;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Lines of text that follow their end, can be selected and copied, and read by a screen reader. */
final class LinesView {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final ListView<OutputLine> list;
  private final NextPulse nextPulse = new NextPulse();
  private boolean following;

  LinesView(String id, ObservableList<OutputLine> lines, String accessible, String placeholder) {
    list = new ListView<>(lines);
    list.setId(id);
    list.setAccessibleText(accessible);
    list.getStyleClass().add("lines");
    list.setPlaceholder(Nodes.emptiness(Nodes.text(placeholder)));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
    lines.addListener(
        (ListChangeListener<OutputLine>)
            change -> {
              if (!following) {
                following = true;
                nextPulse.execute(this::toEnd);
              }
            });
  }

  ListView<OutputLine> node() {
    return list;
  }

  /** Shows the last line, unless the learner is selecting. */
  private void toEnd() {
    following = false;
    int size = list.getItems().size();
    if (size > 0 && list.getSelectionModel().getSelectedIndices().size() < 2) {
      list.scrollTo(size - 1);
    }
  }

  private void copy() {
    Nodes.copy(
        list.getSelectionModel().getSelectedItems().stream()
            .map(OutputLine::text)
            .collect(Collectors.joining("\n")));
  }

  private static final class Cell extends ListCell<OutputLine> {
    private @Nullable String style;

    Cell() {
      setPrefWidth(0);
      setWrapText(true);
    }

    @Override
    protected void updateItem(OutputLine line, boolean empty) {
      super.updateItem(line, empty);
      if (style != null) {
        getStyleClass().remove(style);
      }
      style = empty ? null : "line-" + line.kind().name().toLowerCase(Locale.ROOT);
      if (style != null) {
        getStyleClass().add(style);
      }
      setText(empty ? null : line.text());
    }
  }
}
