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
          ? "The program waits for input: input TEXT gives it a line."
          : "The program runs; pause stops it.";
    }
    return state instanceof SessionState.Starting
        ? "The program is being started."
        : "The program is not running: start it with run.";
  }

  private String stop(StopSnapshot stop) {
    List<String> lines = new ArrayList<>();
    reason(stop, lines);
    if (stop.frames().isEmpty()) {
      lines.add("> in thread " + stop.thread().name() + ", outside of your code");
      return String.join("\n", lines);
    }
    FrameSnapshot top = stop.frames().get(0);
    String thread = stop.thread().name();
    lines.add(frame(top) + (thread.equals("main") ? "" : "  [thread " + thread + "]"));
    changes(top, lines);
    return String.join("\n", lines);
  }

  /** The line and source of a frame, in two lines as pdb shows them. */
  String frame(FrameSnapshot frame) {
    SourceLine at = frame.at();
    if (frame.obsolete()) {
      return "> " + method(frame) + "(), in code that was replaced: drop calls the new one";
    } else if (at == null) {
      return "> " + method(frame) + ", a line that is not known";
    }
    String place = "> " + places.show(at) + " " + methodName(frame) + "()";
    return place + places.text(at).map(text -> "\n-> " + text.strip()).orElse("");
  }

  private void reason(StopSnapshot stop, List<String> lines) {
    StopReason reason = stop.reason();
    if (reason instanceof StopReason.Breakpoints stopped) {
      stopped.hits().forEach(hit -> hit(hit, lines));
    } else if (reason instanceof StopReason.BreakpointCalled) {
      lines.add("Breakpoint.here() was called.");
    } else if (reason instanceof StopReason.FrameDropped) {
      lines.add("The frame is dropped; its method begins anew.");
    } else if (reason instanceof StopReason.ForcedReturn) {
      lines.add("The method was made to return.");
    } else if (reason instanceof StopReason.TurnRefused refused) {
      lines.add("The turn cannot be taken: " + refused.why());
    } else if (reason instanceof StopReason.Paused) {
      lines.add("Paused.");
    } else if (reason instanceof StopReason.Uncaught uncaught) {
      String message = uncaught.message().isEmpty() ? "" : ": " + uncaught.message();
      lines.add("Uncaught " + uncaught.className() + message);
      lines.add("Nothing catches it; post-mortem: exception, up, down, where and p work here.");
    }
  }

  private void hit(BreakpointHit hit, List<String> lines) {
    BreakpointSpec spec = hit.spec();
    String condition =
        spec.condition().isEmpty() || !hit.problem().isEmpty() ? "" : " if " + spec.condition();
    String place = places.show(spec.place());
    lines.add(
        spec.place() instanceof BreakpointPlace.Thrown
            ? "An exception is thrown" + condition + "."
            : "Breakpoint at " + place + condition + ".");
    if (!hit.problem().isEmpty()) {
      lines.add("  " + hit.problem());
    }
    hit.facts().forEach(fact -> lines.add("  " + LookCommands.variable(fact)));
  }

  private static void changes(FrameSnapshot top, List<String> lines) {
    top.variables().stream()
        .filter(variable -> variable.kind() == VariableSnapshot.Kind.RETURN_VALUE)
        .findFirst()
        .ifPresent(value -> lines.add("returned " + value.value().text()));
    String changed =
        top.variables().stream()
            .filter(VariableSnapshot::changed)
            .filter(variable -> variable.kind() != VariableSnapshot.Kind.RETURN_VALUE)
            .limit(MOST_CHANGES)
            .map(variable -> variable.name() + " = " + variable.value().text())
            .collect(Collectors.joining(", "));
    if (!changed.isEmpty()) {
      lines.add("changed: " + changed);
    }
  }

  private static String ending(Ending ending) {
    if (ending instanceof Ending.Exited exited) {
      return "The program ended with exit code " + exited.exitCode() + ". restart or q";
    } else if (ending instanceof Ending.TimeLimit limit) {
      return "The program ran longer than "
          + limit.limit().toMillis() / 1000.0
          + " s and was ended. restart or q";
    } else if (ending instanceof Ending.Lost lost) {
      String last = lost.lastOutput().isBlank() ? "" : "\nIts last output: " + lost.lastOutput();
      return "The program's JVM was lost: " + lost.what() + last.stripTrailing() + "\nrestart or q";
    }
    if (ending instanceof Ending.Detached) {
      return "Detached: the program runs on, without breakpoints. run attaches again, q leaves";
    } else if (ending instanceof Ending.Gone) {
      return "The attached program has ended, or its JVM cut the connection. run or q";
    }
    return "The program was stopped. restart or q";
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
      case "<clinit>" -> "static initializer";
      default -> frame.method();
    };
  }
}
