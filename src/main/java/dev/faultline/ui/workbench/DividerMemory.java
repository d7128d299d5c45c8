package dev.faultline.ui.workbench;

import dev.faultline.ui.settings.Layout;
import dev.faultline.ui.settings.Settings;
import dev.faultline.ui.toolkit.Delay;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.SplitPane;

/** Keeps the panes as the learner left them: where the dividers are, and what is hidden. */
public final class DividerMemory {
  private static final Duration REST = Duration.ofMillis(400);

  private final ObjectProperty<Settings> settings;
  private final Supplier<Delay> delays;

  public DividerMemory(ObjectProperty<Settings> settings, Supplier<Delay> delays) {
    this.settings = settings;
    this.delays = delays;
  }

  /** Places the divider of a pane, and remembers where it is moved to. The pane has an id. */
  void remember(SplitPane pane, double first) {
    String id = pane.getId();
    List<Double> places = settings.get().layout().dividers().getOrDefault(id, List.of(first));
    pane.setDividerPositions(places.stream().mapToDouble(Double::doubleValue).toArray());
    Delay delay = delays.get();
    pane.getDividers()
        .forEach(
            divider ->
                divider
                    .positionProperty()
                    .addListener(
                        (position, before, now) -> delay.restart(REST, () -> keep(id, pane))));
  }

  /** Whether a pane is to be out of sight. */
  boolean isHidden(String pane) {
    return settings.get().layout().hidden().contains(pane);
  }

  void hide(String pane, boolean out) {
    settings.set(settings.get().withLayout(settings.get().layout().withHidden(pane, out)));
  }

  private void keep(String id, SplitPane pane) {
    List<Double> places =
        Arrays.stream(pane.getDividerPositions())
            .mapToObj(place -> Math.round(place * 1000) / 1000.0)
            .collect(Collectors.toList());
    Layout layout = settings.get().layout();
    if (!places.isEmpty() && !places.equals(layout.dividers().get(id))) {
      settings.set(settings.get().withLayout(layout.withDividers(id, places)));
    }
  }
}
