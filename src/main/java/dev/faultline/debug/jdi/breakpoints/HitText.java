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
  private final Map<Asked, Optional<Answer>> refusals = new ConcurrentHashMap<>();

  /** The same text is something else as a log and as a condition. */
  private record Asked(String text, boolean isLog) {}

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
    Answer refused = refused(spec, false);
    if (refused != null) {
      return refused;
    }
    return answer(spec.condition(), what, arrival, deadline, value -> truth(value, what));
  }

  Answer log(BreakpointSpec spec, Arrival arrival, Deadline deadline) {
    String what = log(spec);
    Answer refused = refused(spec, true);
    if (refused != null) {
      return refused;
    }
    return answer(LogText.expression(spec.log()), what, arrival, deadline, HitText::text);
  }

  /** Why what a breakpoint asks is not computed: whoever asks must not change the program. */
  private @Nullable Answer refused(BreakpointSpec spec, boolean isLog) {
    return refusals
        .computeIfAbsent(
            new Asked(isLog ? spec.log() : spec.condition(), isLog),
            asked -> {
              try {
                if (isLog) {
                  SnippetCompiler.requireLog(asked.text());
                } else {
                  SnippetCompiler.requireCondition(asked.text());
                }
                return Optional.empty();
              } catch (SnippetRefused e) {
                return Optional.of(Answer.problem(cannot(spec, isLog, "" + e.getMessage())));
              }
            })
        .orElse(null);
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

  private Answer answer(
      String expression,
      String what,
      Arrival arrival,
      Deadline deadline,
      Function<@Nullable Value, Answer> read) {
    ThreadReference thread = arrival.thread();
    Invoker invoker = new Invoker(thread, new StoppedLine(agent, thread), deadline);
    Outcome outcome =
        new Evaluator(thread, arrival.depth(), facts(arrival), snippets, invoker)
            .evaluate(expression);
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
