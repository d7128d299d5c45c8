package dev.faultline.author;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.faultline.child.RunResult;
import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson.Symptom;
import dev.faultline.session.Symptoms;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what tells two versions of a program apart by what they print, every time they are run.
 *
 * @param buggy runs of the version with the bug, at least one
 * @param fixed runs of the right version, at least one
 */
record SymptomFinder(List<RunResult> buggy, List<RunResult> fixed) {
  private static final Pattern DEATH =
      Pattern.compile("^Exception in thread \"[^\"]*\" ([\\w.$]+)", Pattern.MULTILINE);

  /** A symptom that shows in every run of the one and in none of the other. */
  Optional<Symptom> find() {
    return Stream.of(death(), differentLines(), missingOutput())
        .flatMap(Optional::stream)
        .filter(this::holds)
        .findFirst();
  }

  /** Why there is none, as a sentence about the program. */
  String whyNone() {
    return Stream.concat(buggy.stream(), fixed.stream())
        .map(run -> whyUnfinished(run.ending()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Texts.of("author.draft.same"));
  }

  private static Optional<String> whyUnfinished(Ending ending) {
    if (ending instanceof Ending.TimeLimit limit) {
      return Optional.of(Texts.of("author.draft.endless", limit.limit().toSeconds()));
    }
    return ending instanceof Ending.Lost lost
        ? Optional.of(Texts.of("author.draft.notStarted", lost.what()))
        : Optional.empty();
  }

  private boolean holds(Symptom symptom) {
    return buggy.stream().allMatch(run -> Symptoms.shows(symptom, run.out(), run.err()))
        && fixed.stream()
            .allMatch(
                run ->
                    Symptoms.expected(symptom, run.out())
                        && !Symptoms.shows(symptom, run.out(), run.err()));
  }

  private Optional<Symptom> death() {
    Matcher death = DEATH.matcher(buggy.get(0).err());
    if (!death.find()) {
      return Optional.empty();
    }
    return expected()
        .or(() -> lines(fixed).filter(SymptomFinder::isText).findFirst())
        .map(expected -> new Symptom("exception", expected, death.group(1)));
  }

  /** The first place where both print something, and not the same. */
  private Optional<Symptom> differentLines() {
    return DiffUtils.diff(lines(buggy).toList(), lines(fixed).toList()).getDeltas().stream()
        .flatMap(delta -> symptom(delta).stream())
        .filter(this::holds)
        .findFirst();
  }

  private Optional<Symptom> symptom(AbstractDelta<String> delta) {
    Optional<String> actual =
        delta.getSource().getLines().stream().filter(SymptomFinder::isText).findFirst();
    return delta.getTarget().getLines().stream()
        .filter(this::onlyFixedPrints)
        .findFirst()
        .flatMap(expected -> actual.map(shown -> new Symptom("output", expected, shown)));
  }

  /** What is expected is not printed; what is printed instead is the last line. */
  private Optional<Symptom> missingOutput() {
    Optional<String> last =
        lines(buggy).filter(SymptomFinder::isText).reduce((earlier, later) -> later);
    return expected().flatMap(text -> last.map(shown -> new Symptom("output", text, shown)));
  }

  private Optional<String> expected() {
    return Stream.concat(lines(fixed), Stream.of(fixed.get(0).out().strip()))
        .filter(this::onlyFixedPrints)
        .findFirst();
  }

  private static boolean isText(String line) {
    return !line.isBlank();
  }

  private boolean onlyFixedPrints(String text) {
    return isText(text) && buggy.stream().noneMatch(run -> run.out().contains(text));
  }

  private static Stream<String> lines(List<RunResult> runs) {
    return runs.get(0).out().lines();
  }
}
