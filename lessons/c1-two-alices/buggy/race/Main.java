package race;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes the sign-up sheets of a village run from standard input, and gives out numbers. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    String sheets = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    Bibs bibs = new Bibs();
    for (String line : sheets.split("\n")) {
      Entry entry = Entry.read(line); //@LINE
      if (entry != null) {
        bibs.enter(entry);
      }
    }
    Labels labels = new Labels();
    bibs.byName().keySet().forEach(labels::print);
    System.out.println(labels.count() + " runners, " + bibs.refused() + " names refused");
    Set<String> twice = labels.twice();
    System.out.println(
        twice.isEmpty() ? "Every sticker is unique." : "Two stickers with one name: " + twice);
  }
}
