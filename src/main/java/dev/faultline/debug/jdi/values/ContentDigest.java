package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.loop.SideThread;
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
  private final Foreseen<ArrayReference, List<Value>> arrays =
      new Foreseen<>(array -> values(ArrayContents.of(array)));

  public ContentDigest(ValueReader reader, ChildMarks opened) {
    this.reader = reader;
    this.opened = opened;
  }

  /** A stop is about to be read; what was read at the last one is asked for on the side. */
  void begin(SideThread side) {
    arrays.begin(side);
  }

  /** The stop is read. */
  void end() {
    arrays.end();
  }

  /** Null when it was not taken. */
  @Nullable List<Value> of(ObjectReference object) {
    if (object instanceof ArrayReference array) {
      return Unreadable.<@Nullable List<Value>>orElse(() -> arrays.ask(array), () -> null);
    }
    return opened.knows(object)
        ? Unreadable.<@Nullable List<Value>>orElse(
            () -> values(reader.contents(object)), () -> null)
        : null;
  }

  private static List<Value> values(Contents contents) {
    List<Value> values = new ArrayList<>();
    for (Contents.Child each : contents.page(0, MOST)) {
      values.add(each.key());
      values.add(each.value());
    }
    return values;
  }
}
