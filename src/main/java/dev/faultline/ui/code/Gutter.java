package dev.faultline.ui.code;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Texts;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Makes what stands left of a line: the breakpoint, the number, the execution arrow. */
final class Gutter implements IntFunction<Node> {
  private final CodeFile file;
  private final CodeActions actions;

  Gutter(CodeFile file, CodeActions actions) {
    this.file = file;
    this.actions = actions;
  }

  @Override
  public Node apply(int index) {
    int line = index + 1;
    Label number = new Label(String.valueOf(line));
    number.getStyleClass().add("gutter-number");
    HBox row = new HBox(dot(line), number, arrow(line));
    row.getStyleClass().add("gutter");
    row.setId("gutter-" + line);
    Nodes.state(row, "execution", file.executionLine().get() == line);
    row.setOnMousePressed(event -> pressed(event, line));
    return row;
  }

  private void pressed(MouseEvent event, int line) {
    event.consume();
    SourceLine at = new SourceLine(file.path(), line);
    if (event.getButton() == MouseButton.PRIMARY) {
      actions.toggleBreakpoint(at);
    } else if (event.getButton() == MouseButton.SECONDARY) {
      BreakpointSnapshot there = file.breakpoints().get(line);
      boolean enable = there == null || !there.spec().enabled();
      actions.setBreakpoint(new BreakpointSpec(at, enable));
    }
  }

  private Node dot(int line) {
    Region dot = new Region();
    dot.getStyleClass().add("breakpoint-dot");
    BreakpointSnapshot breakpoint = file.breakpoints().get(line);
    String state = BreakpointStates.name(breakpoint);
    if (breakpoint == null) {
      Nodes.state(dot, "none", true);
    } else {
      Nodes.state(dot, state, true);
    }
    StackPane cell = new StackPane(dot);
    cell.getStyleClass().add("breakpoint-cell");
    if (breakpoint != null) {
      Tooltip.install(cell, new Tooltip(BreakpointStates.text(breakpoint)));
      cell.setAccessibleText(BreakpointStates.text(breakpoint));
    }
    return cell;
  }

  private Node arrow(int line) {
    StackPane cell = new StackPane();
    cell.getStyleClass().add("arrow-cell");
    @Nullable Feather icon =
        file.executionLine().get() == line
            ? Feather.ARROW_RIGHT
            : file.callerLine().get() == line ? Feather.CORNER_UP_LEFT : null;
    if (icon != null) {
      boolean execution = icon == Feather.ARROW_RIGHT;
      Node arrow = Nodes.icon(icon, execution ? "execution-arrow" : "caller-arrow");
      arrow.setAccessibleText(Texts.of(execution ? "code.execution" : "code.caller"));
      cell.getChildren().add(arrow);
    }
    return cell;
  }
}
