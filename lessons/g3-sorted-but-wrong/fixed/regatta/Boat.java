package regatta;

/** A boat that has come in, and how many seconds it took. */
public record Boat(String name, int seconds) {
  /** Reads a boat's name, a space, and its seconds. */
  static Boat read(String line) {
    int space = line.lastIndexOf(' ');
    if (space < 1) {
      throw new IllegalArgumentException("name and seconds are needed: " + line);
    }
    return new Boat(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
  }

  @Override
  public String toString() {
    return name + " " + seconds;
  }
}
