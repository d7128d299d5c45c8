package dev.faultline.console;

import dev.faultline.debug.CaughtException;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.RunRecorder.TracedCall;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
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
              "coverage lines", "[on | off | FILE]", "coverage on", RecordCommands::coverage),
          Command.of("trace", "[all | off | CLASS...]", "trace Tariff", RecordCommands::trace));

  private RecordCommands() {}

  private static CompletableFuture<String> coverage(Context context, String how) {
    Recording recording = context.program().recording();
    return switch (how) {
      case "on" -> recording.countLines().thenApply(done -> Texts.of("console.coverage.on"));
      case "off" -> off(recording);
      default -> {
        String file = how.isEmpty() ? context.places().currentFile() : context.places().file(how);
        refuseAtTheEnd(context);
        yield recording.lineCounts().thenApply(counts -> counts(context, file, counts));
      }
    };
  }

  private static CompletableFuture<String> off(Recording recording) {
    return recording.stop().thenApply(done -> Texts.of("console.recording.off"));
  }

  private static String counts(Context context, String file, Map<SourceLine, Long> counts) {
    Map<SourceLine, Long> here =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey().file().equals(file))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    long ran = here.values().stream().filter(count -> count > 0).count();
    if (ran == 0) {
      return Texts.of("console.coverage.none", context.places().shortName(file));
    }
    return context.listing().counted(file, here)
        + "\n"
        + Texts.of("console.coverage.ran", context.places().shortName(file), ran, here.size());
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
    return recording.traceCalls(classes).thenApply(done -> Texts.of("console.trace.on", what));
  }

  private static String calls(List<TracedCall> calls) {
    if (calls.isEmpty()) {
      return Texts.of("console.trace.none");
    }
    Set<String> threads = new HashSet<>();
    calls.forEach(call -> threads.add(call.thread()));
    String rows =
        calls.stream()
            .skip(Math.max(0, calls.size() - MOST_CALLS))
            .map(call -> row(call, threads.size() > 1))
            .collect(Collectors.joining("\n"));
    return calls.size() > MOST_CALLS
        ? Texts.of("console.trace.before", calls.size() - MOST_CALLS) + "\n" + rows
        : rows;
  }

  private static String row(TracedCall call, boolean withThread) {
    String type = ClassNames.shown(call.className());
    String method = call.method().equals("<init>") ? "new " + type : type + "." + call.method();
    String what =
        switch (call.kind()) {
          case CALL -> method + "(" + call.text() + ")";
          case RETURN -> Texts.of("console.trace.returned", method, call.text()).stripTrailing();
          case THROW -> Texts.of("console.trace.threw", method, ClassNames.shown(call.text()));
        };
    return "  ".repeat(call.depth()) + what + (withThread ? "  [" + call.thread() + "]" : "");
  }

  private static void refuseAtTheEnd(Context context) {
    if (context.program().state() instanceof SessionState.Ended) {
      throw new CommandRefused(Texts.of("console.recording.gone"));
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
                    ? Texts.of("console.caught.none")
                    : caught.stream()
                        .map(each -> row(context, each))
                        .collect(Collectors.joining("\n")));
  }

  private static String row(Context context, CaughtException caught) {
    String message = caught.message().isEmpty() ? "" : ": " + caught.message();
    SourceLine from = caught.thrownAt();
    String thrown =
        from == null ? "" : Texts.of("console.caught.thrown", context.places().show(from));
    String broad = caught.isBroad() ? Texts.of("console.caught.broad") : "";
    return ClassNames.shown(caught.className())
        + message
        + thrown
        + Texts.of(
            "console.caught.at",
            context.places().show(caught.caughtAt()),
            ClassNames.shown(caught.caughtAs()))
        + broad;
  }
}
