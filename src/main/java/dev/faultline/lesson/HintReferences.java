package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that a check with hints has one of each level. */
final class HintReferences {
  private static final Set<Integer> LEVELS = Set.of(1, 2, 3, 4);

  private final Lesson lesson;
  private final JsonFile json;

  HintReferences(Lesson lesson, JsonFile json) {
    this.lesson = lesson;
    this.json = json;
  }

  void check() {
    Set<String> ids = lesson.checks().stream().map(CheckSpec::id).collect(Collectors.toSet());
    Map<String, Set<Integer>> ladders = new LinkedHashMap<>();
    for (int i = 0; i < lesson.hints().size(); i++) {
      Lesson.Hint hint = lesson.hints().get(i);
      String path = "$.hints[" + i + "]";
      if (!ids.contains(hint.check())) {
        json.problem(
            path + ".check",
            Texts.of("problem.check.none", hint.check(), Nearest.hint(hint.check(), ids)));
      } else if (!ladders.computeIfAbsent(hint.check(), id -> new TreeSet<>()).add(hint.level())) {
        json.problem(path + ".level", Texts.of("problem.hint.twice", hint.check()));
      }
    }
    ladders.forEach(this::checkComplete);
  }

  private void checkComplete(String check, Set<Integer> levels) {
    Set<Integer> missing = new TreeSet<>(LEVELS);
    missing.removeAll(levels);
    if (!missing.isEmpty()) {
      String which = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
      json.problem("$.hints", Texts.of("problem.hint.none", check, which));
    }
  }
}
