package dev.faultline.ui.heap;

import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import java.util.List;
import java.util.function.Consumer;

/** What the heap tab asks of the session; called on the JavaFX thread, returns at once. */
public interface HeapActions {
  /**
   * Counts the instances of all classes.
   *
   * @param otherwise gets one line that says why they could not be counted
   */
  void counts(Consumer<HeapCounts> then, Consumer<String> otherwise);

  void instances(String className, int limit, Consumer<List<ValueSnapshot>> then);

  void referrers(ValueHandle object, int limit, Consumer<List<HeapInspector.Referrer>> then);

  void pathsToRoots(ValueHandle object, Consumer<HeapInspector.RootPaths> then);
}
