package dev.faultline.ui.settings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the learner has arranged the panes.
 *
 * @param dividers the places of a split pane's dividers, 0 to 1, by the pane's id
 * @param hidden the ids of the panes that are out of sight
 */
public record Layout(Map<String, List<Double>> dividers, Set<String> hidden) {
  public static final Layout FIRST = new Layout(Map.of(), Set.of());

  public Layout {
    dividers = Map.copyOf(dividers);
    hidden = Set.copyOf(hidden);
  }

  /** The same with other dividers of one split pane. */
  public Layout withDividers(String pane, List<Double> places) {
    Map<String, List<Double>> all = new HashMap<>(dividers);
    all.put(pane, List.copyOf(places));
    return new Layout(all, hidden);
  }

  /** The same with a pane shown or out of sight. */
  public Layout withHidden(String pane, boolean out) {
    Set<String> all = new HashSet<>(hidden);
    if (out) {
      all.add(pane);
    } else {
      all.remove(pane);
    }
    return new Layout(dividers, all);
  }
}
