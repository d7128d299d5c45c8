package dev.faultline.console;

import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.ThreadSnapshot;
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
              "list the threads: where each is, what it waits for and holds",
              "threads",
              Action.plain(context -> dump(context).thenApply(dump -> threads(context, dump)))),
          Command.of(
              "thread",
              "THREAD",
              "look at another thread, by its number or name",
              "thread worker-1",
              ThreadCommands::select),
          Command.of(
              "deadlocks",
              "",
              "show threads that wait for each other",
              "deadlocks",
              Action.plain(context -> dump(context).thenApply(dump -> deadlocks(context, dump)))),
          Command.of(
              "freeze",
              "THREAD",
              "keep a thread from running on",
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
                                      done ->
                                          thread.name() + " is frozen until thaw " + name + "."))),
          Command.of(
              "thaw",
              "THREAD",
              "let a frozen thread run again",
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
                                  .thenApply(done -> thread.name() + " runs with the others."))),
          Command.of(
              "turn",
              "THREAD [step|next|return]",
              "let one thread alone run to its next line",
              "turn worker-1",
              ThreadCommands::turn),
          Command.of(
              "schedule",
              "[save FILE | replay FILE | prove]",
              "show the turns taken, keep them in a file, take them again, or prove in new runs"
                  + " that they bring the symptom",
              "schedule save race.txt",
              ScheduleAction::run));

  private ThreadCommands() {}

  private static CompletableFuture<ThreadDump> dump(Context context) {
    return context.program().threads().dump();
  }

  private static String threads(Context context, ThreadDump dump) {
    String rows =
        dump.threads().stream().map(entry -> row(context, entry)).collect(Collectors.joining("\n"));
    String more = dump.more() > 0 ? "\n… " + dump.more() + " more" : "";
    String dead =
        dump.deadlocks().isEmpty() ? "" : "\nThreads wait for each other: deadlocks shows how.";
    return rows + more + dead;
  }

  private static String row(Context context, ThreadDump.Entry entry) {
    ThreadSnapshot thread = entry.thread();
    boolean selected =
        context.program().currentStop().filter(s -> s.thread().id() == thread.id()).isPresent();
    StringBuilder row = new StringBuilder(selected ? "> " : "  ");
    row.append(context.threads().shown(thread));
    SourceLine at = entry.at();
    row.append(at == null ? "" : " at " + context.places().show(at));
    row.append(entry.daemon() ? ", daemon" : "");
    row.append(entry.virtual() ? ", virtual" : "");
    ThreadDump.Lock waitsFor = entry.waitsFor();
    if (waitsFor != null) {
      row.append("\n      waits for ").append(lock(context, waitsFor));
    }
    if (!entry.holds().isEmpty()) {
      row.append("\n      holds ")
          .append(
              entry.holds().stream()
                  .map(lock -> lock.object().text() + inCall(context, lock))
                  .collect(Collectors.joining(", ")));
    }
    return row.toString();
  }

  private static String lock(Context context, ThreadDump.Lock lock) {
    ThreadSnapshot owner = lock.owner();
    return lock.object().text()
        + (owner == null ? "" : ", held by " + owner.name() + inCall(context, lock));
  }

  private static String inCall(Context context, ThreadDump.Lock lock) {
    SourceLine at = lock.acquiredAt();
    return at == null ? "" : " since " + context.places().show(at);
  }

  private static String deadlocks(Context context, ThreadDump dump) {
    return dump.deadlocks().isEmpty()
        ? "No threads wait for each other."
        : dump.deadlocks().stream()
            .map(deadlock -> deadlock(context, deadlock))
            .collect(Collectors.joining("\n"));
  }

  private static String deadlock(Context context, ThreadDump.Deadlock deadlock) {
    return "Deadlock of "
        + deadlock.cycle().size()
        + " threads:\n"
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
                        stop -> "Thread " + thread.name() + "\n" + StackCommands.where(context)));
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
        .map(stop -> "Thread " + thread.name() + " has no more lines of your code to run.\n")
        .orElse("");
  }
}
