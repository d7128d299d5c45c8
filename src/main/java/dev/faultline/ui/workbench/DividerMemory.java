package dev.faultline.ui.workbench;

import dev.faultline.ui.settings.Settings;
import dev.faultline.ui.toolkit.Delay;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.SplitPane;

/** Puts the dividers of split panes where the learner left them. */
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
    List<Double> places = settings.get().dividers().getOrDefault(id, List.of(first));
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

  private void keep(String id, SplitPane pane) {
    List<Double> places =
        Arrays.stream(pane.getDividerPositions())
            .mapToObj(place -> Math.round(place * 1000) / 1000.0)
            .collect(Collectors.toList());
    if (!places.equals(settings.get().dividers().get(id))) {
      settings.set(settings.get().withDividers(id, places));
    }
  }
}
