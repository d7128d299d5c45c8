package dev.faultline.console;

import dev.faultline.debug.Ending;
import dev.faultline.session.ComparedRun;
import dev.faultline.session.Comparison;
import dev.faultline.session.LineSequence;
import dev.faultline.session.RunComparison;
import dev.faultline.session.TracedStep;
import dev.faultline.session.TriedProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** How two runs side by side read. */
final class CompareText {
  private static final int LONGEST = 90;

  private CompareText() {}

  static String of(Comparison compared, Places places) {
    ComparedRun one = compared.one();
    ComparedRun other = compared.other();
    List<String> parts = new ArrayList<>();
    parts.add(outcome(one) + "\n" + outcome(other));
    compared
        .printedParts()
        .ifPresentOrElse(
            line ->
                parts.add(
                    "What they print parts at line %d:\n%s"
                        .formatted(
                            line + 1, both(compared, run -> printed(run.printed(), line)))),
            () -> parts.add("They print the same."));
    if (one.steps().size() == 0 || other.steps().size() == 0) {
      parts.add("Which lines they ran is not known: the program ends its JVM by itself.");
      return String.join("\n", parts);
    }
    compared.valuesPart().ifPresent(step -> parts.add(values(compared, step, places)));
    compared
        .wayParts()
        .ifPresentOrElse(
            step -> parts.add(way(compared, step, places)),
            () -> parts.add("They run the same lines in the same order."));
    return String.join("\n", parts);
  }

  private static String outcome(ComparedRun run) {
    String shows =
        run.symptom()
            ? "shows the symptom"
            : run.expected() ? "prints what is expected" : "shows no symptom";
    String ending =
        run.ending() instanceof Ending.Exited exited
            ? "exit code " + exited.exitCode()
            : "did not end in time";
    return "%s: %s; %s.".formatted(cut(run.name()), shows, ending);
  }

  private static String both(Comparison compared, Function<ComparedRun, String> line) {
    return "  %s: %s\n  %s: %s"
        .formatted(
            cut(compared.one().name()),
            line.apply(compared.one()),
            cut(compared.other().name()),
            line.apply(compared.other()));
  }

  private static String printed(List<String> lines, int index) {
    return index < lines.size() ? QuotedText.write(cut(lines.get(index))) : "nothing more";
  }

  private static String values(Comparison compared, int step, Places places) {
    TracedStep here = compared.one().steps().step(step);
    TracedStep there = compared.other().steps().step(step);
    return "Values part at step %d, %s  %s\n%s"
        .formatted(
            step + 1,
            places.show(here.at()),
            cut(here.code()),
            both(
                compared,
                run -> different(run == compared.one() ? here : there, here, there)));
  }

  private static String different(TracedStep shown, TracedStep here, TracedStep there) {
    TreeSet<String> names = new TreeSet<>(here.values().keySet());
    names.addAll(there.values().keySet());
    return names.stream()
        .filter(name -> !Objects.equals(here.values().get(name), there.values().get(name)))
        .map(name -> name + " = " + cut(shown.values().getOrDefault(name, "not there")))
        .collect(Collectors.joining(", "));
  }

  private static String way(Comparison compared, int step, Places places) {
    IntFunction<String> from =
        index ->
            "after %s  %s".formatted(
                places.show(compared.one().steps().step(index).at()),
                cut(compared.one().steps().step(index).code()));
    return "Their ways part at step %d%s:\n%s"
        .formatted(
            step + 1,
            step == 0 ? "" : ", " + from.apply(step - 1),
            both(compared, run -> at(run.steps(), step, places)));
  }

  private static String at(LineSequence steps, int step, Places places) {
    if (step >= steps.size()) {
      return "it ends";
    }
    TracedStep next = steps.step(step);
    return places.show(next.at()) + "  " + cut(next.code());
  }

  /** The profiles as a table. */
  static String profiles(RunComparison comparison) {
    List<TriedProfile> profiles = comparison.profiles();
    if (profiles.size() == 1) {
      return "This lesson has no profiles: it is run in one kind of surroundings only.";
    }
    int width = profiles.stream().mapToInt(each -> name(each).length()).max().orElse(0);
    return profiles.stream()
            .map(
                each ->
                    ("%-" + width + "s  %-20s  %s")
                        .formatted(name(each), outcome(each), factors(each.factors()))
                        .stripTrailing())
            .collect(Collectors.joining("\n"))
        + "\nrun --profile NAME or compare NAME NAME tries them; those that differ in one thing"
        + " only say most.";
  }

  private static String name(TriedProfile profile) {
    return profile.name().isEmpty() ? RunComparison.USUAL : profile.name();
  }

  private static String outcome(TriedProfile profile) {
    return profile
        .outcome()
        .map(
            outcome ->
                switch (outcome) {
                  case SYMPTOM -> "shows the symptom";
                  case EXPECTED -> "as expected";
                  case OTHER -> "neither";
                })
        .orElse("not tried yet");
  }

  private static String factors(Map<String, String> factors) {
    return factors.entrySet().stream()
        .map(each -> each.getKey() + (each.getValue().isEmpty() ? "" : " " + each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
