package dev.faultline.prove;

import dev.faultline.check.Evidence.Equipped;
import dev.faultline.check.Evidence.PredictionSettled;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.kind.PredictValue;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.JsonLines;
import dev.faultline.prove.Visits.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rule 8: a value to predict is what the run says, not what the author wrote: the expression reads
 * something of the program, can be evaluated where it is asked for, and has the same value in runs
 * here and elsewhere. It is asked about the arrival that settles it for whoever just sets a
 * breakpoint there: the first, or the first where its condition holds.
 */
final class PredictionsRule implements Rule {
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'");
  private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[A-Za-z_$][\\w$]*");
  private static final List<String> CONSTANTS = List.of("true", "false", "null");

  @Override
  public String id() {
    return "predictions";
  }

  @Override
  public String title() {
    return Texts.of("prove.predictions");
  }

  @Override
  public List<Finding> check(Proof proof) {
    List<Finding> findings = new ArrayList<>();
    for (CheckSpec check : proof.folder().lesson().checks()) {
      if (check instanceof PredictValue prediction) {
        problem(proof, prediction, findings);
      }
    }
    return findings;
  }

  private static void problem(Proof proof, PredictValue check, List<Finding> findings) {
    if (isConstant(check.expression())) {
      findings.add(finding(proof, check, "prove.predictions.constant"));
      return;
    }
    Look look = look(proof, check);
    EvaluationResult here = proof.visits(Surroundings.HERE).value(look).orElse(null);
    EvaluationResult elsewhere = proof.visits(Surroundings.ELSEWHERE).value(look).orElse(null);
    String one = Visits.describe(here);
    String other = Visits.describe(elsewhere);
    if (!(here instanceof EvaluationResult.Value)) {
      findings.add(finding(proof, check, "prove.predictions.noValue", look.line(), one));
    } else if (!one.equals(other)) {
      findings.add(
          finding(
              proof,
              check,
              "prove.predictions.changes",
              one,
              other,
              Surroundings.ELSEWHERE.where()));
    } else {
      settled(proof.walk().log(), check)
          .filter(walked -> !walked.equals(one))
          .ifPresent(walked -> findings.add(other(proof, check, one, walked)));
    }
  }

  /** What the lesson's predictions are about. */
  static List<Look> looks(Proof proof) {
    return proof.folder().lesson().checks().stream()
        .filter(PredictValue.class::isInstance)
        .map(check -> look(proof, (PredictValue) check))
        .toList();
  }

  private static Look look(Proof proof, PredictValue check) {
    return new Look(proof.line(check.at()), check.expression(), check.when());
  }

  /** What settled the walkthrough's prediction, if that was in a run under no profile. */
  private static Optional<String> settled(EvidenceLog log, PredictValue check) {
    Set<Integer> usual =
        log.all(Equipped.class)
            .filter(run -> run.profile().isEmpty())
            .map(Equipped::run)
            .collect(Collectors.toSet());
    return log.last(PredictionSettled.class, entry -> entry.check().equals(check.id()))
        .filter(entry -> usual.contains(entry.run()))
        .map(PredictionSettled::actual);
  }

  private static Finding other(Proof proof, PredictValue check, String first, String walked) {
    return check.when() == null
        ? finding(proof, check, "prove.predictions.otherFirst", first, check.at(), walked)
        : finding(
            proof, check, "prove.predictions.otherWhen", first, check.at(), walked, check.when());
  }

  private static Finding finding(
      Proof proof, PredictValue check, String key, @Nullable Object... arguments) {
    return new Finding(
        "lesson.json",
        JsonLines.ofCheck(proof.folder(), check, "expression"),
        Texts.of("prove.predictions.of", check.id(), check.expression(), Texts.of(key, arguments)));
  }

  private static boolean isConstant(String expression) {
    return NAME.matcher(QUOTED.matcher(expression).replaceAll(""))
        .results()
        .allMatch(name -> CONSTANTS.contains(name.group()));
  }
}
