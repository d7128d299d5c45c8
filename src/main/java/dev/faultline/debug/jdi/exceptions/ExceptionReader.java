package dev.faultline.debug.jdi.exceptions;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.eval.Evaluator;
import dev.faultline.debug.jdi.eval.Outcome;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.values.Fields;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.debug.jdi.values.ValueReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an exception with its trace, causes and suppressed exceptions. The JVM makes a trace only
 * when it is asked for, which takes a call of the JDK's code in the stopped thread; nothing of the
 * learner's runs. Where no call is possible the trace may be empty.
 */
public final class ExceptionReader {
  private static final int MOST = 50;

  private final Evaluator evaluator;
  private final Set<ObjectReference> seen = new HashSet<>();

  /** What was read. */
  public record Read(
      ObjectReference exception,
      String message,
      List<ExceptionSnapshot.Frame> trace,
      @Nullable Read cause,
      List<Read> suppressed) {
    /** The same as it is shown, its objects under handles of the stop that is on. */
    public ExceptionSnapshot snapshot(ValueReader values, HandleTable handles) {
      return new ExceptionSnapshot(
          exception.referenceType().name(),
          message,
          values.read(exception, handles),
          trace,
          cause == null ? null : cause.snapshot(values, handles),
          suppressed.stream().map(each -> each.snapshot(values, handles)).toList());
    }
  }

  public ExceptionReader(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Reads an exception; called where calls into the program are possible. */
  public Read read(ObjectReference exception) {
    try {
      return one(exception);
    } finally {
      evaluator.release();
    }
  }

  private Read one(ObjectReference exception) {
    seen.add(exception);
    List<ExceptionSnapshot.Frame> trace = trace(exception);
    String message = message(exception);
    ObjectReference cause = Fields.object(exception, "cause");
    boolean isNew = cause != null && seen.size() < MOST && !seen.contains(cause);
    return new Read(
        exception,
        message,
        trace,
        cause != null && isNew ? one(cause) : null,
        suppressed(exception));
  }

  /** The JVM composes the message of a null pointer when it is asked for. */
  private String message(ObjectReference exception) {
    String message = new Throwables(exception).message();
    boolean isComposed =
        exception.referenceType().name().equals("java.lang.NullPointerException")
            && message.isEmpty();
    Value composed = isComposed ? called(exception, "getMessage") : null;
    return composed instanceof StringReference text ? text.value() : message;
  }

  private List<Read> suppressed(ObjectReference exception) {
    List<Read> all = new ArrayList<>();
    ObjectReference list = Fields.object(exception, "suppressedExceptions");
    if (list != null && list.referenceType().name().equals("java.util.ArrayList")) {
      int size = Math.min(MOST, Fields.number(list, "size"));
      ArrayReference elements = (ArrayReference) Fields.required(list, "elementData");
      for (Value each : elements.getValues(0, size)) {
        if (each instanceof ObjectReference other && seen.size() < MOST && !seen.contains(other)) {
          all.add(one(other));
        }
      }
    }
    return all;
  }

  private List<ExceptionSnapshot.Frame> trace(ObjectReference exception) {
    Value made = called(exception, "getOurStackTrace");
    Value known = made != null ? made : Fields.value(exception, "stackTrace");
    List<ExceptionSnapshot.Frame> frames = new ArrayList<>();
    if (known instanceof ArrayReference elements && elements.length() > 0) {
      int length = Math.min(ExceptionSnapshot.MAX_FRAMES, elements.length());
      for (Value each : elements.getValues(0, length)) {
        if (each instanceof ObjectReference element) {
          add(element, frames);
        }
      }
    }
    return frames;
  }

  private void add(ObjectReference element, List<ExceptionSnapshot.Frame> frames) {
    String type = Fields.string(element, "declaringClass");
    if (!type.startsWith("dev.faultline.agent.")) {
      int line = Fields.number(element, "lineNumber");
      String file = Fields.string(element, "fileName");
      boolean isShown = LearnerCode.isLearners(type) && line > 0 && !file.isEmpty();
      frames.add(
          new ExceptionSnapshot.Frame(
              type,
              Fields.string(element, "methodName"),
              isShown ? new SourceLine(LearnerCode.folder(type) + file, line) : null));
    }
  }

  private @Nullable Value called(ObjectReference exception, String method) {
    return evaluator.call(exception, method) instanceof Outcome.Result result
        ? result.value()
        : null;
  }
}
