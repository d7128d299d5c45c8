package dev.faultline.lesson;

import java.nio.file.Path;
import java.util.Map;

/** Reads lesson folders, strictly. */
public final class LessonReader {
  /** The version of the lesson format that this reader knows. */
  public static final int FORMAT = 1;

  private final Choices choices;
  private final Migrations migrations;

  /**
   * @param checkKinds the record class of each check kind, by the name that {@code kind} gives
   */
  public LessonReader(Map<String, Class<? extends CheckSpec>> checkKinds) {
    this(checkKinds, Migrations.ALL);
  }

  LessonReader(Map<String, Class<? extends CheckSpec>> checkKinds, Migrations migrations) {
    this.choices = Choices.of(checkKinds);
    this.migrations = migrations;
  }

  /**
   * Reads a lesson folder, also one of an older format. May be called from any thread.
   *
   * @throws LessonFormatException with everything that is wrong in it
   */
  public LessonFolder read(Path directory) throws LessonFormatException {
    return new LessonReading(directory, choices, migrations).read();
  }
}
