package dev.faultline.ui.workbench;

import dev.faultline.ui.settings.Layout;
import dev.faultline.ui.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Keeps the panes as the learner left them: where the dividers are, and what is hidden. */
public final class DividerMemory {
  private final ObjectProperty<Settings> settings;

  public DividerMemory(ObjectProperty<Settings> settings) {
    this.settings = settings;
  }

  /**
   * Remembers where the dividers of a pane are dragged to; where lack of room moves them is
   * passing. The pane has an id.
   */
  void follow(SplitPane pane) {
    pane.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        released -> {
          if (isDivider(released.getTarget(), pane)) {
            keep(pane);
          }
        });
  }

  /** Places the dividers of a pane where they were left, or where one is at first. */
  void place(SplitPane pane, double first) {
    List<Double> places =
        settings.get().layout().dividers().getOrDefault(pane.getId(), List.of(first));
    pane.setDividerPositions(places.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Whether a pane is to be out of sight. */
  boolean isHidden(String pane) {
    return settings.get().layout().hidden().contains(pane);
  }

  void hide(String pane, boolean out) {
    settings.set(settings.get().withLayout(settings.get().layout().withHidden(pane, out)));
  }

  private static boolean isDivider(EventTarget target, SplitPane pane) {
    Node node = target instanceof Node clicked ? clicked : null;
    while (node != null && node.getParent() != pane) {
      node = node.getParent();
    }
    return node != null && node.getStyleClass().contains("split-pane-divider");
  }

  private void keep(SplitPane pane) {
    List<Double> places =
        Arrays.stream(pane.getDividerPositions())
            .mapToObj(place -> Math.round(place * 1000) / 1000.0)
            .collect(Collectors.toList());
    Layout layout = settings.get().layout();
    if (!places.equals(layout.dividers().get(pane.getId()))) {
      settings.set(settings.get().withLayout(layout.withDividers(pane.getId(), places)));
    }
  }
}
