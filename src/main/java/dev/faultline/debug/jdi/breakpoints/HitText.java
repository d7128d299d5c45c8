package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.compile.SnippetCompiler;
import dev.faultline.compile.SnippetRefused;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.LogText;
import dev.faultline.debug.jdi.agent.Agent;
import dev.faultline.debug.jdi.agent.StoppedLine;
import dev.faultline.debug.jdi.eval.Deadline;
import dev.faultline.debug.jdi.eval.Evaluator;
import dev.faultline.debug.jdi.eval.Invoker;
import dev.faultline.debug.jdi.eval.Outcome;
import dev.faultline.debug.jdi.eval.Snippets;
import dev.faultline.debug.jdi.exceptions.Throwables;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.debug.jdi.values.Fields;
import dev.faultline.i18n.Texts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes the conditions and logs of breakpoints where a thread has arrived, on a thread that
 * handles no events of the program.
 */
public final class HitText {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final Agent agent;
  private final Snippets snippets;
  private final Consumer<String> stuck;
  private final Map<String, Optional<String>> refusedLogs = new ConcurrentHashMap<>();

  /**
   * @param stuck is given an expression of which a call neither returns nor can be ended
   */
  public HitText(Agent agent, Snippets snippets, Consumer<String> stuck) {
    this.agent = agent;
    this.snippets = snippets;
    this.stuck = stuck;
  }

  /** Ends calls that take too long when what the breakpoint asks is computed in the thread. */
  Deadline deadline(BreakpointSpec spec, ThreadReference thread) {
    String code = spec.condition().isEmpty() ? spec.log() : spec.condition();
    return new Deadline(thread, LIMIT, () -> stuck.accept(code));
  }

  /**
   * What came of it.
   *
   * @param text what a log came to
   * @param problem why there is no answer, one line; empty when all is well
   */
  record Answer(boolean holds, String text, String problem) {
    static final Answer YES = new Answer(true, "", "");

    static Answer problem(String why) {
      return new Answer(false, "", why);
    }
  }

  Answer condition(BreakpointSpec spec, Arrival arrival, Deadline deadline) {
    if (spec.condition().isEmpty()) {
      return Answer.YES;
    }
    String what = condition(spec);
    return answer(
        evaluator(arrival, deadline).look(spec.condition()), what, value -> truth(value, what));
  }

  Answer log(BreakpointSpec spec, Arrival arrival, Deadline deadline) {
    Optional<String> refusal = refusedLogs.computeIfAbsent(spec.log(), HitText::refusal);
    if (refusal.isPresent()) {
      return Answer.problem(cannot(spec, true, refusal.get()));
    }
    String text = LogText.expression(spec.log());
    return answer(evaluator(arrival, deadline).evaluate(text), log(spec), HitText::text);
  }

  private static Optional<String> refusal(String log) {
    try {
      SnippetCompiler.requireLog(log);
      return Optional.empty();
    } catch (SnippetRefused e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private static String condition(BreakpointSpec spec) {
    return Texts.of("debug.condition", spec.condition());
  }

  private static String log(BreakpointSpec spec) {
    return Texts.of("debug.log", spec.log());
  }

  /** Says that a condition or log threw. */
  static String threw(BreakpointSpec spec, boolean isLog, ObjectReference exception) {
    String what = isLog ? log(spec) : condition(spec);
    ReferenceType type = exception.referenceType();
    if (type.name().equals(Agent.TERMS_END)) {
      boolean isLate = exception.equals(type.getValue(type.fieldByName("LATE")));
      return Texts.of(isLate ? "debug.term.late" : "debug.term.exits", what);
    }
    return Texts.of("debug.term.threw", what, thrown(exception));
  }

  /** Says that a condition or log is under way for ever. */
  static String endless(BreakpointSpec spec) {
    return Texts.of("debug.term.endless", spec.isLogpoint() ? log(spec) : condition(spec));
  }

  /** Says that a condition or log cannot be computed. */
  static String cannot(BreakpointSpec spec, boolean isLog, String why) {
    return Texts.of("debug.term.cannot", isLog ? log(spec) : condition(spec), why);
  }

  private Evaluator evaluator(Arrival arrival, Deadline deadline) {
    ThreadReference thread = arrival.thread();
    Invoker invoker = new Invoker(thread, new StoppedLine(agent, thread), deadline);
    return new Evaluator(thread, arrival.depth(), facts(arrival), snippets, invoker);
  }

  private static Answer answer(
      Outcome outcome, String what, Function<@Nullable Value, Answer> read) {
    if (outcome instanceof Outcome.Result result) {
      return read.apply(result.value());
    } else if (outcome instanceof Outcome.Threw threw) {
      return Answer.problem(Texts.of("debug.term.threw", what, thrown(threw.exception())));
    }
    return Answer.problem(Texts.of("debug.term.cannot", what, ((Outcome.CouldNot) outcome).why()));
  }

  private static Map<String, @Nullable Value> facts(Arrival arrival) {
    Map<String, @Nullable Value> facts = new HashMap<>();
    arrival.facts().forEach(each -> facts.put(each.name(), each.value()));
    return facts;
  }

  private static Answer truth(@Nullable Value value, String what) {
    Value plain = value;
    if (value instanceof ObjectReference object) {
      boolean isBox = object.referenceType().name().equals("java.lang.Boolean");
      plain = isBox ? Fields.value(object, "value") : value;
      object.enableCollection();
    }
    return plain instanceof BooleanValue truth
        ? new Answer(truth.value(), "", "")
        : Answer.problem(
            value == null
                ? Texts.of("debug.term.isNull", what)
                : Texts.of("debug.term.noTruth", what, Names.simple(value.type().name())));
  }

  private static Answer text(@Nullable Value value) {
    StringReference text = (StringReference) Objects.requireNonNull(value);
    String made = text.value();
    text.enableCollection();
    return new Answer(true, made, "");
  }

  private static String thrown(ObjectReference exception) {
    String name = Names.simple(exception.referenceType().name());
    String message = new Throwables(exception).message();
    exception.enableCollection();
    return message.isEmpty() ? name : name + ": " + message;
  }
}
