package dev.faultline.lesson;

import java.nio.file.Path;
import java.util.Map;

/** Reads lesson folders, strictly. */
public final class LessonReader {
  private final Map<String, Class<? extends CheckSpec>> checkKinds;

  /**
   * @param checkKinds the record class of each check kind, by the name that {@code kind} gives
   */
  public LessonReader(Map<String, Class<? extends CheckSpec>> checkKinds) {
    this.checkKinds = Map.copyOf(checkKinds);
  }

  /**
   * Reads a lesson folder.
   *
   * @throws LessonFormatException with everything that is wrong in it
   */
  public LessonFolder read(Path directory) throws LessonFormatException {
    throw new UnsupportedOperationException(directory + " " + checkKinds);
  }
}
