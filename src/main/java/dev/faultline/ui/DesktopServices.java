package dev.faultline.ui;

import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.PackStore;
import dev.faultline.progress.ProgressStore;
import dev.faultline.session.LessonTools;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the window works with; {@code Main} wires it.
 *
 * @param lessons reads the catalogue; called off the JavaFX thread, each time it is shown
 * @param reader reads the lesson folder that an author opens
 * @param packs where packs are installed that are brought to the window
 * @param progress what the learner has done
 * @param tools debugger, runner and compiler
 * @param settings the file that holds the window's settings; need not exist
 */
public record DesktopServices(
    Supplier<LessonCatalog> lessons,
    LessonReader reader,
    PackStore packs,
    ProgressStore progress,
    LessonTools tools,
    Path settings) {}
