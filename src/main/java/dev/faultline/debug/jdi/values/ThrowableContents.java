package dev.faultline.debug.jdi.values;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner looks for in an exception: the fields of their own class, message, cause and
 * suppressed exceptions.
 */
record ThrowableContents(List<Contents.Child> children, String message) implements Contents {
  private static final int OWN_SHOWN = 100;

  static ThrowableContents of(ObjectReference exception, Contents own) {
    List<@Nullable Value> values =
        Fields.values(exception, "detailMessage", "cause", "suppressedExceptions");
    List<Child> children = new ArrayList<>(own.page(0, OWN_SHOWN));
    Value message = values.get(0);
    children.add(Child.part("message", message));
    // An exception without a cause is marked as its own.
    children.add(Child.part("cause", exception.equals(values.get(1)) ? null : values.get(1)));
    if (values.get(2) instanceof ObjectReference list && isFilled(list)) {
      children.add(Child.part("suppressed", list));
    }
    return new ThrowableContents(
        children, message instanceof StringReference text ? StringTexts.beginning(text) : "");
  }

  private static boolean isFilled(ObjectReference list) {
    Contents suppressed = KnownCollections.read(list);
    return suppressed != null && suppressed.size() > 0;
  }

  @Override
  public int size() {
    return children.size();
  }

  @Override
  public String measure() {
    return message.isEmpty() ? "" : ": " + Literals.line(message);
  }

  @Override
  public List<Child> page(int from, int count) {
    return new ListedContents(children).page(from, count);
  }
}
