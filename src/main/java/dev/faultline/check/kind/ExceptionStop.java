package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.Stopped;
import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The learner stops where an exception is thrown. */
public record ExceptionStop(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(value = "What the learner is asked.", example = "\"Stop where the program dies.\"")
        String prompt,
    @Key(
            value = "Binary name of the exception's class.",
            example = "\"java.lang.StringIndexOutOfBoundsException\"")
        String exception,
    @Key(
            value = "Anchor of the learner's line that is on top then, or null for any.",
            example = "\"COPY\"",
            fallback = "null")
        @Nullable String at,
    @Key(value = "What it is worth.", example = "2", fallback = "1") int points)
    implements Observation {

  @Override
  public Set<String> anchors() {
    return at == null ? Set.of() : Set.of(at);
  }

  @Override
  public Verdict judge(Case facts) {
    SourceLine line = at == null ? null : facts.line(at);
    boolean seen =
        facts
            .log()
            .any(
                Stopped.class,
                stop ->
                    stop.original()
                        && exception.equals(stop.exception())
                        && (line == null || line.equals(stop.at())));
    return seen
        ? new Verdict.Passed()
        : new Verdict.Failed(
            Texts.of(
                "judged.exception.wanted", exception.substring(exception.lastIndexOf('.') + 1)),
            Texts.of(attempted(facts) ? "judged.exception.other" : "judged.stop.none"),
            "");
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(Stopped.class, stop -> stop.exception() != null);
  }
}
