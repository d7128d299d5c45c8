package dev.faultline.author;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/** The folder of a lesson that is not there yet. */
final class DraftFolder {
  private final Path parent;
  private final Path folder;

  /**
   * @param parent where the lesson's folder goes
   * @param id the lesson's id, which names the folder
   * @throws DraftRefused when the id is none, or the folder is taken
   */
  DraftFolder(Path parent, String id) {
    if (id.length() > Lesson.LONGEST_ID || !id.matches(Lesson.ID_PATTERN)) {
      throw new DraftRefused(Texts.of("author.draft.id", id));
    }
    this.parent = parent;
    folder = parent.resolve(id);
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new DraftRefused(Texts.of("author.draft.exists", folder));
    }
  }

  /**
   * Writes files, and beside the lesson's folder the JSON Schemas that they name, unless others are
   * there.
   *
   * @param files text by path relative to the lesson's folder
   * @return the folder
   * @throws DraftRefused when it cannot be written
   */
  Path write(Map<String, String> files) {
    LessonSchema schema = new LessonSchema(CheckKinds.ALL);
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
      writeUnlessThere("lesson.schema.json", schema.lesson());
      writeUnlessThere("walkthrough.schema.json", schema.walkthrough());
      return folder;
    } catch (IOException e) {
      throw new DraftRefused(Texts.of("author.draft.unwritten", folder, e.getMessage()));
    }
  }

  private void writeUnlessThere(String name, String text) throws IOException {
    if (!Files.exists(parent.resolve(name))) {
      Files.writeString(parent.resolve(name), text);
    }
  }
}
