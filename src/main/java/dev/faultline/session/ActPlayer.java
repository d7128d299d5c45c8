package dev.faultline.session;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.AnchoredSources.Place;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Does a learner's acts in a lesson session, one after the other, waiting for each. */
public final class ActPlayer {
  private final LessonSession lesson;
  private final ProgramSession program;

  public ActPlayer(LessonSession lesson) {
    this.lesson = lesson;
    program = lesson.program();
  }

  /**
   * Does an act and waits until it is done: a command that lets the program run, until it stops or
   * ends.
   *
   * @throws CommandRefused when it cannot be done
   */
  public void play(Act act) {
    try {
      start(act).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof CommandRefused refused) {
        throw refused;
      }
      throw failed;
    }
  }

  private CompletableFuture<?> start(Act act) {
    if (act instanceof Act.Break set) {
      program.setBreakpoint(BreakpointSpec.at(line(set.at())));
      return done();
    } else if (act instanceof Act.Clear clear) {
      program.removeBreakpoint(new BreakpointPlace.Line(line(clear.at())));
      return done();
    } else if (act instanceof Act.Run) {
      return program.run();
    } else if (act instanceof Act.Continue) {
      return program.resume();
    } else if (act instanceof Act.Step step) {
      return times(step.times(), () -> program.step(StepDepth.INTO));
    } else if (act instanceof Act.Next next) {
      return times(next.times(), () -> program.step(StepDepth.OVER));
    } else if (act instanceof Act.Return) {
      return program.step(StepDepth.OUT);
    } else if (act instanceof Act.Until until) {
      return program.runTo(line(until.at()));
    }
    return look(act);
  }

  private CompletableFuture<?> look(Act act) {
    if (act instanceof Act.Frame frame) {
      return program.selectFrame(frame.index());
    } else if (act instanceof Act.ListSource) {
      program.listed();
      return done();
    } else if (act instanceof Act.Where) {
      program.lookedAtStack();
      return done();
    } else if (act instanceof Act.Print print) {
      return program.values().print(print.expression());
    } else if (act instanceof Act.Pp pp) {
      return program.values().prettyPrint(pp.expression());
    }
    return claim(act);
  }

  private CompletableFuture<?> claim(Act act) {
    if (act instanceof Act.Predict predict) {
      return lesson.predict(predict.check(), predict.value());
    } else if (act instanceof Act.Hypothesise claim) {
      return lesson.hypothesise(
          new Hypothesis(line(claim.at()), claim.expression(), claim.relation(), claim.value()));
    } else if (act instanceof Act.Blame blame) {
      return lesson.claimFault(blame.check(), line(blame.at()), blame.certainty());
    } else if (act instanceof Act.Cause cause) {
      return lesson.claimCause(cause.check(), cause.option(), cause.certainty());
    } else if (act instanceof Act.Fix fix) {
      fix.files()
          .forEach(
              file -> program.edit(file, lesson.folder().fixed().files().getOrDefault(file, "")));
      return done();
    } else if (act instanceof Act.Test test) {
      return lesson.runTests(test.check());
    }
    throw new IllegalArgumentException("unknown act " + act);
  }

  private static CompletableFuture<?> times(int times, Supplier<CompletableFuture<?>> act) {
    CompletableFuture<?> all = done();
    for (int i = 0; i < times; i++) {
      all = all.thenCompose(before -> act.get());
    }
    return all;
  }

  private static CompletableFuture<?> done() {
    return CompletableFuture.completedFuture(null);
  }

  private SourceLine line(String anchor) {
    Place place =
        lesson
            .folder()
            .buggy()
            .anchor(anchor)
            .orElseThrow(() -> new CommandRefused("there is no anchor " + anchor));
    return new SourceLine(place.file(), place.line());
  }
}
