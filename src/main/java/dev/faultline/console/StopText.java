package dev.faultline.console;

import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.Ending;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says where a program stopped or how it ended. */
final class StopText {
  private static final int MOST_CHANGES = 6;

  private final Places places;

  StopText(Places places) {
    this.places = places;
  }

  String of(SessionState state) {
    if (state instanceof SessionState.Stopped stopped) {
      return stop(stopped.stop());
    } else if (state instanceof SessionState.Ended ended) {
      return ending(ended.ending());
    } else if (state instanceof SessionState.Running running) {
      return running.waitingForInput()
          ? Texts.of("console.state.input")
          : Texts.of("console.state.running");
    }
    return state instanceof SessionState.Starting
        ? Texts.of("console.state.starting")
        : Texts.of("refused.notRunning");
  }

  private String stop(StopSnapshot stop) {
    List<String> lines = new ArrayList<>();
    reason(stop, lines);
    if (stop.frames().isEmpty()) {
      lines.add(Texts.of("console.stop.outside", stop.thread().name()));
      return String.join("\n", lines);
    }
    FrameSnapshot top = stop.frames().get(0);
    String thread = stop.thread().name();
    lines.add(
        frame(top) + (thread.equals("main") ? "" : "  " + Texts.of("console.stop.thread", thread)));
    changes(top, lines);
    return String.join("\n", lines);
  }

  /** The line and source of a frame, in two lines as pdb shows them. */
  String frame(FrameSnapshot frame) {
    SourceLine at = frame.at();
    if (frame.obsolete()) {
      return Texts.of("console.stop.replaced", method(frame));
    } else if (at == null) {
      return Texts.of("console.stop.unknown", method(frame));
    }
    String place = "> " + places.show(at) + " " + methodName(frame) + "()";
    return place + places.text(at).map(text -> "\n-> " + text.strip()).orElse("");
  }

  private void reason(StopSnapshot stop, List<String> lines) {
    StopReason reason = stop.reason();
    if (reason instanceof StopReason.Breakpoints stopped) {
      stopped.hits().forEach(hit -> hit(hit, lines));
    } else if (reason instanceof StopReason.BreakpointCalled) {
      lines.add(Texts.of("console.stop.called"));
    } else if (reason instanceof StopReason.FrameDropped) {
      lines.add(Texts.of("console.stop.dropped"));
    } else if (reason instanceof StopReason.ForcedReturn) {
      lines.add(Texts.of("console.stop.forced"));
    } else if (reason instanceof StopReason.TurnRefused refused) {
      lines.add(Texts.of("console.stop.refused", refused.why()));
    } else if (reason instanceof StopReason.Paused) {
      lines.add(Texts.of("console.stop.paused"));
    } else if (reason instanceof StopReason.Uncaught uncaught) {
      String message = uncaught.message().isEmpty() ? "" : ": " + uncaught.message();
      lines.add(Texts.of("console.stop.uncaught", uncaught.className() + message));
      lines.add(Texts.of("console.stop.postMortem"));
    }
  }

  private void hit(BreakpointHit hit, List<String> lines) {
    BreakpointSpec spec = hit.spec();
    String condition =
        spec.condition().isEmpty() || !hit.problem().isEmpty()
            ? ""
            : Texts.of("console.stop.if", spec.condition());
    String place = places.show(spec.place());
    lines.add(
        spec.place() instanceof BreakpointPlace.Thrown
            ? Texts.of("console.stop.thrown", condition)
            : Texts.of("console.stop.breakpoint", place, condition));
    if (!hit.problem().isEmpty()) {
      lines.add("  " + hit.problem());
    }
    hit.facts().forEach(fact -> lines.add("  " + LookCommands.variable(fact)));
  }

  private static void changes(FrameSnapshot top, List<String> lines) {
    top.variables().stream()
        .filter(variable -> variable.kind() == VariableSnapshot.Kind.RETURN_VALUE)
        .findFirst()
        .ifPresent(value -> lines.add(Texts.of("console.stop.returned", value.value().text())));
    String changed =
        top.variables().stream()
            .filter(VariableSnapshot::changed)
            .filter(variable -> variable.kind() != VariableSnapshot.Kind.RETURN_VALUE)
            .limit(MOST_CHANGES)
            .map(variable -> variable.name() + " = " + variable.value().text())
            .collect(Collectors.joining(", "));
    if (!changed.isEmpty()) {
      lines.add(Texts.of("console.stop.changed", changed));
    }
  }

  private static String ending(Ending ending) {
    if (ending instanceof Ending.Exited exited) {
      return Texts.of("console.ended", exited.exitCode());
    } else if (ending instanceof Ending.TimeLimit limit) {
      return Texts.of("console.ended.late", limit.limit().toMillis() / 1000.0);
    } else if (ending instanceof Ending.Lost lost) {
      String last =
          lost.lastOutput().isBlank()
              ? ""
              : "\n" + Texts.of("console.lost.output", lost.lastOutput());
      return Texts.of("console.lost", lost.what(), last.stripTrailing());
    }
    if (ending instanceof Ending.Detached) {
      return Texts.of("console.detached");
    } else if (ending instanceof Ending.Gone) {
      return Texts.of("console.gone");
    }
    return Texts.of("console.stopped");
  }

  /** Class and method, such as {@code Tariff.fee}. */
  static String method(FrameSnapshot frame) {
    String type = frame.className().substring(frame.className().lastIndexOf('.') + 1);
    return frame.method().equals("<init>")
        ? "new " + type.replace('$', '.')
        : type.replace('$', '.') + "." + methodName(frame);
  }

  private static String methodName(FrameSnapshot frame) {
    String type = frame.className().substring(frame.className().lastIndexOf('.') + 1);
    return switch (frame.method()) {
      case "<init>" -> "new " + type.substring(type.lastIndexOf('$') + 1);
      case "<clinit>" -> Texts.of("console.staticInitializer");
      default -> frame.method();
    };
  }
}
