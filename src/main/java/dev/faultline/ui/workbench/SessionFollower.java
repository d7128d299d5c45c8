package dev.faultline.ui.workbench;

import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.Ending;
import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.SessionEvent;
import dev.faultline.ui.tabs.OutputBatch;
import dev.faultline.ui.tabs.OutputLine.Kind;
import dev.faultline.ui.toolkit.Work;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Takes the session's events to the models; the one way by which they hear of the program. */
final class SessionFollower {
  private final Parts parts;
  private final ProgramSession program;
  private final Executor fx;
  private final Consumer<SessionEvent> lesson;
  private final OutputBatch output;
  private final StopShower stops;

  /**
   * @param lesson hears what the parts have heard, but for output; on the JavaFX thread
   */
  SessionFollower(
      Parts parts, ProgramSession program, Work work, Executor fx, Consumer<SessionEvent> lesson) {
    this.parts = parts;
    this.program = program;
    this.fx = fx;
    this.lesson = lesson;
    output = new OutputBatch(parts.output(), fx);
    stops = new StopShower(parts, program, work);
    parts.run().state().addListener((property, before, now) -> show(now));
    parts.run().story().set(Texts.of("story.notStarted"));
  }

  /** Takes an event on the session's thread. */
  void hear(SessionEvent event) {
    if (event instanceof SessionEvent.Output printed) {
      Kind kind = printed.stream() == DebugEvent.Stream.OUT ? Kind.OUT : Kind.ERR;
      output.add(kind, printed.text());
    } else if (event instanceof SessionEvent.Logged logged) {
      output.add(Kind.LOG, logged.text() + "\n");
    } else {
      fx.execute(
          () -> {
            on(event);
            lesson.accept(event);
          });
    }
  }

  /** Brings the line that runs next to the screen. */
  void showLine() {
    stops.showLine();
  }

  private void on(SessionEvent event) {
    if (event instanceof SessionEvent.StateChanged changed) {
      parts.run().changed(changed.state());
    } else if (event instanceof SessionEvent.RunBegan) {
      parts.output().clear();
      parts.run().banner().set(Banner.NONE);
      parts.threads().newRun();
      parts.heap().newRun();
      parts.picture().newRun();
      parts.failures().newRun();
      stops.forget();
    } else if (event instanceof SessionEvent.BreakpointsChanged changed) {
      parts.breakpoints().changed(changed.breakpoints());
      parts.code().breakpoints(changed.breakpoints());
    } else if (event instanceof SessionEvent.FrameSelected selected) {
      stops.frameSelected(selected.index());
    } else if (event instanceof SessionEvent.ValuesChanged) {
      stops.valuesChanged();
    } else if (event instanceof SessionEvent.SourceChanged changed) {
      sourceChanged(changed);
    } else if (event instanceof SessionEvent.Compiled compiled) {
      parts.code().problems(compiled.compilation().problems());
    } else if (event instanceof SessionEvent.Note note) {
      parts.output().line(note.text(), Kind.NOTE);
      parts.trail().add(note.text());
    }
  }

  private void sourceChanged(SessionEvent.SourceChanged changed) {
    parts.code().received(changed.file(), changed.text());
    Banner now = parts.run().banner().get();
    if (program.isLive() && (now.kind() == Banner.Kind.NONE || now.isAboutChanges())) {
      parts.run().banner().set(Banner.stale());
    }
  }

  private void show(SessionState state) {
    parts.output().acceptsInput().set(program.isLive());
    parts
        .output()
        .waitingForInput()
        .set(state instanceof SessionState.Running running && running.waitingForInput());
    if (state instanceof SessionState.Stopped stopped) {
      tell(stops.show(stopped.stop()));
      return;
    }
    stops.clear();
    if (state instanceof SessionState.Ended ended) {
      ended(ended.ending());
    } else if (state instanceof SessionState.Starting) {
      parts.run().story().set(Texts.of("story.starting"));
    } else if (state instanceof SessionState.Running running) {
      tell(Texts.of(running.waitingForInput() ? "story.waiting" : "story.running"));
    }
  }

  private void ended(Ending ending) {
    parts.failures().arrived();
    String story = Narrator.ended(ending);
    tell(story);
    parts.output().line(story, Kind.NOTE);
    if (ending instanceof Ending.Lost lost) {
      parts.run().banner().set(Banner.lost(lost.what(), lost.lastOutput()));
    } else {
      parts.run().banner().set(Banner.NONE);
    }
  }

  private void tell(String story) {
    parts.run().story().set(story);
    parts.trail().add(story);
  }
}
