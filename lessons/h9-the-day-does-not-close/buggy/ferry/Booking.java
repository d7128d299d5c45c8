package ferry;

/**
 * A vehicle with its people, and the sailing that it is booked on.
 *
 * @param reference what the customer was given, such as {@code B07}
 * @param sailing departure of the sailing, as it stands in the timetable
 * @param people how many there are, the driver included
 * @param resident whether they live on the island, and pay half
 */
public record Booking(
    String reference, String sailing, VehicleKind kind, int people, boolean resident) {
  private static final int PERSON = 420;

  /** Reads {@code B07 9:40 van 3} or {@code B07 9:40 van 3 resident}. */
  public static Booking parse(String line) {
    String[] words = line.trim().split("\\s+");
    if (words.length < 4 || words.length > 5) {
      throw new BadLine("a booking is: REFERENCE SAILING VEHICLE PEOPLE [resident]");
    }
    return new Booking(
        words[0],
        words[1],
        VehicleKind.parse(words[2]),
        count(words[3]),
        words.length == 5 && words[4].equals("resident"));
  }

  private static int count(String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new BadLine("\"" + word + "\" is no number of people");
    }
  }

  public double metres() {
    return kind.metres();
  }

  /** What was paid for it, in cents. */
  public int fare() {
    int full = kind.cents() + people * PERSON;
    return resident ? full / 2 : full;
  }
}
