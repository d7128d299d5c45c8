package dev.faultline.ui.breakpoints;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The mark of a breakpoint. Its kind shows in the sign inside it and its shape, its state in
 * whether it is filled, hollow, grey or crossed; never in the colour alone.
 */
public final class BreakpointDot extends StackPane {
  private static final List<String> STATES = List.of("none", "off", "pending", "bound", "invalid");
  private static final List<String> KINDS = List.of("plain", "conditional", "log", "once");

  private final Region dot = new Region();
  private final Label sign = new Label();

  public BreakpointDot() {
    getStyleClass().add("breakpoint-cell");
    dot.getStyleClass().add("breakpoint-dot");
    sign.getStyleClass().add("breakpoint-sign");
    sign.setMouseTransparent(true);
    getChildren().addAll(dot, sign);
  }

  /** Shows a breakpoint, or that there is none. */
  public void show(@Nullable BreakpointSnapshot breakpoint) {
    String state = BreakpointWords.state(breakpoint);
    String kind = breakpoint == null ? "plain" : BreakpointWords.kind(breakpoint.spec());
    STATES.forEach(each -> Nodes.state(this, each, each.equals(state)));
    KINDS.forEach(each -> Nodes.state(this, each, each.equals(kind)));
    sign.setText(sign(state, kind));
    setAccessibleText(breakpoint == null ? "" : BreakpointWords.text(breakpoint));
  }

  private static String sign(String state, String kind) {
    if (state.equals("invalid")) {
      return "×";
    }
    return switch (kind) {
      case "conditional" -> "?";
      case "log" -> "≡";
      case "once" -> "1";
      default -> "";
    };
  }
}
