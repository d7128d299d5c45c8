package dev.faultline.console;

import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
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
      parts.add(Texts.of("console.compare.printSame"));
    }
    partings.forEach(point -> parts.add(parting(compared, point, places)));
    if (!compared.knowsSteps()) {
      parts.add(Texts.of("console.compare.unknown"));
    } else if (partings.stream().noneMatch(point -> point.respect() == Respect.WAY)) {
      parts.add(Texts.of("console.compare.sameWay"));
    }
    return String.join("\n", parts);
  }

  private static String outcome(ComparedRun run) {
    String shows =
        run.symptom()
            ? Texts.of("console.compare.symptom")
            : run.expected()
                ? Texts.of("console.compare.expected")
                : Texts.of("console.compare.noSymptom");
    String ending =
        run.ending() instanceof Ending.Exited exited
            ? Texts.of("console.compare.exit", exited.exitCode())
            : Texts.of("console.compare.late");
    return "%s: %s; %s.".formatted(cut(run.name()), shows, ending);
  }

  private static String parting(Comparison compared, PartingPoint point, Places places) {
    String line = point.at().map(places::show).orElse("") + "  " + cut(point.code());
    String head =
        switch (point.respect()) {
          case PRINTED -> Texts.of("console.compare.printed", point.number());
          case VALUES -> Texts.of("console.compare.values", point.number(), line);
          case WAY ->
              point.at().isPresent()
                  ? Texts.of("console.compare.wayAfter", point.number(), line)
                  : Texts.of("console.compare.way", point.number());
        };
    String ended =
        point.respect() == Respect.PRINTED
            ? Texts.of("console.compare.nothing")
            : Texts.of("console.compare.ends");
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
      return Texts.of("console.profiles.none");
    }
    int width = profiles.stream().mapToInt(each -> name(each).length()).max().orElse(0);
    return profiles.stream()
            .map(
                each ->
                    ("%-" + width + "s  %-20s  %s")
                        .formatted(name(each), outcome(each), factors(each.factors()))
                        .stripTrailing())
            .collect(Collectors.joining("\n"))
        + "\n"
        + Texts.of("console.profiles.how");
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
                  case SYMPTOM -> Texts.of("console.compare.symptom");
                  case EXPECTED -> Texts.of("console.profiles.expected");
                  case OTHER -> Texts.of("console.profiles.neither");
                })
        .orElse(Texts.of("console.profiles.untried"));
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
