package dev.faultline.author;

import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.AnchoredSources;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.WalkthroughText;
import dev.faultline.session.RecordedWalkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes a recorded walkthrough into its lesson's folder. */
public final class WalkthroughFiles {
  private WalkthroughFiles() {}

  /**
   * Replaces {@code walkthrough.json}, after putting the new anchors into {@code buggy/}. Each file
   * is replaced whole.
   *
   * @param folder the lesson as it was when the recording began
   * @throws DraftRefused when nothing was recorded, a file of {@code buggy/} is no longer that of
   *     the recording, or one cannot be written
   */
  public static void save(LessonFolder folder, RecordedWalkthrough recorded) {
    if (recorded.acts().isEmpty()) {
      throw new DraftRefused(Texts.of("author.walk.none"));
    }
    Map<Path, String> files = new TreeMap<>();
    try {
      for (Map.Entry<String, SourceLine> anchor : recorded.newAnchors().entrySet()) {
        SourceLine line = anchor.getValue();
        Path file = folder.directory().resolve("buggy").resolve(line.file());
        String text = files.containsKey(file) ? files.get(file) : unchanged(folder, file, line);
        files.put(file, withAnchor(text, line.line(), anchor.getKey()));
      }
      for (Map.Entry<Path, String> file : files.entrySet()) {
        replace(file.getKey(), file.getValue());
      }
      replace(folder.directory().resolve("walkthrough.json"), WalkthroughText.of(recorded.acts()));
    } catch (IOException e) {
      throw new DraftRefused(Texts.of("author.walk.unsaved", e.getMessage()));
    }
  }

  private static String unchanged(LessonFolder folder, Path path, SourceLine line)
      throws IOException {
    String text = Files.readString(path);
    String seen = AnchoredSources.withoutAnchors(Map.of(line.file(), text)).get(line.file());
    if (!Objects.equals(seen, folder.buggy().files().get(line.file()))) {
      throw new DraftRefused(Texts.of("author.walk.changed", line.file()));
    }
    return text;
  }

  /** Puts an anchor at the end of a line that has none. */
  private static String withAnchor(String text, int line, String name) {
    String[] lines = text.split("\n", -1);
    lines[line - 1] = lines[line - 1].stripTrailing() + " //@" + name;
    return String.join("\n", lines);
  }

  private static void replace(Path file, String text) throws IOException {
    Path beside = Files.createTempFile(file.getParent(), "walkthrough", ".part");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
