package dev.faultline.search;

import dev.faultline.search.Bisection.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A search by halves for the first bad commit of a history that may branch and merge: the bad one
 * all of whose parents are good. A commit is named by any text that is unique.
 *
 * @param history the commits that the bad one came from, itself too, without the good one and those
 *     it came from
 * @param bad the commit known to be bad
 * @param answers what was said of commits since, oldest answer first
 */
public record CommitBisection(CommitGraph history, String bad, List<Answer> answers) {
  /** What was said of one commit. */
  public record Answer(String commit, Verdict verdict) {}

  /** What is known of a commit. */
  public enum Known {
    GOOD,
    BAD,
    /** It can be the first bad one. */
    SUSPECT,
    /** It does not lie between what is good and the first bad one known. */
    APART
  }

  public CommitBisection {
    answers = List.copyOf(answers);
  }

  /** Begins a search. */
  public CommitBisection(CommitGraph history, String bad) {
    this(history, bad, List.of());
  }

  /** The search after one more answer, which is about one of the suspects. */
  public CommitBisection judge(Answer answer) {
    List<Answer> more = new ArrayList<>(answers);
    more.add(answer);
    return new CommitBisection(history, bad, more);
  }

  /** The search without its latest answer; the same when there is none. */
  public CommitBisection undo() {
    return new CommitBisection(history, bad, answers.subList(0, Math.max(0, answers.size() - 1)));
  }

  /** The earliest commit known to be bad. */
  public String firstBad() {
    String first = bad;
    for (Answer answer : answers) {
      first = answer.verdict() == Verdict.BAD ? answer.commit() : first;
    }
    return first;
  }

  /** The commit that was called good last, if any was. */
  public Optional<String> lastGood() {
    return answers.stream()
        .filter(answer -> answer.verdict() == Verdict.GOOD)
        .map(Answer::commit)
        .reduce((older, newer) -> newer);
  }

  /** The commits that can be the first bad one, parents before children; the last is known bad. */
  public List<String> suspects() {
    Set<String> good = good();
    Set<String> from = history.ancestors(firstBad());
    return history.commits().stream()
        .filter(commit -> from.contains(commit) && !good.contains(commit))
        .toList();
  }

  private Set<String> good() {
    Set<String> good = new HashSet<>();
    for (Answer answer : answers) {
      if (answer.verdict() == Verdict.GOOD) {
        good.addAll(history.ancestors(answer.commit()));
      }
    }
    return good;
  }

  /** What follows for any commit from what was said, when a fault that came once stays. */
  public Known known(String commit) {
    if (history.ancestors(commit).contains(firstBad())) {
      return Known.BAD;
    }
    if (good().contains(commit)) {
      return Known.GOOD;
    }
    return suspects().contains(commit) ? Known.SUSPECT : Known.APART;
  }

  /**
   * The one to judge next: that of which either verdict leaves the fewest suspects in the worse
   * case; none at the end.
   */
  public Optional<String> next() {
    List<String> suspects = suspects();
    Map<String, Integer> weights = history.weights(suspects);
    Set<String> skipped = skipped();
    String best = null;
    int most = 0;
    for (String commit : suspects) {
      int weight = weights.getOrDefault(commit, 0);
      int distance = Math.min(weight, suspects.size() - weight);
      if (distance > most && !skipped.contains(commit)) {
        best = commit;
        most = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The commits among which the search has ended, one unless skipped ones are left. Empty while
   * there is one to judge.
   */
  public List<String> culprits() {
    return next().isPresent() ? List.of() : suspects();
  }

  private Set<String> skipped() {
    Set<String> skipped = new HashSet<>();
    for (Answer answer : answers) {
      if (answer.verdict() == Verdict.SKIP) {
        skipped.add(answer.commit());
      }
    }
    return skipped;
  }

  /** Commits and what they came from. */
  public static final class CommitGraph {
    private final List<String> commits;
    private final Map<String, List<String>> parents;

    /**
     * @param commits parents before their children
     * @param parents the parents of each commit; those that are not among the commits do not count
     */
    public CommitGraph(List<String> commits, Map<String, List<String>> parents) {
      this.commits = List.copyOf(commits);
      Set<String> known = new HashSet<>(commits);
      this.parents = new HashMap<>();
      for (String commit : commits) {
        this.parents.put(
            commit,
            parents.getOrDefault(commit, List.of()).stream().filter(known::contains).toList());
      }
    }

    /** All commits, parents before their children. */
    public List<String> commits() {
      return commits;
    }

    /** A commit and all that it came from. */
    Set<String> ancestors(String commit) {
      return ancestors(commit, new HashSet<>(commits));
    }

    private Set<String> ancestors(String commit, Set<String> among) {
      Set<String> found = new HashSet<>();
      List<String> waiting = new ArrayList<>(List.of(commit));
      while (!waiting.isEmpty()) {
        String each = waiting.remove(waiting.size() - 1);
        if (among.contains(each) && found.add(each)) {
          waiting.addAll(parentsOf(each));
        }
      }
      return found;
    }

    /** For each of these commits, how many of them it came from, itself too. */
    Map<String, Integer> weights(List<String> suspects) {
      Set<String> among = new HashSet<>(suspects);
      Map<String, Integer> weights = new HashMap<>();
      for (String commit : suspects) {
        List<String> from = parentsOf(commit).stream().filter(among::contains).toList();
        weights.put(
            commit,
            switch (from.size()) {
              case 0 -> 1;
              case 1 -> 1 + weights.getOrDefault(from.get(0), 0);
              default -> ancestors(commit, among).size();
            });
      }
      return weights;
    }

    private List<String> parentsOf(String commit) {
      return parents.getOrDefault(commit, List.of());
    }
  }
}
