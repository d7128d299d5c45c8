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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
          @Nullable String misconception,
      @Key(
              value =
                  "What speaks against a wrong option, for whoever chose it: what would be seen if"
                      + " it were so, and what is.",
              example = "\"Then one call would take twice as long.\"",
              fallback = "null")
          @Nullable String refutation,
      @Key(
              value = "Anchor of the line at which the program refutes a wrong option.",
              example = "\"FEE\"",
              fallback = "null")
          @Nullable String at,
      @Key(
              value =
                  "An expression that is true there at each arrival, and could not be if the wrong"
                      + " option were right.",
              example = "\"fee == hours * 2\"",
              fallback = "null")
          @Nullable String holds) {}

  @Override
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("prompt", prompt);
    for (Option option : options) {
      texts.put("options." + option.id(), option.text());
      if (option.refutation() != null) {
        texts.put("refutations." + option.id(), option.refutation());
      }
    }
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
                        option.misconception(),
                        refutation(texts, option),
                        option.at(),
                        option.holds()))
            .toList();
    return new Cause(id, texts.getOrDefault("prompt", prompt), answer, named, evidence);
  }

  private static @Nullable String refutation(Map<String, String> texts, Option option) {
    String translated = texts.get("refutations." + option.id());
    return translated == null ? option.refutation() : translated;
  }

  @Override
  public Set<String> anchors() {
    return options.stream().map(Option::at).filter(Objects::nonNull).collect(Collectors.toSet());
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
      Option option = options.get(i);
      String path = "options[" + i + "]";
      if (!ids.add(option.id())) {
        flaws.add(new Flaw(path + ".id", Texts.of("problem.option.twice", option.id())));
      }
      if (option.id().equals(answer) && option.refutation() != null) {
        flaws.add(new Flaw(path + ".refutation", Texts.of("problem.option.right")));
      }
      boolean placed = option.at() != null;
      boolean shown = option.holds() != null;
      if (placed != shown || (placed && option.refutation() == null)) {
        flaws.add(new Flaw(path, Texts.of("problem.option.parts")));
      }
    }
    if (!ids.contains(answer)) {
      String hint = Nearest.hint(answer, ids);
      flaws.add(new Flaw("answer", Texts.of("problem.option.none", answer, hint)));
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
      if (!facts.isEarned(needed)) {
        return new Verdict.Failed(
            Texts.of("judged.cause.evidence"), Texts.of("judged.notPassed", needed), "");
      }
    }
    return claim.get().option().equals(answer)
        ? new Verdict.Passed()
        : new Verdict.Failed(
            Texts.of("judged.cause.fitting"),
            Certainty.wrong(Texts.of("judged.cause.wrong"), claim.get().certainty()),
            "",
            contrast(facts, claim.get().option()));
  }

  @Override
  public boolean isEarned(Case facts) {
    return evidence.stream().allMatch(facts::isEarned)
        && facts
            .log()
            .any(
                CauseClaimed.class,
                claim -> claim.check().equals(id) && claim.option().equals(answer));
  }

  private String contrast(Case facts, String chosen) {
    List<String> said = new ArrayList<>();
    for (Option option : options) {
      if (option.id().equals(chosen) && option.refutation() != null) {
        said.add(option.refutation());
        if (option.at() != null && option.holds() != null) {
          said.add(Texts.of("judged.cause.holds", facts.line(option.at()), option.holds()));
        }
      }
    }
    return String.join(" ", said);
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
