package hall;

import java.util.ArrayList;
import java.util.List;

/** All chairs of a hall. */
public final class Plan {
  private final List<Chair> chairs = new ArrayList<>();
  private final int width;

  public Plan(int rows, int width) {
    this.width = width;
    for (int row = 1; row <= rows; row++) {
      for (int i = 1; i <= width; i++) {
        chairs.add(new Chair(row, (row - 1) * width + i));
      }
    }
  }

  public List<Chair> chairs() {
    return List.copyOf(chairs);
  }

  /** How many steps it is from the aisle on the left. */
  public int fromAisle(Chair chair) {
    return (chair.seat() - 1) % width;
  }
}
