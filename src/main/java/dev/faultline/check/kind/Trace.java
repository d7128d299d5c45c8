package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.Calls;
import dev.faultline.check.Evidence.CallsSeen;
import dev.faultline.check.Question;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.LessonContents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The learner finds in the recorded calls how often a method was called; the run knows. */
public record Trace(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked; it names the method, the arguments and the place.",
            example = "\"How often were the rights of user 1 looked up when main ends?\"")
        String prompt,
    @Key(
            value = "The method, as binary class name, dot, method name.",
            example = "\"rights.Resolver.lookUp\"",
            pattern = "[\\w$]+(\\.[\\w$<>]+)+")
        String method,
    @Key(
            value = "The arguments as the trace shows them, or null for any; spaces do not count.",
            example = "\"\\\"1\\\", \\\"11\\\"\"",
            fallback = "null")
        @Nullable String arguments,
    @Key(
            value = "Anchor of the line at which the program stands when the trace is looked at.",
            example = "\"END\"")
        String at,
    @Key(value = "What it is worth.", example = "2", fallback = "2") int points)
    implements Question {

  @Override
  public Set<String> anchors() {
    return Set.of(at);
  }

  @Override
  public List<Flaw> flaws(LessonContents contents) {
    return Members.flaws("method", method, contents);
  }

  @Override
  public String form() {
    return Texts.of("form.number");
  }

  @Override
  public boolean isWellFormed(String answer) {
    return answer.matches("\\d{1,9}");
  }

  @Override
  public Optional<String> unseen(Case facts) {
    return times(facts).isPresent()
        ? Optional.empty()
        : Optional.of(Texts.of("unseen.calls", facts.line(at)));
  }

  @Override
  public boolean isRight(Case facts, String answer) {
    return times(facts).filter(times -> answer.equals(Integer.toString(times))).isPresent();
  }

  private Optional<Integer> times(Case facts) {
    return facts
        .log()
        .last(
            CallsSeen.class,
            seen ->
                seen.original()
                    && seen.whole()
                    && facts.line(at).equals(seen.at())
                    && seen.calls().stream().anyMatch(call -> call.method().equals(method)))
        .map(seen -> seen.calls().stream().filter(this::isMeant).mapToInt(Calls::times).sum());
  }

  private boolean isMeant(Calls calls) {
    return calls.method().equals(method)
        && (arguments == null || bare(arguments).equals(bare(calls.arguments())));
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
