package dev.faultline.ui;

import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.PackStore;
import dev.faultline.progress.ProgressStore;
import dev.faultline.session.LessonTools;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the window works with; {@code Main} wires it.
 *
 * @param lessons reads the catalogue; called off the JavaFX thread, each time it is shown
 * @param reader reads the lesson folder that an author opens
 * @param packs where packs are installed that are brought to the window
 * @param progress makes the store of what the learner has done from where its notes for the learner
 *     go, on any thread
 * @param tools debugger, runner and compiler
 * @param settings the file that holds the window's settings; need not exist; it is in the data
 *     folder
 * @param elsewhere the same with another data folder, which is remembered; what is in the present
 *     one is copied to it when it is empty. Called off the JavaFX thread
 */
public record DesktopServices(
    Supplier<LessonCatalog> lessons,
    LessonReader reader,
    PackStore packs,
    Function<Consumer<String>, ProgressStore> progress,
    LessonTools tools,
    Path settings,
    Function<Path, DesktopServices> elsewhere) {
  /** The folder that holds the learner's data. */
  Path dataFolder() {
    return settings.toAbsolutePath().resolveSibling("");
  }
}
