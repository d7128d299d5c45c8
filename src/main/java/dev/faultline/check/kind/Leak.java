package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.HeapCounted;
import dev.faultline.check.Evidence.OwnersSeen;
import dev.faultline.check.Question;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.LessonContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The learner counts the objects twice in a run, looks at what keeps those of the growing class
 * alive, and names class and field.
 */
public record Leak(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Which class grows, and which field keeps its objects alive?\"")
        String prompt,
    @Key(
            value = "Binary name of the class that grows.",
            example = "\"charts.Chart\"",
            pattern = "[\\w$]+(\\.[\\w$]+)*")
        String grows,
    @Key(
            value = "The field that keeps its objects alive, as binary class name, dot, field.",
            example = "\"charts.EventBus.listeners\"",
            pattern = "[\\w$]+(\\.[\\w$]+)+")
        String owner,
    @Key(value = "What it is worth.", example = "2", fallback = "2") int points)
    implements Question {

  @Override
  public List<Flaw> flaws(LessonContents contents) {
    List<Flaw> flaws = new ArrayList<>(Members.classFlaws("grows", grows, contents));
    flaws.addAll(Members.flaws("owner", owner, contents));
    return flaws;
  }

  @Override
  public String form() {
    return "CLASS kept by CLASS.FIELD";
  }

  @Override
  public boolean isWellFormed(String answer) {
    return answer.matches("\\S+ kept by \\S+\\.\\S+");
  }

  @Override
  public Optional<String> unseen(Case facts) {
    if (!growthSeen(facts)) {
      return Optional.of(Texts.of("unseen.growth"));
    }
    boolean ownerSeen =
        facts
            .log()
            .any(
                OwnersSeen.class,
                seen ->
                    seen.original()
                        && isMeant(seen.object(), grows)
                        && seen.owners().stream().anyMatch(name -> isMeant(name, owner)));
    return ownerSeen ? Optional.empty() : Optional.of(Texts.of("unseen.owner"));
  }

  @Override
  public boolean isRight(Case facts, String answer) {
    String[] parts = answer.split(" kept by ", 2);
    return parts.length == 2 && isMeant(parts[0], grows) && isMeant(parts[1], owner);
  }

  private boolean growthSeen(Case facts) {
    List<HeapCounted> counts =
        facts.log().all(HeapCounted.class).filter(HeapCounted::original).toList();
    return counts.stream()
        .anyMatch(
            later ->
                counts.subList(0, counts.indexOf(later)).stream()
                    .anyMatch(earlier -> earlier.run() == later.run() && of(later) > of(earlier)));
  }

  private long of(HeapCounted counted) {
    return counted.counts().getOrDefault(grows, 0L);
  }

  /** Whether a name is the one meant; its package and outer classes may be left out. */
  private static boolean isMeant(String name, String meant) {
    return meant.equals(name) || meant.endsWith("." + name) || meant.endsWith("$" + name);
  }
}
