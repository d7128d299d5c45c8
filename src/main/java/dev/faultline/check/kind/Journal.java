package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.HypothesisTested;
import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The learner explains the program line by line, in claims that runs settle. What they write down
 * besides is kept and not judged.
 */
public record Journal(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Explain what the rows hold after each of the two loops.\"")
        String prompt,
    @Key(
            value = "Anchors of the lines of which each needs a claim that holds at every arrival.",
            example = "[\"FILL\", \"RESERVE\"]",
            min = 1)
        List<String> at,
    @Key(
            value = "How many different claims there must be at these lines, refuted ones too.",
            example = "3",
            min = 1)
        int claims,
    @Key(value = "What it is worth.", example = "2", fallback = "1") int points)
    implements Observation {
  private static final Pattern CLAIM = Pattern.compile("\\((.*)\\) [=!<>]=? \\((.*)\\)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$]");

  @Override
  public Set<String> anchors() {
    return Set.copyOf(at);
  }

  @Override
  public Verdict judge(Case facts) {
    List<HypothesisTested> settled = settled(facts);
    long different = settled.stream().map(HypothesisTested::claim).distinct().count();
    Optional<SourceLine> open =
        at.stream()
            .map(facts::line)
            .filter(line -> settled.stream().noneMatch(claim -> supports(claim, line)))
            .findFirst();
    if (open.isEmpty() && different >= claims) {
      return new Verdict.Passed();
    }
    return new Verdict.Failed(
        Texts.of("judged.journal.wanted", claims),
        Texts.of(
            "judged.journal.settled",
            different,
            open.isEmpty() ? "" : Texts.of("judged.journal.noneHolds")),
        open.map(SourceLine::toString).orElse(""));
  }

  @Override
  public boolean attempted(Case facts) {
    return !settled(facts).isEmpty();
  }

  private List<HypothesisTested> settled(Case facts) {
    List<SourceLine> lines = at.stream().map(facts::line).toList();
    return facts
        .log()
        .all(HypothesisTested.class)
        .filter(claim -> claim.original() && claim.visits() > 0 && lines.contains(claim.at()))
        .filter(claim -> saysSomething(claim.claim()))
        .toList();
  }

  private static boolean supports(HypothesisTested claim, SourceLine line) {
    return claim.at().equals(line) && claim.held() == claim.visits();
  }

  /** Whether a claim is about the program at all, unlike {@code 1 == 1} and {@code i == i}. */
  private static boolean saysSomething(String claim) {
    Matcher sides = CLAIM.matcher(claim);
    return sides.matches()
        && NAME.matcher(sides.group(1)).find()
        && !sides.group(1).equals(sides.group(2));
  }
}
