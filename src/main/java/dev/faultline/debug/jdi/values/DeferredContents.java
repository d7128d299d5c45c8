package dev.faultline.debug.jdi.values;

import java.util.List;
import java.util.function.Supplier;

/** Children whose number is known, and which are looked for when one of them is read. */
record DeferredContents(int size, Supplier<Contents> contents) implements Contents {
  @Override
  public List<Child> page(int from, int count) {
    return contents.get().page(from, count);
  }
}
