package dev.faultline.cli;

import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.PackStore;
import dev.faultline.progress.ProgressStore;
import dev.faultline.session.LessonTools;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What the subcommands work with; {@code Main} wires it. What takes time to make is made when it is
 * first asked for.
 *
 * @param tools what sessions work with
 * @param reader reads lesson folders
 * @param store makes the store of progress from where notes for the learner go
 * @param lessons the folder with the lessons
 * @param data the folder with the learner's data
 * @param desktop opens the window, with a pack, a lesson's folder or a program if one is given, and
 *     returns the exit code once it is closed
 * @param streams where input comes from and output goes
 */
public record App(
    Supplier<LessonTools> tools,
    LessonReader reader,
    Function<Consumer<String>, ProgressStore> store,
    Path lessons,
    Path data,
    ToIntFunction<Optional<Path>> desktop,
    Streams streams) {

  /**
   * The streams of the process.
   *
   * @param interactive whether a person sits at both ends
   */
  public record Streams(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
    /** Those of this process. */
    public static Streams ofThisProcess() {
      return new Streams(System.in, System.out, System.err, Tty.isInteractive());
    }
  }

  /** The packs that are installed. */
  PackStore packs() {
    return new PackStore(data, lessons, reader);
  }

  /** The folders that hold lessons: those that ship, and those of each installed pack. */
  List<Path> lessonFolders() {
    return packs().allLessonFolders();
  }

  /** Finds lessons in all of these folders. */
  LessonFinder lessonFinder() {
    return new LessonFinder(lessonFolders(), reader);
  }

  /** The store of progress, with its notes on standard error. */
  ProgressStore progress() {
    return store.apply(streams.err()::println);
  }
}
