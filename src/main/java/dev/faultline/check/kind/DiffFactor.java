package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.ProfileRun;
import dev.faultline.check.Question;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The learner runs the program under profiles and names the one thing that makes the difference:
 * that in which a run with the symptom and a right one differ, and nothing else. The runs know it.
 */
public record DiffFactor(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"What must differ for the header to go missing?\"")
        String prompt,
    @Key(value = "What it is worth.", example = "2", fallback = "2") int points)
    implements Question {

  @Override
  public String form() {
    return "args, locale, timezone, jdk, jvm OPTION or env NAME";
  }

  @Override
  public boolean isWellFormed(String answer) {
    return answer.matches("args|locale|timezone|jdk|(jvm|env) \\S+");
  }

  @Override
  public Optional<String> unseen(Case facts) {
    return factors(facts).isEmpty() ? Optional.of(Texts.of("unseen.factor")) : Optional.empty();
  }

  @Override
  public boolean isRight(Case facts, String answer) {
    return factors(facts).contains(answer);
  }

  /** What alone made a difference in the runs so far. */
  private static Set<String> factors(Case facts) {
    List<ProfileRun> runs = facts.log().all(ProfileRun.class).filter(ProfileRun::original).toList();
    return runs.stream()
        .filter(ProfileRun::symptom)
        .flatMap(
            bad ->
                runs.stream()
                    .filter(good -> good.expected() && !good.symptom())
                    .map(good -> facts.lesson().run().difference(bad.profile(), good.profile())))
        .filter(difference -> difference.size() == 1)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }
}
