package dev.faultline.console;

import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Shows an exception with what is behind it. */
final class ExceptionText {
  private final Context context;
  private final List<String> lines = new ArrayList<>();

  private ExceptionText(Context context) {
    this.context = context;
  }

  static CompletableFuture<String> run(Context context, String expression) {
    if (!expression.isEmpty()) {
      return context
          .program()
          .values()
          .compute(expression)
          .thenCompose(
              result ->
                  result instanceof EvaluationResult.Value value
                      ? of(context, value.value())
                      : CompletableFuture.completedFuture(LookCommands.result(result)));
    }
    ValueSnapshot thrown =
        context
            .program()
            .currentStop()
            .flatMap(stop -> thrown(stop.reason()))
            .orElseThrow(() -> new CommandRefused(Texts.of("console.exception.none")));
    return of(context, thrown);
  }

  private static Optional<ValueSnapshot> thrown(StopReason reason) {
    if (reason instanceof StopReason.Uncaught uncaught) {
      return Optional.of(uncaught.exception());
    } else if (reason instanceof StopReason.Breakpoints stopped) {
      return stopped.hits().stream()
          .filter(hit -> hit.spec().place() instanceof BreakpointPlace.Thrown)
          .map(BreakpointHit::facts)
          .flatMap(List::stream)
          .map(VariableSnapshot::value)
          .findFirst();
    }
    return Optional.empty();
  }

  private static CompletableFuture<String> of(Context context, ValueSnapshot value) {
    ValueHandle handle = value.handle();
    if (handle == null) {
      throw new CommandRefused(Texts.of("console.exception.not", value.text()));
    }
    return context
        .program()
        .values()
        .exception(handle)
        .thenApply(exception -> new ExceptionText(context).text(exception));
  }

  private String text(ExceptionSnapshot exception) {
    add(exception, "", "");
    return String.join("\n", lines);
  }

  private void add(ExceptionSnapshot exception, String before, String indent) {
    String message = exception.message().isEmpty() ? "" : ": " + exception.message();
    lines.add(indent + before + exception.className() + message);
    addTrace(exception.trace(), indent);
    exception
        .suppressed()
        .forEach(each -> add(each, Texts.of("console.exception.suppressed"), indent + "    "));
    ExceptionSnapshot cause = exception.cause();
    if (cause != null) {
      add(cause, Texts.of("console.exception.cause"), indent);
    }
  }

  private void addTrace(List<ExceptionSnapshot.Frame> trace, String indent) {
    int foreign = 0;
    for (ExceptionSnapshot.Frame frame : trace) {
      if (frame.at() == null) {
        foreign++;
        continue;
      }
      addForeign(foreign, indent);
      foreign = 0;
      String method = ClassNames.shown(frame.className()) + "." + frame.method();
      lines.add(
          indent
              + Texts.of("console.exception.at", context.places().show(frame.at()))
              + " "
              + method
              + "()");
    }
    addForeign(foreign, indent);
  }

  private void addForeign(int count, String indent) {
    if (count > 0) {
      lines.add(indent + "  " + Texts.count("console.exception.foreign", count));
    }
  }
}
