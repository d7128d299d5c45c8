package dev.faultline.ui.code;

import dev.faultline.debug.SourceLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Makes what stands left of each line, and brings a line's row up to date in place. */
final class Gutter implements IntFunction<Node> {
  private final CodeFile file;
  private final CodeActions actions;

  /** The row last made for each line; the editor shows that one, or none. */
  private final Map<Integer, GutterRow> rows = new HashMap<>();

  Gutter(CodeFile file, CodeActions actions) {
    this.file = file;
    this.actions = actions;
  }

  @Override
  public Node apply(int index) {
    int line = index + 1;
    GutterRow row = new GutterRow(file, line);
    row.node().setOnMousePressed(event -> pressed(event, line));
    row.refresh();
    rows.put(line, row);
    return row.node();
  }

  /** Shows how a line stands now. */
  void refresh(int line) {
    GutterRow row = rows.get(line);
    if (row != null) {
      row.refresh();
    }
  }

  /** What stands left of a line, if it was made. */
  Optional<Node> node(int line) {
    return Optional.ofNullable(rows.get(line)).map(GutterRow::node);
  }

  private void pressed(MouseEvent event, int line) {
    event.consume();
    SourceLine at = new SourceLine(file.path(), line);
    if (event.getButton() == MouseButton.PRIMARY) {
      actions.toggleBreakpoint(at);
    } else if (event.getButton() == MouseButton.SECONDARY) {
      actions.editBreakpoint(at);
    }
  }
}
