package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.session.LessonSession;
import dev.faultline.session.ProgramSession;
import org.jspecify.annotations.Nullable;

/** What the commands of one console work on. */
final class Context {
  private final ProgramSession program;
  private final @Nullable LessonSession lesson;
  private final Places places;
  private final Listing listing;
  private final StopText stops;

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
