package dev.faultline.console;

import dev.faultline.debug.Ending;
import dev.faultline.session.ComparedRun;
import dev.faultline.session.Comparison;
import dev.faultline.session.PartingPoint;
import dev.faultline.session.PartingPoint.Respect;
import dev.faultline.session.RunComparison;
import dev.faultline.session.TriedProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How two runs side by side read. */
final class CompareText {
  private static final int LONGEST = 90;

  private CompareText() {}

  static String of(Comparison compared, Places places) {
    List<PartingPoint> partings = compared.partings();
    List<String> parts = new ArrayList<>();
    parts.add(outcome(compared.one()));
    parts.add(outcome(compared.other()));
    if (partings.stream().noneMatch(point -> point.respect() == Respect.PRINTED)) {
      parts.add("They print the same.");
    }
    partings.forEach(point -> parts.add(parting(compared, point, places)));
    if (!compared.knowsSteps()) {
      parts.add("Which lines they ran is not known.");
    } else if (partings.stream().noneMatch(point -> point.respect() == Respect.WAY)) {
      parts.add("They run the same lines in the same order.");
    }
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

  private static String parting(Comparison compared, PartingPoint point, Places places) {
    String line = point.at().map(places::show).orElse("") + "  " + cut(point.code());
    String head =
        switch (point.respect()) {
          case PRINTED -> "What they print parts at line %d:".formatted(point.number());
          case VALUES -> "Values part at step %d, %s".formatted(point.number(), line);
          case WAY ->
              "Their ways part at step %d%s:"
                  .formatted(point.number(), point.at().isPresent() ? ", after " + line : "");
        };
    String ended = point.respect() == Respect.PRINTED ? "nothing more" : "it ends";
    return "%s\n  %s: %s\n  %s: %s"
        .formatted(
            head,
            cut(compared.one().name()),
            cut(point.one().orElse(ended)),
            cut(compared.other().name()),
            cut(point.other().orElse(ended)));
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
