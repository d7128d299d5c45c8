package dev.faultline.prove;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds texts of a draft that the author has still to write. */
final class UnwrittenTexts {
  private static final List<String> FILES = List.of("lesson.json", "guide.md");
  private static final Pattern MARK = Pattern.compile("\\bTODO: ?([^\"]*)");
  private static final int LONGEST = 100;

  private UnwrittenTexts() {}

  /** One finding for each line that holds one. */
  static List<Finding> in(LessonFolder folder) {
    List<Finding> findings = new ArrayList<>();
    for (String file : FILES) {
      List<String> lines = lines(folder.directory().resolve(file));
      for (int i = 0; i < lines.size(); i++) {
        Matcher mark = MARK.matcher(lines.get(i));
        if (mark.find()) {
          String what = OneLine.of(mark.group(1).strip(), LONGEST);
          findings.add(new Finding(file, i + 1, Texts.of("prove.unwritten", what)));
        }
      }
    }
    return findings;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
