package dev.faultline.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shrinks an input that fails until no line and no character can be left out of it. It is the
 * algorithm ddmin of Andreas Zeller and Ralf Hildebrandt, <i>Simplifying and Isolating
 * Failure-Inducing Input</i>, IEEE Transactions on Software Engineering 28(2), 2002, first over
 * lines and then over characters. Used from one thread.
 */
public final class DeltaDebugging {
  private final Predicate<String> fails;
  private final BooleanSupplier cancelled;
  private final Consumer<String> progress;
  private final Map<String, Boolean> tried = new HashMap<>();

  /**
   * @param fails the oracle: whether the program fails on an input; it is asked once for each input
   * @param cancelled asked before each run
   * @param progress takes each smaller input that still fails
   */
  public DeltaDebugging(
      Predicate<String> fails, BooleanSupplier cancelled, Consumer<String> progress) {
    this.fails = fails;
    this.cancelled = cancelled;
    this.progress = progress;
  }

  /**
   * Shrinks an input to a 1-minimal one: it fails, and does not when any one character is left out.
   *
   * @throws IllegalArgumentException when the input itself does not fail
   * @throws CancellationException when it was cancelled
   */
  public String shrink(String input) {
    if (!failed(input)) {
      throw new IllegalArgumentException("the input does not fail, so there is nothing to shrink");
    }
    String lines = shrink(Stream.of(input.split("(?<=\n)")).toList());
    return shrink(lines.codePoints().mapToObj(Character::toString).toList());
  }

  /** How often the oracle was asked. */
  public int runs() {
    return tried.size();
  }

  private String shrink(List<String> input) {
    List<String> parts = input;
    int chunks = 2;
    while (chunks <= 2 * parts.size()) {
      List<List<String>> subsets = split(parts, Math.min(chunks, parts.size()));
      Optional<List<String>> subset = firstFailing(subsets, parts);
      Optional<List<String>> smaller =
          subset.isPresent() ? subset : firstFailing(complements(subsets), parts);
      if (smaller.isPresent()) {
        parts = smaller.get();
        chunks = subset.isPresent() ? 2 : Math.max(subsets.size() - 1, 2);
      } else {
        chunks = 2 * chunks;
      }
    }
    return String.join("", parts);
  }

  /** The parts in chunks of about the same size. */
  private static List<List<String>> split(List<String> parts, int chunks) {
    return IntStream.range(0, chunks)
        .mapToObj(i -> parts.subList(i * parts.size() / chunks, (i + 1) * parts.size() / chunks))
        .toList();
  }

  private static List<List<String>> complements(List<List<String>> subsets) {
    return IntStream.range(0, subsets.size())
        .mapToObj(
            out ->
                IntStream.range(0, subsets.size())
                    .filter(i -> i != out)
                    .mapToObj(subsets::get)
                    .flatMap(List::stream)
                    .toList())
        .toList();
  }

  private Optional<List<String>> firstFailing(List<List<String>> inputs, List<String> whole) {
    Optional<List<String>> found =
        inputs.stream()
            .filter(parts -> parts.size() < whole.size())
            .filter(parts -> failed(String.join("", parts)))
            .findFirst();
    found.ifPresent(parts -> progress.accept(String.join("", parts)));
    return found;
  }

  private boolean failed(String input) {
    Boolean known = tried.get(input);
    if (known == null) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      known = fails.test(input);
      tried.put(input, known);
    }
    return known;
  }
}
