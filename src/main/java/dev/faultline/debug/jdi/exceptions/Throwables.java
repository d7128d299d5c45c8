package dev.faultline.debug.jdi.exceptions;

import com.sun.jdi.ClassType;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.debug.jdi.values.Fields;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.debug.jdi.values.ValueReader;
import dev.faultline.i18n.Texts;
import java.util.List;

/** An exception object of the program. */
public record Throwables(ObjectReference exception) {
  /**
   * The object, which must be an exception.
   *
   * @throws CommandRefused when it is none
   */
  public static ObjectReference required(ObjectReference object) {
    ReferenceType type = object.referenceType();
    if (!(type instanceof ClassType) || type.fieldByName("suppressedExceptions") == null) {
      throw new CommandRefused(Texts.of("debug.noThrowable", Names.simple(type.name())));
    }
    return object;
  }

  /** Its message, empty when it has none. */
  public String message() {
    return Fields.string(exception, "detailMessage");
  }

  /**
   * @param isMissingClass whether it is what a missing class was first noticed by
   */
  public StopReason reason(ValueReader values, HandleTable handles, boolean isMissingClass) {
    ValueSnapshot value = values.read(exception, handles);
    return isMissingClass
        ? new StopReason.Uncaught(ThrowJudge.MISSING_CLASS, missingClass(), value)
        : new StopReason.Uncaught(exception.referenceType().name(), message(), value);
  }

  /** The error that the JVM makes of it, as the learner will see it. */
  public ExceptionSnapshot asMissingClass(ExceptionSnapshot read) {
    List<ExceptionSnapshot.Frame> trace =
        read.trace().stream().dropWhile(each -> each.at() == null).toList();
    return new ExceptionSnapshot(
        ThrowJudge.MISSING_CLASS, missingClass(), read.value(), trace, read, List.of());
  }

  private String missingClass() {
    return message().replace('.', '/');
  }
}
