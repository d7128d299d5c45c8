package dev.faultline.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A task under way in a console. */
final class TaskRun {
  private final Task task;
  private final Function<List<String>, CompletableFuture<Reply>> console;
  private final List<String> commands = new CopyOnWriteArrayList<>();

  /**
   * @param console runs commands
   */
  TaskRun(Task task, Function<List<String>, CompletableFuture<Reply>> console) {
    this.task = task;
    this.console = console;
  }

  /** A command is being run. */
  void runs(String name) {
    commands.add(name);
  }

  /** Brings the program to where the task begins, and tells what is asked. */
  CompletableFuture<Reply> begin() {
    return console
        .apply(List.of("run"))
        .thenCompose(this::setUp)
        .thenApply(reply -> Reply.of(task.begin()).and(reply));
  }

  /** Adds to the reply to a typed line what the task has to say. */
  CompletableFuture<Reply> after(Reply reply) {
    boolean anew = !commands.isEmpty() && commands.get(commands.size() - 1).equals("run");
    return anew && !reply.quit()
        ? setUp(reply)
        : CompletableFuture.completedFuture(
            task.after(List.copyOf(commands))
                .map(said -> reply.and(new Reply(said, task.isDone())))
                .orElse(reply));
  }

  private CompletableFuture<Reply> setUp(Reply atMain) {
    List<String> all = new ArrayList<>(List.of("clear"));
    all.addAll(task.setup());
    return console
        .apply(all)
        .thenApply(
            reply -> {
              commands.clear();
              return task.setup().isEmpty() ? atMain : lastStop(reply);
            });
  }

  /** A setup ends with a stop, which is all that is shown of it. */
  private static Reply lastStop(Reply setup) {
    int at = setup.text().lastIndexOf("> ", setup.text().lastIndexOf("\n-> "));
    return Reply.of(setup.text().substring(Math.max(0, at)));
  }
}
