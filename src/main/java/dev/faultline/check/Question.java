package dev.faultline.check;

import dev.faultline.check.Evidence.Answered;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import java.util.List;
import java.util.Optional;

/**
 * A check that the learner answers in a few words, after the program has shown what settles it.
 * Each wrong answer takes a point away, so that trying them all earns nothing.
 */
public interface Question extends Check {
  /** How an answer reads, for the learner; gives nothing away. */
  String form();

  /** What it is worth. */
  int points();

  /** Whether an answer can be understood; one that cannot is not taken and costs nothing. */
  default boolean isWellFormed(String answer) {
    return !answer.isEmpty();
  }

  /** What the learner must have seen first, in a few words; empty once it was seen. */
  Optional<String> unseen(Case facts);

  /** Whether an answer fits what was seen. */
  boolean isRight(Case facts, String answer);

  @Override
  default boolean answeredBy(Act act) {
    return act instanceof Act.Answer;
  }

  @Override
  default Verdict judge(Case facts) {
    List<Answered> answers = answers(facts);
    Optional<String> unseen = unseen(facts);
    if (unseen.isPresent()) {
      return new Verdict.Failed(unseen.get(), Texts.of("judged.unseen"), "");
    } else if (answers.isEmpty()) {
      return new Verdict.Failed(
          Texts.of("judged.answer.wanted", form()), Texts.of("judged.answer.none"), "");
    }
    String latest = answers.get(answers.size() - 1).text();
    return isRight(facts, latest)
        ? new Verdict.Passed()
        : new Verdict.Failed(Texts.of("judged.answer.fitting"), latest, "");
  }

  @Override
  default boolean isEarned(Case facts) {
    return unseen(facts).isEmpty()
        && answers(facts).stream().anyMatch(given -> isRight(facts, given.text()));
  }

  @Override
  default int score(Case facts) {
    long wrong = answers(facts).stream().filter(given -> !isRight(facts, given.text())).count();
    return isEarned(facts) ? (int) Math.max(0, points() - wrong) : 0;
  }

  @Override
  default int maxScore() {
    return points();
  }

  @Override
  default boolean attempted(Case facts) {
    return !answers(facts).isEmpty();
  }

  private List<Answered> answers(Case facts) {
    return facts.log().all(Answered.class).filter(given -> given.check().equals(id())).toList();
  }
}
