package dev.faultline.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.Mastery;
import dev.faultline.progress.ProgressStore;
import dev.faultline.session.CoursePath;
import dev.faultline.session.LessonOverview;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code faultline lessons}: the catalogue with progress. */
@Command(name = "lessons")
final class LessonsCommand implements Callable<Integer> {
  private final App app;

  @Option(names = "--json")
  private boolean json;

  LessonsCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    LessonCatalog catalog =
        LessonCatalog.read(app.lessonFolders(), app.reader()).in(Locale.getDefault());
    Map<Lesson, LessonOverview> overviews = new LinkedHashMap<>();
    ProgressStore progress = app.progress();
    for (LessonFolder folder : catalog.lessons()) {
      overviews.put(
          folder.lesson(), LessonOverview.of(folder, progress.lesson(folder.lesson().id())));
    }
    Mastery mastery = LessonOverview.mastery(overviews, Instant.now());
    CoursePath path = new CoursePath(overviews);
    if (json) {
      app.streams().out().println(json(overviews, mastery, path));
    } else {
      overviews.forEach((lesson, overview) -> row(lesson, overview, mastery, path));
      advise(path);
    }
    PrintStream err = app.streams().err();
    for (LessonCatalog.Broken broken : catalog.broken()) {
      err.println(LessonFinder.explained(broken));
    }
    return catalog.broken().isEmpty() ? Exit.DONE : Exit.BAD_INPUT;
  }

  private void row(Lesson lesson, LessonOverview overview, Mastery mastery, CoursePath path) {
    String state =
        Texts.of(
            "cli.lessons."
                + (path.isKnown(lesson)
                    ? "known"
                    : overview.state().name().toLowerCase(Locale.ROOT)));
    app.streams()
        .out()
        .printf(
            "%-24s %-24s %-32s %3d min  %-8s %d/%d%s%n",
            lesson.id(),
            lesson.title(),
            lesson.skill(),
            lesson.minutes(),
            state,
            overview.score(),
            overview.maxScore(),
            overview.isDue(lesson, mastery) ? "  " + Texts.of("cli.lessons.due") : "");
  }

  /** Says with which lesson to go on, and how somebody with experience begins later. */
  private void advise(CoursePath path) {
    PrintStream out = app.streams().out();
    path.next().ifPresent(next -> out.println(Texts.of("cli.lessons.next", next.id())));
    path.placement()
        .ifPresent(
            offer ->
                out.println(Texts.of("cli.lessons.offer", offer.id(), path.passedOver(offer))));
  }

  private static String json(
      Map<Lesson, LessonOverview> overviews, Mastery mastery, CoursePath path) {
    JsonArray all = new JsonArray();
    overviews.forEach(
        (lesson, overview) -> {
          JsonObject one = new JsonObject();
          one.addProperty("id", lesson.id());
          one.addProperty("title", lesson.title());
          one.addProperty("track", lesson.track());
          one.addProperty("skill", lesson.skill());
          one.addProperty("difficulty", lesson.difficulty());
          one.addProperty("minutes", lesson.minutes());
          one.addProperty("state", overview.state().name().toLowerCase(Locale.ROOT));
          one.addProperty("known", path.isKnown(lesson));
          one.addProperty("score", overview.score());
          one.addProperty("maxScore", overview.maxScore());
          one.addProperty("stepsDone", overview.stepsDone());
          one.addProperty("steps", overview.steps());
          one.addProperty("practiseAgain", overview.isDue(lesson, mastery));
          all.add(one);
        });
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all);
  }
}
