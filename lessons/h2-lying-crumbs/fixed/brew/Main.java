package brew;

import java.util.List;

/** A break at eleven, with four guests. */
public final class Main {
  private static final List<String> GUESTS =
      List.of(
          "start latte + brew",
          "start cocoa + latte + brew",
          "start brew",
          "start cocoa latte brew");

  private Main() {}

  public static void main(String[] args) {
    Tracker tracker = new Tracker();
    Machine machine = new Machine(tracker, 5);
    for (String guest : GUESTS) {
      for (String button : guest.split(" ")) {
        try {
          machine.press(button);
        } catch (IllegalStateException error) {
          tracker.report(error).forEach(System.out::println);
        }
      }
    }
  }
}
