package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.ProgramSession;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the commands of one console work on. */
final class Context {
  private final ProgramSession program;
  private final @Nullable LessonSession lesson;
  private final Places places;
  private final Listing listing;
  private final StopText stops;
  private @Nullable LessonStatus seen;

  Context(ProgramSession program, @Nullable LessonSession lesson) {
    this.program = program;
    this.lesson = lesson;
    places = new Places(program);
    listing = new Listing(program);
    stops = new StopText(places);
  }

  ProgramSession program() {
    return program;
  }

  boolean inLesson() {
    return lesson != null;
  }

  LessonSession lesson() {
    if (lesson == null) {
      throw new CommandRefused("This works in lessons only; \"faultline lessons\" lists them.");
    }
    return lesson;
  }

  /** What changed in the lesson since this was last asked; empty when nothing did. */
  synchronized String news() {
    if (lesson == null) {
      return "";
    }
    LessonStatus before = seen;
    LessonStatus now = lesson.status();
    seen = now;
    return before == null ? "" : LessonText.news(before, now);
  }

  /** Completes when the session has dealt with all that was asked of it before. */
  CompletableFuture<?> settled() {
    // Refused always, and recorded never: it only takes its turn on the session's thread.
    return program.selectFrame(-1).handle((frame, refused) -> "");
  }

  Places places() {
    return places;
  }

  Listing listing() {
    return listing;
  }

  StopText stops() {
    return stops;
  }
}
