package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.TestsTried;
import dev.faultline.check.Evidence.Trial;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.LessonContents;
import dev.faultline.lesson.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The learner writes a test class that passes on {@code fixed/} and of which a test fails on {@code
 * buggy/} and on each program in {@code variants/mutants/}.
 */
public record TestsKill(
    @Key(value = "Unique within the lesson.", example = "\"c6\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Write tests that a right cart passes and no wrong one does.\"")
        String prompt,
    @Key(
            value =
                "The test class that the learner writes, as path. It begins as the file of this"
                    + " path in tests/visible, or bare; the one in tests/hidden is the reference.",
            example = "\"shop/CartTest.java\"")
        String file,
    @Key(value = "What it is worth.", example = "3", fallback = "3") int points)
    implements TestJudged {

  @Override
  public boolean answeredBy(Act act) {
    return act instanceof Act.WriteTests || TestJudged.super.answeredBy(act);
  }

  @Override
  public List<Flaw> flaws(LessonContents contents) {
    Set<String> known = contents.hiddenTests().keySet();
    return known.contains(file)
        ? List.of()
        : List.of(
            new Flaw(
                "file",
                Texts.of("problem.file.none", file, "tests/hidden/", Nearest.hint(file, known))));
  }

  @Override
  public Verdict judge(Case facts) {
    Optional<TestsTried> tried =
        facts.log().last(TestsTried.class, entry -> entry.check().equals(id));
    if (tried.isEmpty()) {
      return new Verdict.Failed(Texts.of("judged.own.wanted"), Texts.of("judged.tests.none"), "");
    }
    return judge(tried.get());
  }

  @Override
  public boolean isEarned(Case facts) {
    return facts
        .log()
        .any(TestsTried.class, entry -> entry.check().equals(id) && judge(entry).passed());
  }

  private Verdict judge(TestsTried tried) {
    String failure = tried.failure();
    return failure == null ? judge(tried.trials()) : new Verdict.CouldNotCheck(failure);
  }

  private Verdict judge(List<Trial> trials) {
    for (Trial trial : trials) {
      if (!trial.problem().isEmpty()) {
        return new Verdict.Failed(Texts.of("judged.own.compiling"), trial.problem(), "");
      } else if (trial.isFixed() && trial.tests() == 0) {
        return new Verdict.Failed(Texts.of("judged.own.one"), Texts.of("judged.own.none"), file);
      } else if (trial.isFixed() && !trial.failed().isEmpty()) {
        return new Verdict.Failed(
            Texts.of("judged.own.passing"),
            Texts.of("judged.own.fails", trial.failed().get(0)),
            file);
      }
    }
    List<Trial> wrong = trials.stream().filter(trial -> !trial.isFixed()).toList();
    long survivors = wrong.stream().filter(trial -> trial.failed().isEmpty()).count();
    return survivors == 0 && !wrong.isEmpty()
        ? new Verdict.Passed()
        : new Verdict.Failed(
            Texts.of("judged.own.killing"),
            Texts.of("judged.own.survivors", survivors, wrong.size()),
            file);
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(TestsTried.class, entry -> entry.check().equals(id));
  }
}
