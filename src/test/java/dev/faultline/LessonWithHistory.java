package dev.faultline;

import java.nio.file.Path;

/** A lesson of five revisions, of which b does not compile and d brought the fault. */
public final class LessonWithHistory {
  private LessonWithHistory() {}

  /** Makes it below {@code root}. */
  public static LessonWorkshop in(Path root) {
    return new LessonWorkshop(root)
        .program(program("n / 2"), program("(n + 1) / 2"))
        .check("bisect", "\"verdicts\": 2")
        .acts("{\"act\": \"bisect\"}")
        .file("history/a/p/Main.java", program("(n + 1) / 2"))
        .file("history/b/p/Main.java", program("(n + 1 / 2"))
        .file("history/c/p/Main.java", program("(1 + n) / 2"))
        .file("history/d/p/Main.java", program("n / 2 + 0"))
        .file("history/e/p/Main.java", program("n / 2"))
        .file(
            "history/history.json",
            """
            {"revisions": [
              {"id": "a", "message": "Count halves"},
              {"id": "b", "message": "Save a bracket", "skip": true},
              {"id": "c", "message": "Turn the sum around"},
              {"id": "d", "message": "Simplify"},
              {"id": "e", "message": "Tidy up"}],
             "verdicts": 2}
            """);
  }

  private static String program(String half) {
    return """
    package p;

    public class Main {
      public static void main(String[] args) {
        int n = 7;
        System.out.println(%s == 4 ? "right" : "wrong"); //@FAULT
      }
    }
    """
        .formatted(half);
  }
}
