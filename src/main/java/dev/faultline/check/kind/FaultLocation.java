package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Certainty;
import dev.faultline.check.Check;
import dev.faultline.check.Evidence.FaultClaimed;
import dev.faultline.check.Evidence.LineTried;
import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The learner names a faulty line, after having seen the failing state. */
public record FaultLocation(
    @Key(value = "Unique within the lesson.", example = "\"c2\"") String id,
    @Key(value = "What the learner is asked.", example = "\"Which line is wrong?\"") String prompt,
    @Key(
            value = "Ids of observation checks that must have passed before the claim counts.",
            example = "[\"c1\"]")
        List<String> evidence,
    @Key(
            value = "Anchor of the fault that is asked for, or null for any of the lesson's.",
            example = "\"GAP\"",
            fallback = "null")
        @Nullable String fault)
    implements Check {
  private static final int MOST_CHANGES = 4;
  private static final int MOST_CHARS = 60;

  @Override
  public Set<String> anchors() {
    return fault == null ? Set.of() : Set.of(fault);
  }

  @Override
  public Set<String> evidenceIds() {
    return Set.copyOf(evidence);
  }

  @Override
  public boolean answeredBy(Act act) {
    return act instanceof Act.Blame;
  }

  @Override
  public Verdict judge(Case facts) {
    Optional<FaultClaimed> claim =
        facts.log().last(FaultClaimed.class, claimed -> claimed.check().equals(id));
    if (claim.isEmpty()) {
      return new Verdict.Failed(Texts.of("judged.line.wanted"), Texts.of("judged.line.none"), "");
    }
    for (String needed : evidence) {
      if (!facts.isEarned(needed)) {
        return new Verdict.Failed(
            Texts.of("judged.line.evidence"), Texts.of("judged.notPassed", needed), "");
      }
    }
    SourceLine at = claim.get().at();
    return accepts(facts, at)
        ? new Verdict.Passed()
        : new Verdict.Failed(
            Texts.of("judged.line.fitting"),
            Certainty.wrong(Texts.of("judged.line.wrong"), claim.get().certainty()),
            at.toString(),
            facts
                .log()
                .last(LineTried.class, tried -> tried.at().equals(at))
                .map(FaultLocation::contrast)
                .orElse(""));
  }

  @Override
  public boolean isEarned(Case facts) {
    return evidence.stream().allMatch(facts::isEarned)
        && facts
            .log()
            .any(
                FaultClaimed.class,
                claim -> claim.check().equals(id) && accepts(facts, claim.at()));
  }

  /** What the line does, which would be wrong if the claim were right. */
  private static String contrast(LineTried tried) {
    SourceLine next = tried.next();
    if (!tried.reached()) {
      return Texts.of("judged.line.never");
    } else if (tried.threw() != null) {
      return did(Texts.of("judged.line.throws", code(tried.threw())));
    } else if (tried.returned() != null) {
      return did(Texts.of("judged.line.returns", code(tried.returned())));
    } else if (!tried.changes().isEmpty()) {
      return did(
          tried.changes().stream()
              .limit(MOST_CHANGES)
              .map(FaultLocation::changed)
              .collect(Collectors.joining(", ")));
    }
    return next == null ? "" : Texts.of("judged.line.still", next.line());
  }

  private static String did(String what) {
    return Texts.of("judged.line.did", what);
  }

  private static String changed(LineTried.Change change) {
    String name = code(change.name());
    if (change.before() == null) {
      return Texts.of("judged.line.becomes", name, code(change.after()));
    } else if (change.before().equals(change.after())) {
      return Texts.of("judged.line.inside", name);
    }
    return Texts.of("judged.line.goes", name, code(change.before()), code(change.after()));
  }

  private static String code(String text) {
    String shown = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) + "…" : text;
    return "`" + shown.replace('`', '\'').replace('\n', ' ') + "`";
  }

  @Override
  public int score(Case facts) {
    return Certainty.points(
        facts
            .log()
            .all(FaultClaimed.class)
            .filter(claim -> claim.check().equals(id))
            .map(claim -> new Certainty.Settled(accepts(facts, claim.at()), claim.certainty())));
  }

  @Override
  public int maxScore() {
    return Certainty.MAX;
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(FaultClaimed.class, claim -> claim.check().equals(id));
  }

  /** Whether a line of the original sources is one to name. */
  public boolean accepts(Case facts, SourceLine line) {
    return facts.lesson().faults().stream()
        .filter(candidate -> fault == null || fault.equals(candidate.anchor()))
        .flatMap(right -> Stream.concat(Stream.of(right.anchor()), right.alsoAccept().stream()))
        .anyMatch(anchor -> facts.line(anchor).equals(line));
  }
}
