package dev.faultline.console;

import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands about threads: who waits for whom, and who may run. */
final class ThreadCommands {
  private static final Pattern TURN =
      Pattern.compile("(?<thread>.+?)(?:\\s+(?<depth>step|next|return))?");

  static final List<Command> ALL =
      List.of(
          Command.of(
              "threads",
              "",
              "threads",
              Action.plain(context -> dump(context).thenApply(dump -> threads(context, dump)))),
          Command.of("thread", "THREAD", "thread worker-1", ThreadCommands::select),
          Command.of(
              "deadlocks",
              "",
              "deadlocks",
              Action.plain(context -> dump(context).thenApply(dump -> deadlocks(context, dump)))),
          Command.of(
              "freeze",
              "THREAD",
              "freeze worker-1",
              (context, name) ->
                  context
                      .threads()
                      .with(
                          name,
                          thread ->
                              context
                                  .program()
                                  .threads()
                                  .freeze(thread.id())
                                  .thenApply(
                                      done -> Texts.of("console.frozen", thread.name(), name)))),
          Command.of(
              "thaw",
              "THREAD",
              "thaw worker-1",
              (context, name) ->
                  context
                      .threads()
                      .with(
                          name,
                          thread ->
                              context
                                  .program()
                                  .threads()
                                  .thaw(thread.id())
                                  .thenApply(done -> Texts.of("console.thawed", thread.name())))),
          Command.of("turn", "THREAD [step|next|return]", "turn worker-1", ThreadCommands::turn),
          Command.of(
              "schedule",
              "[save FILE | replay FILE | prove]",
              "schedule save race.txt",
              ScheduleAction::run));

  private ThreadCommands() {}

  private static CompletableFuture<ThreadDump> dump(Context context) {
    return context.program().threads().dump();
  }

  private static String threads(Context context, ThreadDump dump) {
    String rows =
        dump.threads().stream().map(entry -> row(context, entry)).collect(Collectors.joining("\n"));
    String more = dump.more() > 0 ? "\n" + Texts.of("console.more", dump.more()) : "";
    String dead = dump.deadlocks().isEmpty() ? "" : "\n" + Texts.of("console.threads.dead");
    return rows + more + dead;
  }

  private static String row(Context context, ThreadDump.Entry entry) {
    ThreadSnapshot thread = entry.thread();
    boolean selected =
        context.program().currentStop().filter(s -> s.thread().id() == thread.id()).isPresent();
    StringBuilder row = new StringBuilder(selected ? "> " : "  ");
    row.append(context.threads().shown(thread));
    SourceLine at = entry.at();
    row.append(at == null ? "" : Texts.of("console.threads.at", context.places().show(at)));
    row.append(entry.daemon() ? Texts.of("console.threads.daemon") : "");
    row.append(entry.virtual() ? Texts.of("console.threads.virtual") : "");
    ThreadDump.Lock waitsFor = entry.waitsFor();
    if (waitsFor != null) {
      row.append("\n      ").append(Texts.of("console.threads.waits", lock(context, waitsFor)));
    }
    if (!entry.holds().isEmpty()) {
      String held =
          entry.holds().stream()
              .map(lock -> lock.object().text() + inCall(context, lock))
              .collect(Collectors.joining(", "));
      row.append("\n      ").append(Texts.of("console.threads.holds", held));
    }
    return row.toString();
  }

  private static String lock(Context context, ThreadDump.Lock lock) {
    ThreadSnapshot owner = lock.owner();
    return lock.object().text()
        + (owner == null
            ? ""
            : Texts.of("console.threads.heldBy", owner.name() + inCall(context, lock)));
  }

  private static String inCall(Context context, ThreadDump.Lock lock) {
    SourceLine at = lock.acquiredAt();
    return at == null ? "" : Texts.of("console.threads.since", context.places().show(at));
  }

  private static String deadlocks(Context context, ThreadDump dump) {
    return dump.deadlocks().isEmpty()
        ? Texts.of("console.deadlocks.none")
        : dump.deadlocks().stream()
            .map(deadlock -> deadlock(context, deadlock))
            .collect(Collectors.joining("\n"));
  }

  private static String deadlock(Context context, ThreadDump.Deadlock deadlock) {
    return Texts.of("console.deadlock", deadlock.cycle().size())
        + "\n"
        + deadlock.cycle().stream()
            .map(entry -> row(context, entry))
            .collect(Collectors.joining("\n"));
  }

  private static CompletableFuture<String> select(Context context, String name) {
    return context
        .threads()
        .with(
            name,
            thread ->
                context
                    .program()
                    .threads()
                    .select(thread.id())
                    .thenApply(
                        stop ->
                            Texts.of("console.thread", thread.name())
                                + "\n"
                                + StackCommands.where(context)));
  }

  private static CompletableFuture<String> turn(Context context, String text) {
    Matcher turn = TURN.matcher(text);
    if (!turn.matches()) {
      throw new UsageException();
    }
    String depth = turn.group("depth") == null ? "next" : turn.group("depth");
    StepDepth far =
        switch (depth) {
          case "step" -> StepDepth.INTO;
          case "next" -> StepDepth.OVER;
          default -> StepDepth.OUT;
        };
    return context
        .threads()
        .with(
            turn.group("thread"),
            thread ->
                RunCommands.arrive(context, program -> program.threads().turn(thread.id(), far))
                    .thenApply(stood -> left(context, thread) + stood));
  }

  /** After the last turn of a thread another one is looked at. */
  private static String left(Context context, ThreadSnapshot thread) {
    return context
        .program()
        .currentStop()
        .filter(stop -> stop.reason() instanceof StopReason.Stepped)
        .filter(stop -> stop.thread().id() != thread.id())
        .map(stop -> Texts.of("console.turn.left", thread.name()) + "\n")
        .orElse("");
  }
}
