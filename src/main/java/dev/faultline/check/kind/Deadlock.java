package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.DeadlockSeen;
import dev.faultline.check.Evidence.Wait;
import dev.faultline.check.Question;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The learner looks at threads that wait for each other, and names each with where it waits. */
public record Deadlock(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Which threads wait for each other, each at which line?\"")
        String prompt,
    @Key(
            value = "Anchors of all the lines at which threads of the deadlock wait.",
            example = "[\"SECOND_LOCK\"]",
            min = 1)
        List<String> at,
    @Key(value = "What it is worth.", example = "2", fallback = "2") int points)
    implements Question {

  @Override
  public Set<String> anchors() {
    return Set.copyOf(at);
  }

  @Override
  public String form() {
    return "THREAD at LINE, THREAD at LINE";
  }

  @Override
  public boolean isWellFormed(String answer) {
    return parts(answer).allMatch(part -> part.matches(".+ at \\S+"));
  }

  @Override
  public Optional<String> unseen(Case facts) {
    return seen(facts).isPresent() ? Optional.empty() : Optional.of(Texts.of("unseen.deadlock"));
  }

  @Override
  public boolean isRight(Case facts, String answer) {
    return seen(facts).filter(deadlock -> names(deadlock, parts(answer).toList())).isPresent();
  }

  private Optional<DeadlockSeen> seen(Case facts) {
    Set<@Nullable SourceLine> lines = at.stream().map(facts::line).collect(Collectors.toSet());
    return facts
        .log()
        .last(
            DeadlockSeen.class,
            deadlock ->
                deadlock.original()
                    && deadlock.cycle().stream()
                        .map(Wait::at)
                        .collect(Collectors.toCollection(HashSet::new))
                        .equals(lines));
  }

  private static boolean names(DeadlockSeen deadlock, List<String> parts) {
    return parts.size() == deadlock.cycle().size()
        && deadlock.cycle().stream()
            .allMatch(wait -> parts.stream().anyMatch(part -> isNamed(wait, part)));
  }

  private static boolean isNamed(Wait wait, String part) {
    String start = wait.thread() + " at ";
    return part.startsWith(start)
        && Lines.isNamed(wait.at(), part.substring(start.length()).strip());
  }

  private static Stream<String> parts(String answer) {
    return Arrays.stream(answer.split(",", -1)).map(String::strip);
  }
}
