package dev.faultline.console;

import dev.faultline.debug.CaughtException;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.RunRecorder.TracedCall;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.session.Recording;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Commands about what the program notes about itself while it runs. */
final class RecordCommands {
  private static final int MOST_CALLS = 60;

  static final List<Command> ALL =
      List.of(
          Command.of(
              "coverage lines",
              "[on | off | FILE]",
              "count how often each line runs; alone, show the counts",
              "coverage on",
              RecordCommands::coverage),
          Command.of(
              "trace",
              "[all | off | CLASS...]",
              "note the calls of these classes' methods; alone, show them",
              "trace Tariff",
              RecordCommands::trace));

  private RecordCommands() {}

  private static CompletableFuture<String> coverage(Context context, String how) {
    Recording recording = context.program().recording();
    return switch (how) {
      case "on" ->
          recording
              .countLines()
              .thenApply(done -> "Counting lines from here; coverage shows them.");
      case "off" -> off(recording);
      default -> {
        String file = how.isEmpty() ? context.places().currentFile() : context.places().file(how);
        refuseAtTheEnd(context);
        yield recording.lineCounts().thenApply(counts -> counts(context, file, counts));
      }
    };
  }

  private static CompletableFuture<String> off(Recording recording) {
    return recording.stop().thenApply(done -> "Recording has ended; what was recorded is kept.");
  }

  private static String counts(Context context, String file, Map<SourceLine, Long> counts) {
    Map<SourceLine, Long> here =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey().file().equals(file))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    long ran = here.values().stream().filter(count -> count > 0).count();
    if (ran == 0) {
      return "No line of "
          + context.places().shortName(file)
          + " is counted so far: coverage on begins to count.";
    }
    return context.listing().counted(file, here)
        + "\n"
        + context.places().shortName(file)
        + ": "
        + ran
        + " of "
        + here.size()
        + " lines ran";
  }

  private static CompletableFuture<String> trace(Context context, String what) {
    Recording recording = context.program().recording();
    if (what.isEmpty()) {
      refuseAtTheEnd(context);
      return recording.calls().thenApply(RecordCommands::calls);
    } else if (what.equals("off")) {
      return off(recording);
    }
    List<String> classes =
        what.equals("all")
            ? List.of()
            : Arrays.stream(what.split("[\\s,]+")).map(context.classes()::own).toList();
    return recording
        .traceCalls(classes)
        .thenApply(done -> "Noting calls of " + what + " from here; trace shows them.");
  }

  private static String calls(List<TracedCall> calls) {
    if (calls.isEmpty()) {
      return "No call is noted yet: trace all begins.";
    }
    Set<String> threads = new HashSet<>();
    calls.forEach(call -> threads.add(call.thread()));
    String rows =
        calls.stream()
            .skip(Math.max(0, calls.size() - MOST_CALLS))
            .map(call -> row(call, threads.size() > 1))
            .collect(Collectors.joining("\n"));
    return calls.size() > MOST_CALLS
        ? "… " + (calls.size() - MOST_CALLS) + " before\n" + rows
        : rows;
  }

  private static String row(TracedCall call, boolean withThread) {
    String type = ClassNames.shown(call.className());
    String method = call.method().equals("<init>") ? "new " + type : type + "." + call.method();
    String what =
        switch (call.kind()) {
          case CALL -> method + "(" + call.text() + ")";
          case RETURN -> method + " returned" + (call.text().isEmpty() ? "" : " " + call.text());
          case THROW -> method + " threw " + ClassNames.shown(call.text());
        };
    return "  ".repeat(call.depth()) + what + (withThread ? "  [" + call.thread() + "]" : "");
  }

  private static void refuseAtTheEnd(Context context) {
    if (context.program().state() instanceof SessionState.Ended) {
      throw new CommandRefused(
          "What the program recorded ended with it: stop it at its last line and ask there.");
    }
  }

  static CompletableFuture<String> caught(Context context) {
    refuseAtTheEnd(context);
    return context
        .program()
        .recording()
        .caught()
        .thenApply(
            caught ->
                caught.isEmpty()
                    ? "Your code has caught no exception so far."
                    : caught.stream()
                        .map(each -> row(context, each))
                        .collect(Collectors.joining("\n")));
  }

  private static String row(Context context, CaughtException caught) {
    String message = caught.message().isEmpty() ? "" : ": " + caught.message();
    SourceLine from = caught.thrownAt();
    String thrown = from == null ? "" : ", thrown at " + context.places().show(from);
    String broad = caught.isBroad() ? " (broad: it catches nearly anything)" : "";
    return ClassNames.shown(caught.className())
        + message
        + thrown
        + ", caught at "
        + context.places().show(caught.caughtAt())
        + " as "
        + ClassNames.shown(caught.caughtAs())
        + broad;
  }
}
