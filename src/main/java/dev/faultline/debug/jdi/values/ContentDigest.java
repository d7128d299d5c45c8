package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first things in an object, to tell whether they are the same at the next stop. Taken where it
 * costs one question, of arrays, and of what the learner has opened. Holding the values keeps JDI
 * from meeting the same object under another id.
 */
public final class ContentDigest {
  private static final int MOST = 100;

  private final ValueReader reader;
  private final ChildMarks opened;

  public ContentDigest(ValueReader reader, ChildMarks opened) {
    this.reader = reader;
    this.opened = opened;
  }

  /** Null when it was not taken. */
  @Nullable List<Value> of(ObjectReference object) {
    if (!(object instanceof ArrayReference) && !opened.knows(object)) {
      return null;
    }
    return Unreadable.<@Nullable List<Value>>orElse(
        () -> {
          List<Value> values = new ArrayList<>();
          for (Contents.Child each : reader.contents(object).page(0, MOST)) {
            values.add(each.key());
            values.add(each.value());
          }
          return values;
        },
        () -> null);
  }
}
