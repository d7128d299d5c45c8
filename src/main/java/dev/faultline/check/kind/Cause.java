package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Certainty;
import dev.faultline.check.Check;
import dev.faultline.check.Evidence.CauseClaimed;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.LessonContents;
import dev.faultline.lesson.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The learner chooses the cause among options whose wrong ones are real misconceptions. */
public record Cause(
    @Key(value = "Unique within the lesson.", example = "\"c3\"") String id,
    @Key(value = "What the learner is asked.", example = "\"Why is the fee too low?\"")
        String prompt,
    @Key(value = "Id of the right option.", example = "\"k1\"") String answer,
    @Key(
            value = "The options, three or more, in the order shown.",
            example =
                "[{\"id\": \"k1\", \"text\": \"The division drops the remainder.\"},"
                    + " {\"id\": \"k2\", \"text\": \"The cast rounds down.\"},"
                    + " {\"id\": \"k3\", \"text\": \"The clock is read too late.\"}]",
            min = 3)
        List<Option> options,
    @Key(
            value = "Ids of checks that must have passed before the claim counts.",
            example = "[\"c1\"]",
            fallback = "[]")
        List<String> evidence)
    implements Check {

  /** One answer to choose from. */
  public record Option(
      @Key(value = "Unique within the check.", example = "\"k2\"") String id,
      @Key(value = "The answer, one sentence.", example = "\"The clock is read too late.\"")
          String text,
      @Key(
              value = "The misconception that a wrong option stands for.",
              example = "\"division-rounds\"",
              fallback = "null")
          @Nullable String misconception) {}

  @Override
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("prompt", prompt);
    options.forEach(option -> texts.put("options." + option.id(), option.text()));
    return texts;
  }

  @Override
  public Cause withTexts(Map<String, String> texts) {
    List<Option> named =
        options.stream()
            .map(
                option ->
                    new Option(
                        option.id(),
                        texts.getOrDefault("options." + option.id(), option.text()),
                        option.misconception()))
            .toList();
    return new Cause(id, texts.getOrDefault("prompt", prompt), answer, named, evidence);
  }

  @Override
  public Set<String> evidenceIds() {
    return Set.copyOf(evidence);
  }

  @Override
  public boolean answeredBy(Act act) {
    return act instanceof Act.Cause named
        && options.stream().anyMatch(option -> option.id().equals(named.option()));
  }

  @Override
  public List<Flaw> flaws(LessonContents contents) {
    List<Flaw> flaws = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < options.size(); i++) {
      String optionId = options.get(i).id();
      if (!ids.add(optionId)) {
        flaws.add(new Flaw("options[" + i + "].id", "option `" + optionId + "` is there already"));
      }
    }
    if (!ids.contains(answer)) {
      String hint = Nearest.hint(answer, ids);
      flaws.add(new Flaw("answer", "there is no option `" + answer + "`" + hint));
    }
    return flaws;
  }

  @Override
  public Verdict judge(Case facts) {
    Optional<CauseClaimed> claim =
        facts.log().last(CauseClaimed.class, claimed -> claimed.check().equals(id));
    if (claim.isEmpty()) {
      return new Verdict.Failed(Texts.of("judged.cause.wanted"), Texts.of("judged.cause.none"), "");
    }
    for (String needed : evidence) {
      if (!facts.verdict(needed).passed()) {
        return new Verdict.Failed(
            Texts.of("judged.cause.evidence"), Texts.of("judged.notPassed", needed), "");
      }
    }
    return claim.get().option().equals(answer)
        ? new Verdict.Passed()
        : new Verdict.Failed(Texts.of("judged.cause.fitting"), Texts.of("judged.cause.wrong"), "");
  }

  @Override
  public int score(Case facts) {
    return Certainty.points(
        facts
            .log()
            .all(CauseClaimed.class)
            .filter(claim -> claim.check().equals(id))
            .map(claim -> new Certainty.Settled(claim.option().equals(answer), claim.certainty())));
  }

  @Override
  public int maxScore() {
    return Certainty.MAX;
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(CauseClaimed.class, claim -> claim.check().equals(id));
  }
}
