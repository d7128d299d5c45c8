package dev.faultline.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An author in a hurry: writes something in the place of every text still to be written. */
final class FilledIn {
  private static final Pattern TODO = Pattern.compile("TODO:[^\"\\n]*");

  private FilledIn() {}

  static void everyText(Path lesson) {
    for (String name : new String[] {"lesson.json", "guide.md"}) {
      Path file = lesson.resolve(name);
      try {
        Files.writeString(file, TODO.matcher(Files.readString(file)).replaceAll(FilledIn::text));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String text(MatchResult todo) {
    return "Text " + todo.start();
  }
}
