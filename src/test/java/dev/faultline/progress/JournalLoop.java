package dev.faultline.progress;

import com.google.gson.JsonObject;
import java.nio.file.Path;

/**
 * A process that appends until nobody listens and prints the number of each entry once it is kept.
 */
final class JournalLoop {
  private JournalLoop() {}

  public static void main(String[] args) {
    LessonProgress progress =
        new FileProgressStore(Path.of(args[0]), System.err::println).lesson(args[1]);
    for (int number = 0; !System.out.checkError(); number++) {
      JsonObject entry = new JsonObject();
      entry.addProperty("process", args[2]);
      entry.addProperty("number", number);
      entry.addProperty("filling", "x".repeat(number % 500));
      progress.append(entry);
      System.out.println(number);
    }
  }
}
