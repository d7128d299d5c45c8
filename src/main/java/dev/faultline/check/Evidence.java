package dev.faultline.check;

import dev.faultline.debug.SourceLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened. Places are lines of the lesson's original sources, also when the learner
 * has edited them. Runs are numbered from 1 through the life of a lesson.
 */
public sealed interface Evidence {
  /** Something that the program showed, which opens the way to the next hint. */
  interface Sight {}

  /** Something that the learner commits to, right or wrong. */
  interface Claim {}

  /**
   * A run began.
   *
   * @param original whether the sources were the lesson's own, unedited
   */
  record RunStarted(int run, boolean original) implements Evidence {}

  /**
   * What a run began with.
   *
   * @param code the same for the same sources, and hardly ever the same for others
   * @param profile the profile that it runs under, empty for none
   * @param breakpoints how many breakpoints were on that stop whenever they are reached
   */
  record Equipped(int run, String code, String profile, int breakpoints) implements Evidence {}

  /**
   * A run ended.
   *
   * @param ending one line such as {@code exit code 0}
   * @param symptom whether the lesson's symptom showed
   * @param expected whether what the right program would print was printed
   */
  record RunEnded(int run, boolean original, String ending, boolean symptom, boolean expected)
      implements Evidence, Sight {}

  /** The learner used a debugger command; {@code command} is its pdb name, such as {@code next}. */
  record CommandUsed(int run, String command) implements Evidence {}

  /**
   * The program stopped.
   *
   * @param reason {@code main}, {@code breakpoint}, {@code step}, {@code cursor}, {@code pause},
   *     {@code drop}, {@code force}, {@code turn} or {@code exception}
   * @param at the top frame's line
   * @param thread the thread's name
   * @param method class and method of the top frame, such as {@code garage.Tariff.fee}
   * @param exception binary name of the exception's class, null unless the reason is that
   */
  record Stopped(
      int run,
      boolean original,
      String reason,
      @Nullable SourceLine at,
      String thread,
      String method,
      @Nullable String exception)
      implements Evidence, Sight {}

  /**
   * The latest stop is at a watchpoint: a field is about to be used.
   *
   * @param field class and name, such as {@code board.Pos.x}; the class by its simple name where
   *     the learner gave that
   * @param write whether it is written; otherwise it is read
   * @param before its value
   * @param after the value that a write gives it, the same as {@code before} for a read
   */
  record Watched(
      int run,
      boolean original,
      String field,
      boolean write,
      @Nullable SourceLine at,
      String before,
      String after)
      implements Evidence {}

  /**
   * The session read a value at the latest stop, because a check asks for it there.
   *
   * @param value the value's text, {@code true} or {@code false} for a condition
   */
  record Observed(int run, @Nullable SourceLine at, String expression, String value)
      implements Evidence {}

  /**
   * The learner evaluated an expression.
   *
   * @param frame index of the frame it was evaluated in
   * @param method class and method of that frame
   */
  record Evaluated(
      int run, @Nullable SourceLine at, int frame, String method, String expression, String value)
      implements Evidence, Sight {}

  /** The learner predicted a value. */
  record Predicted(int run, String check, String value) implements Evidence {}

  /** The run reached the place of a prediction, which is now held against the real value. */
  record PredictionSettled(int run, String check, String predicted, String actual)
      implements Evidence, Sight {}

  /**
   * A hypothesis was settled by running the program.
   *
   * @param claim the comparison, its sides in parentheses: {@code (hours) == (2)}
   * @param visits how often the line was reached
   * @param held at how many of them it held
   */
  record HypothesisTested(SourceLine at, String claim, int visits, int held, boolean original)
      implements Evidence, Sight {}

  /**
   * The learner looked at the recorded calls.
   *
   * @param at the line at which the program stood then, null when at none
   * @param whole whether all calls since the first line of main are among them
   * @param calls the calls that have ended, equal ones together
   */
  record CallsSeen(
      int run, boolean original, @Nullable SourceLine at, boolean whole, List<Calls> calls)
      implements Evidence, Sight {
    public CallsSeen {
      calls = List.copyOf(calls);
    }
  }

  /**
   * Calls of a method that were the same.
   *
   * @param method binary class name, dot, method name
   * @param arguments as the trace shows them, separated by commas
   */
  record Calls(String method, String arguments, int times) {}

  /**
   * The learner looked at threads that wait for each other.
   *
   * @param cycle each thread waits for a lock that the next one holds, the last for the first's
   */
  record DeadlockSeen(int run, boolean original, List<Wait> cycle) implements Evidence, Sight {
    public DeadlockSeen {
      cycle = List.copyOf(cycle);
    }
  }

  /**
   * A thread that waits for a lock.
   *
   * @param at the learner's line at which it waits, null when it is in none
   * @param lock the lock as it was shown, such as {@code Account#3}
   */
  record Wait(String thread, @Nullable SourceLine at, String lock) {}

  /**
   * The learner counted the objects on the heap.
   *
   * @param counts instances of the program's own classes, by binary name
   */
  record HeapCounted(int run, boolean original, Map<String, Long> counts)
      implements Evidence, Sight {
    public HeapCounted {
      counts = Map.copyOf(counts);
    }
  }

  /**
   * The learner looked at what keeps an object alive.
   *
   * @param object simple name of the class of the object
   * @param owners the references on the way to it, each as simple class name, dot, field
   */
  record OwnersSeen(int run, boolean original, String object, List<String> owners)
      implements Evidence, Sight {
    public OwnersSeen {
      owners = List.copyOf(owners);
    }
  }

  /**
   * The turns of a run were taken again in runs of their own.
   *
   * @param threads how many threads took turns
   * @param runs how often the turns were taken again
   * @param shown in how many of these runs the symptom showed
   */
  record ScheduleReplayed(boolean original, int threads, int runs, int shown)
      implements Evidence, Sight {}

  /**
   * The learner looked at the compiler's warnings.
   *
   * @param original whether they are about the unedited sources
   */
  record Warned(boolean original, List<Warning> warnings) implements Evidence, Sight {
    public Warned {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * A warning.
   *
   * @param lint its kind as {@code -Xlint} names it, such as {@code rawtypes}
   */
  record Warning(@Nullable SourceLine at, String lint) {}

  /**
   * The learner queried the records that a run logged.
   *
   * @param whole whether the run had come to its own end
   * @param records how many there were
   * @param selected how many the query selected
   * @param overlaps how far that is what each query of the lesson's own selects
   */
  record LogQueried(
      int run,
      boolean original,
      boolean whole,
      String query,
      int records,
      int selected,
      List<Overlap> overlaps)
      implements Evidence, Sight {
    public LogQueried {
      overlaps = List.copyOf(overlaps);
    }
  }

  /**
   * What two queries have in common.
   *
   * @param other the other query
   * @param selected how many records the other one selects
   * @param shared how many are selected by both
   */
  record Overlap(String other, int selected, int shared) {}

  /**
   * A run of a program that has profiles came to its own end.
   *
   * @param run 0 for one that was made to compare it with another
   * @param profile the name of its profile, empty for the usual surroundings
   * @param symptom whether the lesson's symptom showed
   * @param expected whether what the right program would print was printed
   */
  record ProfileRun(int run, boolean original, String profile, boolean symptom, boolean expected)
      implements Evidence {}

  /**
   * A search for the revision that brought the fault came to its end.
   *
   * @param revision the one it ended at
   * @param verdicts how many revisions were called good or bad on the way
   * @param first whether runs showed the symptom on it and not on the one before it
   */
  record Bisected(String revision, int verdicts, boolean first) implements Evidence, Sight {}

  /**
   * The program was run on an input that was made smaller.
   *
   * @param size the input's length in characters
   * @param symptom whether the symptom showed
   */
  record Shrunk(boolean original, int size, boolean symptom) implements Evidence, Sight {}

  /** The learner wrote something down; it is kept for them and never judged. */
  record Noted(String text) implements Evidence {}

  /** The learner answered a question. */
  record Answered(String check, String text) implements Evidence, Claim {}

  /** The learner named the faulty line; certainty is 1 to 3. */
  record FaultClaimed(String check, SourceLine at, int certainty) implements Evidence, Claim {}

  /**
   * A line that was named was run, in a run of the lesson's own sources for this alone; it tells of
   * its first arrival.
   *
   * @param reached whether the run came to the line before its end
   * @param changes the variables in sight that the line changed
   * @param returned what the line made its method return, null when it did not
   * @param threw what the line threw that nothing catches, null when it did not
   * @param next the line that came next in the same call, null when none did
   */
  record LineTried(
      SourceLine at,
      boolean reached,
      List<Change> changes,
      @Nullable String returned,
      @Nullable String threw,
      @Nullable SourceLine next)
      implements Evidence {
    public LineTried {
      changes = List.copyOf(changes);
    }

    /** A line that was not come to. */
    public static LineTried never(SourceLine at) {
      return new LineTried(at, false, List.of(), null, null, null);
    }

    /**
     * A variable that was changed.
     *
     * @param before what it was, null when the line declares it
     * @param after what it is; the same where only something inside it has changed
     */
    public record Change(String name, @Nullable String before, String after) {}
  }

  /** The learner named the cause; certainty is 1 to 3. */
  record CauseClaimed(String check, String option, int certainty) implements Evidence, Claim {}

  /**
   * Hidden tests were run on the learner's sources.
   *
   * @param failure why they could not be run, null when they were
   */
  record TestsRun(String check, List<TestOutcome> outcomes, @Nullable String failure)
      implements Evidence {
    public TestsRun {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * How one test ended.
   *
   * @param name the test's display name
   * @param testClass simple name of its class
   * @param endless whether the time did not suffice for it
   * @param message why it failed, empty when it passed
   */
  record TestOutcome(
      String testClass, String name, boolean passed, boolean endless, String message) {}

  /**
   * Tests that the learner wrote were run on the right program and on wrong ones.
   *
   * @param trials one for each program until one could not be compiled
   * @param failure why they could not be run, null when they were
   */
  record TestsTried(String check, List<Trial> trials, @Nullable String failure)
      implements Evidence {
    public TestsTried {
      trials = List.copyOf(trials);
    }
  }

  /**
   * How tests ended on one program.
   *
   * @param version {@link #FIXED}, {@code buggy}, or a mutant's name
   * @param tests how many tests there were
   * @param failed the names of those that failed
   * @param problem why they do not compile, empty when they do
   */
  record Trial(String version, int tests, List<String> failed, String problem) {
    /** The version that is right. */
    public static final String FIXED = "fixed";

    public Trial {
      failed = List.copyOf(failed);
    }

    public boolean isFixed() {
      return version.equals(FIXED);
    }
  }

  /** A hint was opened. */
  record HintOpened(String check, int level) implements Evidence {}

  /**
   * The coach said something.
   *
   * @param advice the name of what it said
   */
  record Advised(String advice) implements Evidence {}

  /** The learner has switched the coach. */
  record CoachSwitched(boolean on) implements Evidence {}
}
