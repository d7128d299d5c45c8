package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Commands about frames and threads. */
final class StackCommands {
  static final List<Command> ALL =
      List.of(
          Command.of("where w bt", "[all]", "where all", StackCommands::where),
          Command.of(
              "up u",
              "[COUNT]",
              "up",
              (context, count) -> select(context, selected(context) + count(count))),
          Command.of(
              "down d",
              "[COUNT]",
              "down",
              (context, count) -> select(context, selected(context) - count(count))),
          Command.of(
              "frame", "N", "frame 2", (context, number) -> select(context, number(number))));

  private StackCommands() {}

  private static CompletableFuture<String> where(Context context, String which) {
    if (which.equals("all")) {
      return context
          .program()
          .threads()
          .stacks()
          .thenApply(
              stacks ->
                  stacks.stream()
                      .map(
                          stack ->
                              context.threads().shown(stack.thread())
                                  + "\n"
                                  + frames(context, stack, -1))
                      .collect(Collectors.joining("\n")));
    } else if (!which.isEmpty()) {
      throw new UsageException();
    }
    return CompletableFuture.completedFuture(where(context));
  }

  /** The stack of the selected thread. */
  static String where(Context context) {
    StopSnapshot stop = stop(context);
    context.program().lookedAtStack();
    return frames(context, stop, selected(context));
  }

  private static String frames(Context context, StopSnapshot stop, int selected) {
    String frames =
        stop.frames().stream()
            .map(frame -> row(context, frame, selected))
            .collect(Collectors.joining("\n"));
    if (frames.isEmpty()) {
      return Texts.of("console.where.none", stop.thread().name());
    }
    return frames
        + (stop.moreFrames() > 0 ? "\n  " + Texts.of("console.more", stop.moreFrames()) : "");
  }

  private static String row(Context context, FrameSnapshot frame, int selected) {
    SourceLine at = frame.at();
    String mark = frame.index() == selected ? "> #" : "  #";
    String place =
        frame.obsolete()
            ? Texts.of("console.where.replaced")
            : at == null ? Texts.of("console.where.unknown") : context.places().show(at);
    return mark + frame.index() + " " + place + " " + StopText.method(frame) + "()";
  }

  private static StopSnapshot stop(Context context) {
    return context
        .program()
        .currentStop()
        .orElseThrow(() -> new CommandRefused(context.stops().of(context.program().state())));
  }

  private static int selected(Context context) {
    return context.program().selectedFrame();
  }

  private static int count(String text) {
    return text.isEmpty() ? 1 : number(text);
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new UsageException();
    }
    return Integer.parseInt(text);
  }

  private static CompletableFuture<String> select(Context context, int index) {
    return context.program().selectFrame(index).thenApply(context.stops()::frame);
  }
}
