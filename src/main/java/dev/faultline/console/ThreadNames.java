package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ProgramSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the thread that a person means: by its name, or by its number in the list. */
final class ThreadNames {
  private final ProgramSession program;
  private final Numbers<Long> numbers = new Numbers<>();

  ThreadNames(ProgramSession program) {
    this.program = program;
  }

  /** Numbers are given anew: another run has other threads. */
  void startOver() {
    numbers.clear();
  }

  /** A thread with its number, such as {@code 2 worker-1: waiting}. */
  String shown(ThreadSnapshot thread) {
    return named(thread) + ": " + thread.status();
  }

  /** A thread with its number, such as {@code 2 worker-1}. */
  String named(ThreadSnapshot thread) {
    return numbers.of(thread.id()) + " " + thread.name();
  }

  /** Does something with the thread that is meant. */
  <T> CompletableFuture<T> with(
      String text, Function<ThreadSnapshot, CompletableFuture<T>> action) {
    if (text.isEmpty()) {
      throw new UsageException();
    }
    return program.threads().live().thenCompose(threads -> action.apply(known(threads, text)));
  }

  private ThreadSnapshot known(List<ThreadSnapshot> threads, String text) {
    threads.forEach(each -> numbers.of(each.id()));
    List<ThreadSnapshot> meant =
        threads.stream()
            .filter(
                each ->
                    each.name().equals(text) || String.valueOf(numbers.of(each.id())).equals(text))
            .toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    String names = threads.stream().map(this::named).collect(Collectors.joining(", "));
    throw new CommandRefused(
        meant.isEmpty()
            ? Texts.of("console.thread.none", text, names)
            : Texts.of("console.thread.several", text, names));
  }
}
