package dev.faultline.ui.workbench;

import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.breakpoints.BreakpointWords;
import java.util.List;
import java.util.stream.Collectors;

/** Tells in words which breakpoint stopped the program and what belongs to the hit. Pure. */
final class HitWords {
  private HitWords() {}

  /**
   * All hits of a stop.
   *
   * @param at where the program stands
   */
  static String of(List<BreakpointHit> hits, String at) {
    return hits.isEmpty()
        ? Texts.of("story.breakpoint", at)
        : hits.stream().map(hit -> of(hit, at)).collect(Collectors.joining("; "));
  }

  private static String of(BreakpointHit hit, String at) {
    String what = what(hit, at);
    String condition = hit.spec().condition();
    if (!hit.problem().isEmpty()) {
      return what + Texts.of("story.problem", hit.problem());
    }
    return condition.isEmpty() ? what : what + Texts.of("story.condition", condition);
  }

  private static String what(BreakpointHit hit, String at) {
    BreakpointPlace place = hit.spec().place();
    List<VariableSnapshot> facts = hit.facts();
    if (place instanceof BreakpointPlace.Line) {
      return Texts.of("story.breakpoint", at) + all(facts);
    } else if (place instanceof BreakpointPlace.Field field) {
      String name = field.className() + "." + field.field();
      return facts.size() == 2
          ? Texts.of("story.written", name, text(facts.get(0)), text(facts.get(1)), at)
          : Texts.of("story.field", BreakpointWords.place(place), at) + all(facts);
    } else if (place instanceof BreakpointPlace.Thrown && !facts.isEmpty()) {
      return Texts.of("story.thrown", text(facts.get(0)), at);
    }
    return Texts.of("story.place.other", BreakpointWords.place(place), at) + all(facts);
  }

  private static String all(List<VariableSnapshot> facts) {
    return facts.stream()
        .map(
            fact ->
                fact.kind() == VariableSnapshot.Kind.RETURN_VALUE
                    ? Texts.of("story.returns", text(fact))
                    : "; " + fact.name() + " = " + text(fact))
        .collect(Collectors.joining());
  }

  private static String text(VariableSnapshot fact) {
    return fact.value().text();
  }
}
