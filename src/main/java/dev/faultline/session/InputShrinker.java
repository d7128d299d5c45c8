package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.check.kind.Minimise;
import dev.faultline.child.ProgramRunner;
import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.Lesson;
import dev.faultline.search.DeltaDebugging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The shrinking of the input on which a lesson's program fails: by the learner's hand, and by delta
 * debugging for comparison. The input is the program's standard input, or, where the lesson gives
 * none, the last argument of main. All methods may be called from any thread and return at once;
 * what cannot be done fails the future with {@link CommandRefused}.
 */
public final class InputShrinker {
  /** How often the learner tries before delta debugging may be watched. */
  public static final int OWN_TRIES = 3;

  private static final Duration MOST_TIME = Duration.ofMinutes(1);

  /** A run on a smaller input that takes this much longer than that on the whole one is cut off. */
  private static final int TIMES_SLOWER = 10;

  private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(1);

  private final LessonSession lesson;
  private final ProgramRunner warm;
  private final ProgramRunner single;
  private final Consumer<Evidence> found;
  private final Consumer<Act> acted;
  private final Runnable changed;
  private final Executor background;
  private final List<InputTry> tries = new ArrayList<>();
  private final Interruptible running = new Interruptible();

  /**
   * @param warm makes the tries
   * @param single makes the run that settles what delta debugging has come to
   * @param found takes the evidence of each try
   * @param acted takes the act when a try is the best so far
   * @param changed called when there are other tries than before
   * @param background where runs are made, one after the other
   */
  InputShrinker(
      LessonSession lesson,
      ProgramRunner warm,
      ProgramRunner single,
      Consumer<Evidence> found,
      Consumer<Act> acted,
      Runnable changed,
      Executor background) {
    this.lesson = lesson;
    this.warm = warm;
    this.single = single;
    this.found = found;
    this.acted = acted;
    this.changed = changed;
    this.background = background;
  }

  /** The whole input; empty when the lesson's program takes none. */
  public Optional<String> original() {
    Lesson.Run run = run();
    if (run.stdin() != null) {
      return Optional.of(run.stdin());
    }
    return run.args().isEmpty()
        ? Optional.empty()
        : Optional.of(run.args().get(run.args().size() - 1));
  }

  /** How many characters may be left, if the lesson asks for that. */
  public Optional<Integer> wanted() {
    return LessonJudge.checks(lesson.folder().lesson(), Minimise.class).stream()
        .map(Minimise::size)
        .findFirst();
  }

  /** The learner's tries, oldest first. */
  public synchronized List<InputTry> tries() {
    return List.copyOf(tries);
  }

  /** The smallest input that is known to fail; the whole one at first. */
  public synchronized String smallest() {
    return tries.stream()
        .filter(InputTry::fails)
        .map(InputTry::input)
        .reduce(requireOriginal(), (a, b) -> b.length() < a.length() ? b : a);
  }

  /**
   * The latest input of the learner's that does not fail.
   *
   * @throws CommandRefused when there is none
   */
  public synchronized String passing() {
    return tries.stream()
        .filter(made -> !made.fails())
        .map(InputTry::input)
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> new CommandRefused(Texts.of("refused.noPassing")));
  }

  /** A launch on another input. */
  LaunchSpec with(String input, LaunchSpec spec) {
    requireOriginal();
    return spec.withInput(input, run().stdin() == null);
  }

  /** Forgets the tries. */
  public void reset() {
    synchronized (this) {
      tries.clear();
    }
    changed.run();
  }

  /** Runs the program on an input of the learner's. */
  public CompletableFuture<InputTry> attempt(String input) {
    return inBackground(
        compiled -> {
          int before = smallest().length();
          InputTry made = tried(warm, spec(compiled, input, limit()), input);
          synchronized (this) {
            tries.add(made);
          }
          changed.run();
          found.accept(new Evidence.Shrunk(!lesson.isEdited(), made.size(), made.fails()));
          if (made.fails() && made.size() < before) {
            acted.accept(new Act.Minimise(input));
          }
          return made;
        });
  }

  /**
   * Shrinks the whole input by delta debugging, for a minute at most. When it is cancelled it
   * completes with what it has come to.
   *
   * @param progress hears how the size falls, in the background
   */
  public CompletableFuture<Shrunken> shrink(Consumer<Shrinking> progress) {
    return inBackground(
        compiled -> {
          requireOwnTries();
          return new ByDeltas(compiled, progress).shrunken();
        });
  }

  /** Debugs the program on an input, until another is chosen; see {@link ProgramSession#runOn}. */
  public CompletableFuture<SessionState> debug(String input) {
    boolean usual = requireOriginal().equals(input);
    return lesson.program().runOn(usual ? Optional.empty() : Optional.of(input));
  }

  /** Ends the run, or the delta debugging, that is under way. */
  public void cancel() {
    running.interrupt();
  }

  private <T> CompletableFuture<T> inBackground(Function<Compilation, T> work) {
    return lesson
        .program()
        .compilation()
        .thenApplyAsync(
            compiled -> {
              LessonSession.requireCompiled(compiled);
              requireOriginal();
              return running.run(() -> work.apply(compiled), Texts.of("cancelled.tried"));
            },
            background);
  }

  private String requireOriginal() {
    return original().orElseThrow(() -> new CommandRefused(Texts.of("refused.noInput")));
  }

  private void requireOwnTries() {
    long own = lesson.evidence().all(Evidence.Shrunk.class).count();
    if (wanted().isPresent() && !isFound() && own < OWN_TRIES) {
      throw new CommandRefused(Texts.of("refused.byHandFirst", OWN_TRIES));
    }
  }

  /** Whether the learner has what the lesson asks for. */
  private boolean isFound() {
    return lesson.status().checks().stream()
        .filter(each -> each.check() instanceof Minimise)
        .allMatch(each -> each.verdict().passed());
  }

  private InputTry tried(ProgramRunner runner, LaunchSpec spec, String input) {
    RunResult run = runner.run(spec);
    Interruptible.check();
    if (run.ending() instanceof Ending.Lost lost) {
      throw new CommandRefused(lost.what());
    }
    Lesson.Symptom symptom = lesson.folder().lesson().symptom();
    return new InputTry(
        input, Symptoms.shows(symptom, run.out(), run.err()), run.ending(), run.out() + run.err());
  }

  private LaunchSpec spec(Compilation compiled, String input, Duration limit) {
    Lesson usual = lesson.folder().lesson();
    return with(input, LessonPrograms.launch(usual, compiled.classes(), List.of()))
        .withTimeLimit(limit);
  }

  private Duration limit() {
    return Duration.ofMillis(run().timeoutMs());
  }

  private Lesson.Run run() {
    return lesson.folder().lesson().run();
  }

  /** One go of delta debugging. */
  private final class ByDeltas {
    private final Compilation compiled;
    private final Consumer<Shrinking> progress;
    private final List<Shrinking> way = new ArrayList<>();
    private final long start = System.nanoTime();
    private final DeltaDebugging search =
        new DeltaDebugging(this::fails, this::isOver, this::smaller);
    private Duration limit = limit();
    private String smallest = "";

    ByDeltas(Compilation compiled, Consumer<Shrinking> progress) {
      this.compiled = compiled;
      this.progress = progress;
    }

    Shrunken shrunken() {
      String whole = requireOriginal();
      smaller(whole);
      try {
        requireFailing(whole);
        requireFailingAgain(search.shrink(whole));
        return ended(Shrunken.End.MINIMAL);
      } catch (CancellationException over) {
        return ended(
            Thread.currentThread().isInterrupted()
                ? Shrunken.End.CANCELLED
                : Shrunken.End.OUT_OF_TIME);
      }
    }

    private Shrunken ended(Shrunken.End end) {
      return new Shrunken(
          way, search.runs(), end, Optional.of(smallest).filter(known -> isShown()));
    }

    private void requireFailingAgain(String input) {
      if (!tried(single, spec(compiled, input, limit()), input).fails()) {
        throw new CommandRefused(Texts.of("refused.differs"));
      }
    }

    private void requireFailing(String whole) {
      long before = System.nanoTime();
      if (!fails(whole)) {
        throw new CommandRefused(
            Texts.of(lesson.isEdited() ? "refused.noFailureEdited" : "refused.noFailure"));
      }
      Duration slow = Duration.ofNanos((System.nanoTime() - before) * TIMES_SLOWER);
      Duration least = slow.compareTo(SHORTEST_LIMIT) > 0 ? slow : SHORTEST_LIMIT;
      limit = least.compareTo(limit) < 0 ? least : limit;
    }

    private boolean isShown() {
      return wanted().isEmpty() || isFound();
    }

    private boolean fails(String input) {
      return tried(warm, spec(compiled, input, limit), input).fails();
    }

    private boolean isOver() {
      return Thread.currentThread().isInterrupted()
          || System.nanoTime() - start > MOST_TIME.toNanos();
    }

    private void smaller(String input) {
      smallest = input;
      Shrinking now = new Shrinking(input.length(), search.runs());
      way.add(now);
      progress.accept(now);
    }
  }
}
