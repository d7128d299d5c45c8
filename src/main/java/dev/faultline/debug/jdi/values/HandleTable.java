package dev.faultline.debug.jdi.values;

import com.sun.jdi.ObjectReference;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.ValueHandle;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;

/** The objects that the snapshots of one stop refer to. */
public final class HandleTable {
  private final long generation;
  private final List<Shown> shown = new ArrayList<>();

  /**
   * An object in one of its two appearances.
   *
   * @param raw whether its fields are its children, whatever it is
   */
  public record Shown(ObjectReference object, boolean raw) {}

  public HandleTable(long generation) {
    this.generation = generation;
  }

  /** The number of the stop that the handles belong to. */
  public long generation() {
    return generation;
  }

  ValueHandle add(ObjectReference object) {
    return add(new Shown(object, false));
  }

  ValueHandle add(Shown object) {
    shown.add(object);
    return new ValueHandle(generation, shown.size());
  }

  /**
   * @throws CommandRefused when the handle belongs to another stop
   */
  public ObjectReference get(ValueHandle handle) {
    return shown(handle).object();
  }

  /**
   * @throws CommandRefused when the handle belongs to another stop
   */
  public Shown shown(ValueHandle handle) {
    if (handle.generation() != generation || handle.id() < 1 || handle.id() > shown.size()) {
      throw new CommandRefused(Texts.of("debug.value.stale"));
    }
    return shown.get((int) handle.id() - 1);
  }
}
