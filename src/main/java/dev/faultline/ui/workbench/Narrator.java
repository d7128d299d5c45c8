package dev.faultline.ui.workbench;

import dev.faultline.debug.Ending;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.state.FrameRow;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in words what happened, for the status line. Pure. */
final class Narrator {
  private static final int MOST_CHANGES = 3;

  private Narrator() {}

  /**
   * What came of letting the program run from one stop to the next.
   *
   * @param before the stop before in the same thread, null when there was none in this run
   */
  static String stopped(@Nullable StopSnapshot before, StopSnapshot now) {
    StopReason reason = now.reason();
    String next = next(now);
    if (reason instanceof StopReason.Uncaught uncaught) {
      String name = uncaught.className().substring(uncaught.className().lastIndexOf('.') + 1);
      return Texts.of("story.uncaught", name, place(now));
    } else if (reason instanceof StopReason.MainEntered) {
      return Texts.of("story.main", next);
    } else if (reason instanceof StopReason.Breakpoints at) {
      return HitWords.of(at.hits(), place(now)) + changes(before, now);
    } else if (reason instanceof StopReason.Paused) {
      return Texts.of("story.paused", place(now));
    } else if (reason instanceof StopReason.CursorReached) {
      return Texts.of("story.cursor", place(now)) + changes(before, now);
    } else if (reason instanceof StopReason.BreakpointCalled) {
      return Texts.of("story.called", place(now)) + changes(before, now);
    }
    return other(before, now, next);
  }

  /** The same where the stop before was in another thread. */
  static String stoppedElsewhere(@Nullable StopSnapshot before, StopSnapshot now) {
    return Texts.of("story.thread", stopped(before, now), now.thread().name());
  }

  private static String other(@Nullable StopSnapshot before, StopSnapshot now, String next) {
    if (now.reason() instanceof StopReason.FrameDropped) {
      return Texts.of("story.dropped", top(now).map(FrameRow::method).orElse(""), next);
    } else if (now.reason() instanceof StopReason.ForcedReturn) {
      return Texts.of("story.forced", returned(now), next);
    } else if (now.reason() instanceof StopReason.TurnRefused refused) {
      return Texts.of("story.refused", refused.why());
    }
    return stepped(before, now, next);
  }

  private static String stepped(@Nullable StopSnapshot before, StopSnapshot now, String next) {
    if (before == null || top(before).isEmpty() || top(now).isEmpty()) {
      return next;
    }
    int deeper = depth(now) - depth(before);
    String method = FrameRow.method(top(now).orElseThrow());
    if (deeper > 0) {
      return Texts.of("story.into", method, next);
    } else if (deeper < 0) {
      return Texts.of("story.back", method, returned(now), next);
    }
    SourceLine ran = top(before).orElseThrow().at();
    String line = ran == null ? "" : Texts.of("story.ran", ran.line());
    return line + returnedHere(now) + changes(before, now) + "; " + next;
  }

  /** How a run ended. */
  static String ended(Ending ending) {
    if (ending instanceof Ending.Exited exited) {
      return Texts.of("story.exited", exited.exitCode());
    } else if (ending instanceof Ending.TimeLimit limit) {
      return Texts.of("story.timeLimit", limit.limit().toSeconds());
    } else if (ending instanceof Ending.Lost lost) {
      return lost.what();
    }
    if (ending instanceof Ending.Detached || ending instanceof Ending.Gone) {
      return Texts.of(ending instanceof Ending.Gone ? "story.gone" : "story.detached");
    }
    return Texts.of("story.stoppedByUser");
  }

  private static String changes(@Nullable StopSnapshot before, StopSnapshot now) {
    if (before == null || depth(before) != depth(now)) {
      return "";
    }
    Map<String, String> old =
        top(before).stream()
            .flatMap(frame -> frame.variables().stream())
            .collect(Collectors.toMap(VariableSnapshot::name, Narrator::text, (a, b) -> a));
    String changes =
        top(now).stream()
            .flatMap(frame -> frame.variables().stream())
            .filter(variable -> variable.kind() != VariableSnapshot.Kind.RETURN_VALUE)
            .filter(variable -> !text(variable).equals(old.get(variable.name())))
            .limit(MOST_CHANGES)
            .map(variable -> change(old.get(variable.name()), variable))
            .collect(Collectors.joining(", "));
    return changes.isEmpty() ? "" : "; " + changes;
  }

  private static String change(@Nullable String old, VariableSnapshot variable) {
    return old == null
        ? variable.name() + " = " + text(variable)
        : variable.name() + " " + old + " → " + text(variable);
  }

  private static String returned(StopSnapshot now) {
    return returnValue(now).map(value -> Texts.of("story.returned", text(value))).orElse("");
  }

  private static String returnedHere(StopSnapshot now) {
    return returnValue(now)
        .map(value -> Texts.of("story.callReturned", method(value), text(value)))
        .orElse("");
  }

  private static String method(VariableSnapshot returned) {
    return returned.name().isEmpty() ? Texts.of("story.theCall") : returned.name();
  }

  private static Optional<VariableSnapshot> returnValue(StopSnapshot now) {
    return top(now).stream()
        .flatMap(frame -> frame.variables().stream())
        .filter(variable -> variable.kind() == VariableSnapshot.Kind.RETURN_VALUE)
        .findFirst();
  }

  private static String next(StopSnapshot stop) {
    SourceLine at = top(stop).map(FrameSnapshot::at).orElse(null);
    return at == null ? Texts.of("story.nowhere") : Texts.of("story.next", at.line());
  }

  private static String place(StopSnapshot stop) {
    SourceLine at = top(stop).map(FrameSnapshot::at).orElse(null);
    return at == null
        ? Texts.of("story.noSource")
        : Texts.of("story.place", at.line(), at.file().substring(at.file().lastIndexOf('/') + 1));
  }

  private static Optional<FrameSnapshot> top(StopSnapshot stop) {
    return stop.frames().stream().findFirst();
  }

  private static int depth(StopSnapshot stop) {
    return stop.frames().size() + stop.moreFrames();
  }

  private static String text(VariableSnapshot variable) {
    return variable.value().text();
  }
}
