package parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The parts on hand. */
final class Stock {
  /** Code, count, shelf, note; all but the code may be blank. */
  private static final Pattern PART =
      Pattern.compile("[A-Z]{3}-\\d{5},\\d{0,6},[^,]*,[^,]*");

  private final List<Part> parts = new ArrayList<>();
  private int others;

  /** Takes a line of the list; titles, remarks and whatever else is no part are only counted. */
  void take(String line) {
    if (PART.matcher(line).matches()) {
      parts.add(new Part(Csv.cells(line)));
    } else {
      others++;
    }
  }

  /** All parts, sorted by code. */
  List<Part> byCode() {
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparing(Part::code));
    return sorted;
  }

  /** How many lines were no parts. */
  int others() {
    return others;
  }
}
