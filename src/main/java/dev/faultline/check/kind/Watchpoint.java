package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Watched;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.LessonContents;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The learner stops, with a watchpoint, where a field is used while a condition holds. */
public record Watchpoint(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Stop where the position of a stone on the board changes.\"")
        String prompt,
    @Key(
            value = "The field, as binary class name, dot, field name.",
            example = "\"board.Pos.x\"",
            pattern = "[\\w$]+(\\.[\\w$]+)+")
        String field,
    @Key(
            value = "Which use of the field counts.",
            example = "\"write\"",
            fallback = "\"write\"",
            oneOf = {"read", "write"})
        String use,
    @Key(
            value = "Anchor of the line that uses it, or null for any.",
            example = "\"MOVE\"",
            fallback = "null")
        @Nullable String at,
    @Key(
            value = "Condition that must hold in the top frame before the use, or null for none.",
            example = "\"board.stones.contains(this)\"",
            fallback = "null")
        @Nullable String when,
    @Key(value = "What it is worth.", example = "2", fallback = "1") int points)
    implements Observation, Conditional {

  @Override
  public Set<String> anchors() {
    return at == null ? Set.of() : Set.of(at);
  }

  @Override
  public List<Flaw> flaws(LessonContents contents) {
    return Members.flaws("field", field, contents);
  }

  @Override
  public List<String> reads(Case facts, Evidence moment) {
    boolean here = moment instanceof Watched watched && isWanted(facts, watched);
    return when != null && here ? List.of(when) : List.of();
  }

  @Override
  public Verdict judge(Case facts) {
    List<Evidence> entries = facts.log().entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Watched watched
          && isWanted(facts, watched)
          && Conditions.held(when, entries, i)) {
        return new Verdict.Passed();
      }
    }
    boolean stopped = attempted(facts);
    return new Verdict.Failed(
        Texts.of("judged.watchpoint." + use, when == null ? "" : Texts.of("judged.while")),
        Texts.of(stopped ? "judged.watchpoint.otherwise" : "judged.stop.none"),
        "");
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(Watched.class, this::isField);
  }

  /** Whether it is the field; the learner may have named its class without the package. */
  private boolean isField(Watched watched) {
    return field.equals(watched.field())
        || field.endsWith("." + watched.field())
        || field.endsWith("$" + watched.field());
  }

  private boolean isWanted(Case facts, Watched watched) {
    return watched.original()
        && isField(watched)
        && watched.write() == use.equals("write")
        && (at == null || facts.line(at).equals(watched.at()));
  }
}
