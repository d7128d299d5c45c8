package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.Warned;
import dev.faultline.check.Evidence.Warning;
import dev.faultline.check.Question;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The learner reads the compiler's warnings and names the one that points at the fault. */
public record Lint(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Which of the compiler's warnings points at the fault?\"")
        String prompt,
    @Key(
            value = "Anchors of the lines whose warning points at the fault.",
            example = "[\"RAW\"]",
            min = 1)
        List<String> at,
    @Key(value = "What it is worth.", example = "2", fallback = "2") int points)
    implements Question {
  private static final String AT = " at ";

  @Override
  public Set<String> anchors() {
    return Set.copyOf(at);
  }

  @Override
  public String form() {
    return Texts.of("form.lint");
  }

  @Override
  public boolean isWellFormed(String answer) {
    return answer.matches("[a-z-]+ at \\S+");
  }

  @Override
  public Optional<String> unseen(Case facts) {
    return guilty(facts).isEmpty() ? Optional.of(Texts.of("unseen.warnings")) : Optional.empty();
  }

  @Override
  public boolean isRight(Case facts, String answer) {
    return guilty(facts).stream()
        .anyMatch(
            warning ->
                answer.startsWith(warning.lint() + AT)
                    && Lines.isNamed(
                        warning.at(), answer.substring(warning.lint().length() + AT.length())));
  }

  private List<Warning> guilty(Case facts) {
    List<?> lines = at.stream().map(facts::line).toList();
    return facts.log().last(Warned.class, Warned::original).stream()
        .flatMap(warned -> warned.warnings().stream())
        .filter(warning -> lines.contains(warning.at()))
        .toList();
  }
}
