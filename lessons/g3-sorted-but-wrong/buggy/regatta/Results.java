package regatta;

import java.util.List;

/** The list that is put up in the boathouse. */
public final class Results {
  private final List<Boat> ranking;

  public Results(List<Boat> ranking) {
    this.ranking = List.copyOf(ranking);
  }

  /** A line for each boat; boats with equal times share a place. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int place = 1;
    for (int i = 0; i < ranking.size(); i++) {
      Boat boat = ranking.get(i);
      if (i > 0 && boat.seconds() > ranking.get(i - 1).seconds()) {
        place = i + 1;
      }
      text.append(place).append(". ").append(boat.name()); //@LINE
      text.append(' ').append(boat.seconds()).append(" s\n");
    }
    return text.toString();
  }
}
