package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.ValueHandle;
import java.util.ArrayList;
import java.util.List;

/** The objects that the snapshots of one stop refer to. */
final class HandleTable {
  private final long generation;
  private final List<ObjectReference> objects = new ArrayList<>();

  HandleTable(long generation) {
    this.generation = generation;
  }

  long generation() {
    return generation;
  }

  ValueHandle add(ObjectReference object) {
    objects.add(object);
    return new ValueHandle(generation, objects.size());
  }

  /**
   * @throws CommandRefused when the handle belongs to another stop
   */
  ObjectReference get(ValueHandle handle) {
    if (handle.generation() != generation || handle.id() < 1 || handle.id() > objects.size()) {
      throw new CommandRefused("The program has run on since this value was shown; look again.");
    }
    return objects.get((int) handle.id() - 1);
  }
}
