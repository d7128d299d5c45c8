package dev.faultline.ui.settings;

import java.util.List;
import java.util.Map;

/**
 * What the window remembers.
 *
 * @param dark whether the dark theme is on
 * @param textSize in points, {@link #SMALLEST} to {@link #LARGEST}
 * @param dividers the places of a split pane's dividers, 0 to 1, by the pane's id
 */
public record Settings(boolean dark, int textSize, Map<String, List<Double>> dividers) {
  public static final int SMALLEST = 10;
  public static final int LARGEST = 24;

  /** How a window looks that was never open before. */
  public static final Settings FIRST = new Settings(false, 13, Map.of());

  public Settings {
    textSize = Math.max(SMALLEST, Math.min(LARGEST, textSize));
    dividers = Map.copyOf(dividers);
  }

  public Settings withDark(boolean on) {
    return new Settings(on, textSize, dividers);
  }

  public Settings withTextSize(int size) {
    return new Settings(dark, size, dividers);
  }

  /** These settings with other dividers of one split pane. */
  public Settings withDividers(String pane, List<Double> places) {
    Map<String, List<Double>> all = new java.util.HashMap<>(dividers);
    all.put(pane, List.copyOf(places));
    return new Settings(dark, textSize, all);
  }
}
