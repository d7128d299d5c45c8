package dev.faultline.session;

import dev.faultline.debug.SourceLine;
import dev.faultline.search.Parting;
import dev.faultline.session.PartingPoint.Respect;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two runs side by side. */
public record Comparison(ComparedRun one, ComparedRun other) {
  /** Where they part, in the order of {@link Respect}; none in a respect in which they do not. */
  public List<PartingPoint> partings() {
    return Stream.of(printed(), values(), way()).flatMap(Optional::stream).toList();
  }

  /** Whether it is known of both which lines they ran. */
  public boolean knowsSteps() {
    return one.steps().size() > 0 && other.steps().size() > 0;
  }

  private Optional<PartingPoint> printed() {
    List<String> here = one.printed();
    List<String> there = other.printed();
    return point(
        Parting.of(here.size(), there.size(), i -> here.get(i).equals(there.get(i))),
        line ->
            new PartingPoint(
                Respect.PRINTED,
                line + 1,
                Optional.empty(),
                "",
                get(here, line),
                get(there, line)));
  }

  private static Optional<String> get(List<String> lines, int index) {
    return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
  }

  private Optional<PartingPoint> values() {
    LineSequence here = one.steps();
    LineSequence there = other.steps();
    int together = waysPart().orElse(here.size());
    return point(
        Parting.of(together, together, i -> here.hasSameValues(there, i)),
        index -> valuesAt(index, here.step(index), there.step(index)));
  }

  private static PartingPoint valuesAt(int index, TracedStep here, TracedStep there) {
    return new PartingPoint(
        Respect.VALUES,
        index + 1,
        Optional.of(here.at()),
        here.code(),
        Optional.of(different(here, here, there)),
        Optional.of(different(there, here, there)));
  }

  private static String different(TracedStep shown, TracedStep here, TracedStep there) {
    TreeSet<String> names = new TreeSet<>(here.values().keySet());
    names.addAll(there.values().keySet());
    return names.stream()
        .filter(name -> !Objects.equals(here.values().get(name), there.values().get(name)))
        .map(name -> name + " = " + shown.values().getOrDefault(name, "–"))
        .collect(Collectors.joining(", "));
  }

  private Optional<PartingPoint> way() {
    return knowsSteps() ? point(waysPart(), this::wayAt) : Optional.empty();
  }

  private PartingPoint wayAt(int index) {
    Optional<TracedStep> before =
        index == 0 ? Optional.empty() : Optional.of(one.steps().step(index - 1));
    return new PartingPoint(
        Respect.WAY,
        index + 1,
        before.map(TracedStep::at),
        before.map(TracedStep::code).orElse(""),
        line(one.steps(), index),
        line(other.steps(), index));
  }

  private static Optional<String> line(LineSequence steps, int index) {
    if (index >= steps.size()) {
      return Optional.empty();
    }
    TracedStep step = steps.step(index);
    SourceLine at = step.at();
    String file = at.file().substring(at.file().lastIndexOf('/') + 1);
    return Optional.of(file + ":" + at.line() + "  " + step.code());
  }

  private OptionalInt waysPart() {
    LineSequence here = one.steps();
    LineSequence there = other.steps();
    return Parting.of(here.size(), there.size(), i -> here.isAtSameCode(there, i));
  }

  private static Optional<PartingPoint> point(OptionalInt index, IntFunction<PartingPoint> made) {
    return index.isPresent() ? Optional.of(made.apply(index.getAsInt())) : Optional.empty();
  }
}
