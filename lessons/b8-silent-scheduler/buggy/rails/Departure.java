package rails;

/** When a train leaves, and how late it is. */
public record Departure(String to, int minute, int late) {
  static Departure of(String line) {
    String[] words = line.split(";");
    return new Departure(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2])); //@PARSE
  }

  @Override
  public String toString() {
    return to + " " + (minute + late);
  }
}
