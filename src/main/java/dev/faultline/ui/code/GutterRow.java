package dev.faultline.ui.code;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.breakpoints.BreakpointDot;
import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What stands beside a line: at its left the breakpoint, the number, the arrow of execution or
 * caller; at its end the values of its variables.
 */
final class GutterRow {
  private static final List<String> MARKS = List.of("faint", "middling", "strong");

  private final CodeFile file;
  private final int line;
  private final BreakpointDot dot = new BreakpointDot();
  private final FontIcon arrow = Nodes.icon(Feather.ARROW_RIGHT, "arrow");
  private final Label number;
  private final Tooltip tip = new Tooltip();
  private final LineEnd end = new LineEnd();
  private final HBox root;

  GutterRow(CodeFile file, int line) {
    this.file = file;
    this.line = line;
    number = new Label(String.valueOf(line));
    number.getStyleClass().add("gutter-number");
    StackPane arrowCell = new StackPane(arrow);
    arrowCell.getStyleClass().add("arrow-cell");
    root = new HBox(dot, number, arrowCell);
    root.getChildren().add(end.node());
    root.getStyleClass().add("gutter");
    root.setId("gutter-" + line);
    root.parentProperty()
        .addListener(
            (parent, before, now) -> {
              markLine();
              end.follow(root);
            });
  }

  Node node() {
    return root;
  }

  /**
   * Marks the box that the editor puts around the row and the line's text. A style of the paragraph
   * would say the same, but costs the making of the whole line at each step.
   */
  private void markLine() {
    Node box = root.getParent();
    if (box != null) {
      boolean execution = file.executionLine().get() == line;
      Nodes.state(box, "execution", execution);
      Nodes.state(box, "caller", !execution && file.callerLine().get() == line);
    }
  }

  /** Shows how the line stands now. */
  void refresh() {
    boolean execution = file.executionLine().get() == line;
    boolean caller = !execution && file.callerLine().get() == line;
    markLine();
    arrow.setVisible(execution || caller);
    if (execution || caller) {
      arrow.setIconCode(execution ? Feather.ARROW_RIGHT : Feather.CORNER_UP_LEFT);
      arrow.setAccessibleText(Texts.of(execution ? "code.execution" : "code.caller"));
    }
    end.show(file.values().get().getOrDefault(line, ""));
    dot.show(file.breakpoints().get(line));
    colour(file.marks().get(line));
  }

  private void colour(@Nullable LineMark mark) {
    MARKS.forEach(state -> Nodes.state(number, state, mark != null && mark.state().equals(state)));
    number.setTooltip(mark == null ? null : tip);
    if (mark != null) {
      tip.setText(mark.tip());
    }
  }
}
