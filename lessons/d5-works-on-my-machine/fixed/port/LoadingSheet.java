package port;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which boxes are stowed: the heaviest first, at the bottom. */
public final class LoadingSheet {
  private final List<Container> boxes;

  public LoadingSheet(Manifest manifest) {
    boxes = new ArrayList<>(manifest.boxes());
    boxes.sort(
        Comparator.comparingInt(Container::kilos).reversed().thenComparing(Container::number));
  }

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Container box : boxes) {
      lines.add(box.number() + " " + box.kilos() + " kg to " + box.port());
    }
    return lines;
  }

  public int total() {
    return boxes.stream().mapToInt(Container::kilos).sum();
  }
}
