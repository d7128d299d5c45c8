package dev.faultline.session;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.ObjectName;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.LessonFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Keeps what is done in a lesson's session as acts, so that {@link ActPlayer} can do it again. Used
 * from any thread.
 */
final class WalkthroughRecorder {
  /** Commands that no act stands for. */
  private static final Set<String> BEYOND_ACTS =
      Set.of(
          CommandName.STEP_INTO,
          CommandName.DROP,
          CommandName.FORCE,
          CommandName.REDEFINE,
          CommandName.SET,
          CommandName.THREAD,
          CommandName.FREEZE,
          CommandName.THAW,
          CommandName.REPLAY);

  private final LessonFolder folder;
  private final LineAnchors anchors;
  private final List<Act> acts = new ArrayList<>();
  private final Set<String> leftOut = new LinkedHashSet<>();

  WalkthroughRecorder(LessonFolder folder) {
    this.folder = folder;
    anchors = new LineAnchors(folder.buggy());
  }

  synchronized RecordedWalkthrough recorded() {
    return new RecordedWalkthrough(acts, anchors.added(), List.copyOf(leftOut));
  }

  /** Forgets what was done. */
  synchronized void clear() {
    acts.clear();
    leftOut.clear();
    anchors.clear();
  }

  /** An act was done; a step like the one before it counts on. */
  synchronized void acted(Act act) {
    if (!ObjectName.in(expression(act)).isEmpty()) {
      leftOut("an object named by its number, which may differ in another run");
      return;
    }
    Act before = acts.isEmpty() ? null : acts.get(acts.size() - 1);
    if (before instanceof Act.Step step && act instanceof Act.Step more) {
      replaceLast(new Act.Step(step.times() + more.times()));
    } else if (before instanceof Act.Next next && act instanceof Act.Next more) {
      replaceLast(new Act.Next(next.times() + more.times()));
    } else if (before instanceof Act.Turn turn
        && act instanceof Act.Turn more
        && turn.thread().equals(more.thread())
        && turn.depth().equals(more.depth())) {
      replaceLast(new Act.Turn(turn.thread(), turn.depth(), turn.times() + more.times()));
    } else if (!(act instanceof Act.WriteTests) || !act.equals(before)) {
      acts.add(act);
    }
  }

  private void replaceLast(Act act) {
    acts.set(acts.size() - 1, act);
  }

  private static String expression(Act act) {
    if (act instanceof Act.Print print) {
      return print.expression();
    } else if (act instanceof Act.Pp pp) {
      return pp.expression();
    }
    return act instanceof Act.WhyAlive why ? why.expression() : "";
  }

  /**
   * An act was done at a line; the player does it at the line of that number, whatever the program
   * has become.
   *
   * @param act makes the act from the name of the line's anchor
   */
  synchronized void acted(SourceLine at, Function<String, Act> act) {
    anchors
        .of(at)
        .ifPresentOrElse(
            anchor -> acted(act.apply(anchor)),
            () -> leftOut("what was done at " + at + ", which the lesson's own program has not"));
  }

  /** A question was answered; the lines in the answer get anchors. */
  synchronized void answered(String check, String text) {
    acted(new Act.Answer(check, anchors.named(text)));
  }

  synchronized void commandUsed(String command) {
    if (BEYOND_ACTS.contains(command)) {
      leftOut("the command " + command);
    }
  }

  synchronized void breakpointSet(BreakpointSpec spec) {
    boolean plain = spec.equals(BreakpointSpec.at(spec.place()));
    boolean conditional = spec.withCondition("").equals(BreakpointSpec.at(spec.place()));
    if (conditional && spec.place() instanceof BreakpointPlace.Line line) {
      acted(line.at(), anchor -> new Act.Break(anchor, spec.condition()));
    } else if (plain && use(spec.place()).isPresent()) {
      acted(new Act.Watch(field(spec.place()), use(spec.place()).get()));
    } else if (plain && isEitherThrow(spec.place())) {
      acted(new Act.Catch(exception(spec.place())));
    } else {
      leftOut(
          "a breakpoint other than on a line, with or without a condition, on the reads or writes of"
              + " a field, or on an exception, caught or not");
    }
  }

  synchronized void breakpointRemoved(BreakpointPlace place) {
    if (place instanceof BreakpointPlace.Line line) {
      acted(line.at(), Act.Clear::new);
    } else if (use(place).isPresent()) {
      acted(new Act.Unwatch(field(place), use(place).get()));
    } else if (isEitherThrow(place)) {
      acted(new Act.Uncatch(exception(place)));
    }
  }

  /** Whether a breakpoint stops at an exception whether it is caught or not. */
  private static boolean isEitherThrow(BreakpointPlace place) {
    return place instanceof BreakpointPlace.Thrown thrown && thrown.caught() && thrown.uncaught();
  }

  private static String exception(BreakpointPlace place) {
    return place instanceof BreakpointPlace.Thrown thrown ? thrown.className() : "";
  }

  /** The use at which a watchpoint stops; empty when it stops at both, or is none. */
  private static Optional<String> use(BreakpointPlace place) {
    return place instanceof BreakpointPlace.Field field && field.access() != field.modification()
        ? Optional.of(field.access() ? "read" : "write")
        : Optional.empty();
  }

  private static String field(BreakpointPlace place) {
    return place instanceof BreakpointPlace.Field field
        ? field.className() + "." + field.field()
        : "";
  }

  /** A file has a new text: on the way to the lesson's fix, or back to the lesson's own. */
  synchronized void edited(String file, String text) {
    Set<String> files = new TreeSet<>();
    if (!acts.isEmpty() && acts.get(acts.size() - 1) instanceof Act.Fix fix) {
      files.addAll(fix.files());
      acts.remove(fix);
    }
    if (!text.equals(folder.buggy().files().get(file))) {
      files.add(file);
    } else if (!files.remove(file)) {
      leftOut("going back to the lesson's own " + file);
    }
    if (!files.isEmpty()) {
      acts.add(new Act.Fix(List.copyOf(files)));
    }
  }

  synchronized void leftOut(String what) {
    leftOut.add(what);
  }
}
