package dev.faultline.prove;

import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.Cause.Option;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.prove.Visits.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rule 15: what is said to refute a wrong cause is so in buggy/. The expression is true each time
 * that the run arrives at its line, and the run does arrive there.
 */
final class RefutationsRule implements Rule {
  @Override
  public String id() {
    return "refutations";
  }

  @Override
  public String title() {
    return Texts.of("prove.refutations");
  }

  /** What is said to hold at a line, for an option of a check. */
  private record Refutation(String check, String option, SourceLine line, String holds) {
    Look first() {
      return new Look(line, holds, null);
    }

    Look against() {
      return new Look(line, "true", "!(" + holds + ")");
    }

    Finding finding(String what) {
      return Finding.of(
          "lesson.json", Texts.of("prove.refutations.of", check, option, holds, line, what));
    }
  }

  @Override
  public List<Finding> check(Proof proof) {
    List<Refutation> refutations =
        proof.folder().lesson().checks().stream()
            .filter(Cause.class::isInstance)
            .flatMap(check -> of(proof, (Cause) check))
            .toList();
    if (refutations.isEmpty()) {
      return List.of();
    }
    Set<SourceLine> lines =
        refutations.stream().map(Refutation::line).collect(Collectors.toUnmodifiableSet());
    List<Look> looks =
        refutations.stream().flatMap(each -> Stream.of(each.first(), each.against())).toList();
    Visits visits = proof.visit(Surroundings.HERE, lines, looks);
    List<Finding> findings = new ArrayList<>();
    for (Refutation refutation : refutations) {
      problem(visits, refutation).map(refutation::finding).ifPresent(findings::add);
    }
    return findings;
  }

  private static Stream<Refutation> of(Proof proof, Cause check) {
    List<Refutation> refutations = new ArrayList<>();
    for (Option option : check.options()) {
      if (option.at() != null && option.holds() != null) {
        refutations.add(
            new Refutation(check.id(), option.id(), proof.line(option.at()), option.holds()));
      }
    }
    return refutations.stream();
  }

  private static Optional<String> problem(Visits visits, Refutation refutation) {
    if (!visits.cameTo(refutation.line())) {
      return Optional.of(Texts.of("prove.refutations.never"));
    }
    EvaluationResult first = visits.value(refutation.first()).orElse(null);
    EvaluationResult against = visits.value(refutation.against()).orElse(null);
    for (EvaluationResult seen : Arrays.asList(first, against)) {
      if (seen != null && !(seen instanceof EvaluationResult.Value)) {
        return Optional.of(Texts.of("prove.refutations.noValue", Visits.describe(seen)));
      }
    }
    boolean always = against == null && Visits.describe(first).equals("true");
    return always ? Optional.empty() : Optional.of(Texts.of("prove.refutations.not"));
  }
}
