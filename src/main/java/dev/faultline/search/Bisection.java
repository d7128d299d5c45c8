package dev.faultline.search;

import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A search by halves for the first bad one of a line of revisions, numbered from the oldest.
 *
 * @param good a revision known to be good before the search
 * @param bad a later one known to be bad
 * @param answers what was said of revisions since, oldest answer first; none contradicts another
 */
public record Bisection(int good, int bad, List<Answer> answers) {
  /** What is said of a revision. */
  public enum Verdict {
    GOOD,
    BAD,
    /** No verdict is possible, for instance because the revision does not compile. */
    SKIP;

    private static final int SKIP_CODE = 125;
    private static final int HIGHEST_BAD_CODE = 127;

    /**
     * What a command says by its exit code, as {@code git bisect run} takes it.
     *
     * @throws IllegalArgumentException with a line for the learner when it says nothing
     */
    public static Verdict ofExitCode(int exitCode) {
      if (exitCode < 0 || exitCode > HIGHEST_BAD_CODE) {
        throw new IllegalArgumentException(Texts.of("search.exitCode", exitCode));
      }
      return switch (exitCode) {
        case 0 -> GOOD;
        case SKIP_CODE -> SKIP;
        default -> BAD;
      };
    }
  }

  /** What was said of one revision. */
  public record Answer(int revision, Verdict verdict) {}

  /**
   * Begins or goes on with a search.
   *
   * @throws IllegalArgumentException when the good revision is not before the bad one
   */
  public Bisection {
    if (good >= bad) {
      throw new IllegalArgumentException("revision " + good + " is not before " + bad);
    }
    answers = List.copyOf(answers);
  }

  /** Begins a search between a good revision and a later bad one. */
  public static Bisection between(int good, int bad) {
    return new Bisection(good, bad, List.of());
  }

  /** The latest revision known to be good. */
  public int lastGood() {
    return said(Verdict.GOOD).reduce(good, Math::max);
  }

  /** The earliest revision known to be bad. */
  public int firstBad() {
    return said(Verdict.BAD).reduce(bad, Math::min);
  }

  /** How many revisions were called good or bad. */
  public int verdicts() {
    return (int) answers.stream().filter(answer -> answer.verdict() != Verdict.SKIP).count();
  }

  /**
   * What was said before that an answer contradicts, when the fault came once and stayed: that an
   * earlier revision is bad, or a later one good.
   */
  public Optional<Answer> contradicted(Answer answer) {
    if (answer.verdict() == Verdict.GOOD && answer.revision() >= firstBad()) {
      return Optional.of(new Answer(firstBad(), Verdict.BAD));
    }
    if (answer.verdict() == Verdict.BAD && answer.revision() <= lastGood()) {
      return Optional.of(new Answer(lastGood(), Verdict.GOOD));
    }
    return Optional.empty();
  }

  /**
   * The search after one more answer; the same when that follows from earlier ones.
   *
   * @throws IllegalArgumentException when it contradicts an earlier one
   */
  public Bisection judge(Answer answer) {
    contradicted(answer)
        .ifPresent(
            before -> {
              throw new IllegalArgumentException(answer + " contradicts " + before);
            });
    if (isKnown(answer)) {
      return this;
    }
    List<Answer> more = new ArrayList<>(answers);
    more.add(answer);
    return new Bisection(good, bad, more);
  }

  private boolean isKnown(Answer answer) {
    return switch (answer.verdict()) {
      case GOOD -> answer.revision() <= lastGood();
      case BAD -> answer.revision() >= firstBad();
      case SKIP -> isSkipped(answer.revision());
    };
  }

  /** The search without its latest answer; the same when there is none. */
  public Bisection undo() {
    return new Bisection(good, bad, answers.subList(0, Math.max(0, answers.size() - 1)));
  }

  /** The revisions that can be the first bad one, oldest first; the last of them is known bad. */
  public List<Integer> suspects() {
    return IntStream.rangeClosed(lastGood() + 1, firstBad()).boxed().toList();
  }

  /** The one to judge next: that nearest to the middle, the older of two; none at the end. */
  public OptionalInt next() {
    int sum = lastGood() + firstBad();
    return IntStream.range(lastGood() + 1, firstBad())
        .filter(revision -> !isSkipped(revision))
        .reduce((a, b) -> Math.abs(2 * b - sum) < Math.abs(2 * a - sum) ? b : a);
  }

  /**
   * The revisions among which the search has ended, oldest first; one unless skipped ones lie
   * before it. Empty while there is one to judge.
   */
  public List<Integer> culprits() {
    return next().isPresent() ? List.of() : suspects();
  }

  /** How many verdicts are left at most when none is skipped: ⌈log₂ n⌉ for n suspects. */
  public int questionsLeft() {
    return questions(firstBad() - lastGood());
  }

  /** How many verdicts the whole search needed at most when it began. */
  public int questionsAtFirst() {
    return questions(bad - good);
  }

  /** Whether it was said that no verdict on this revision is possible. */
  public boolean isSkipped(int revision) {
    return said(Verdict.SKIP).anyMatch(skipped -> skipped == revision);
  }

  private IntStream said(Verdict verdict) {
    return answers.stream()
        .filter(answer -> answer.verdict() == verdict)
        .mapToInt(Answer::revision);
  }

  /** How many verdicts it takes at most to find one of these: ⌈log₂ n⌉. */
  public static int questions(int suspects) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(suspects - 1);
  }
}
