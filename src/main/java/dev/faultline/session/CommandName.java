package dev.faultline.session;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.StepDepth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names by which uses of the debugger are recorded, whichever front end they come from: pdb's
 * where pdb has the command. A lesson's {@code command-used} check knows them by these names.
 */
final class CommandName {
  static final String RUN = "run";
  static final String RESTART = "restart";
  static final String CONTINUE = "continue";
  static final String PAUSE = "pause";
  static final String UNTIL = "until";
  static final String RETURN = "return";
  static final String STEP_INTO = "stepinto";
  static final String DROP = "drop";
  static final String FORCE = "force";
  static final String REDEFINE = "redefine";

  static final String LIST = "list";
  static final String WHERE = "where";
  static final String UP = "up";
  static final String DOWN = "down";
  static final String PRINT = "print";
  static final String PRETTY_PRINT = "pp";
  static final String SET = "set";
  static final String EXCEPTION = "exception";

  static final String BREAK = "break";
  static final String ONE_SHOT = "tbreak";
  static final String BREAKPOINT = "breakpoint";
  static final String CONDITION = "condition";
  static final String IGNORE = "ignore";
  static final String LOG = "log";
  static final String WATCH = "watch";
  static final String CATCH = "catch";

  static final String THREADS = "threads";
  static final String THREAD = "thread";
  static final String FREEZE = "freeze";
  static final String THAW = "thaw";
  static final String TURN = "turn";
  static final String REPLAY = "replay";

  static final String HEAP = "heap";
  static final String INSTANCES = "instances";
  static final String REFERRERS = "referrers";
  static final String WHY_ALIVE = "whyalive";

  static final String COVERAGE = "coverage";
  static final String TRACE = "trace";
  static final String CAUGHT = "caught";

  private CommandName() {}

  /** The depth of a step that has this name, as {@link #of} gives it. */
  static StepDepth depth(String name) {
    return switch (name) {
      case "step" -> StepDepth.INTO;
      case "next" -> StepDepth.OVER;
      default -> StepDepth.OUT;
    };
  }

  static String of(StepDepth depth) {
    return switch (depth) {
      case INTO -> "step";
      case OVER -> "next";
      case OUT -> RETURN;
    };
  }

  /**
   * What setting a breakpoint amounts to; one that changes nothing but whether it is enabled is no
   * command.
   *
   * @param before the breakpoint at its place until now, null when there was none
   */
  static List<String> ofSetting(@Nullable BreakpointSpec before, BreakpointSpec spec) {
    BreakpointSpec old = before == null ? BreakpointSpec.at(spec.place()) : before;
    List<String> names = new ArrayList<>();
    if (before == null) {
      names.add(ofNew(spec));
    }
    if (!spec.condition().isEmpty() && !spec.condition().equals(old.condition())) {
      names.add(CONDITION);
    }
    if (!spec.hits().equals(old.hits())) {
      names.add(IGNORE);
    }
    if (spec.isLogpoint() && !spec.log().equals(old.log()) && !names.contains(LOG)) {
      names.add(LOG);
    }
    return names;
  }

  private static String ofNew(BreakpointSpec spec) {
    if (spec.place() instanceof BreakpointPlace.Field) {
      return WATCH;
    } else if (spec.place() instanceof BreakpointPlace.Thrown) {
      return CATCH;
    } else if (spec.isLogpoint()) {
      return LOG;
    }
    return spec.once() ? ONE_SHOT : BREAK;
  }
}
