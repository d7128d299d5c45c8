package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.values.Contents.Child;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads hash tables whose buckets are chains; every node is asked for all that it holds at once.
 */
final class HashTables {
  private HashTables() {}

  /** A node that has been read. */
  private record Node(Child entry, @Nullable ObjectReference next) {}

  /**
   * The entries in the order of their buckets.
   *
   * @param table null when there is none yet
   * @param key name of the nodes' field for the key
   * @param value name of the nodes' field for the value
   */
  static Iterator<Child> entries(@Nullable ObjectReference table, String key, String value) {
    return table instanceof ArrayReference buckets
        ? entries(new Walks.Slots(buckets), key, value)
        : List.<Child>of().iterator();
  }

  /** The same from the last bucket to the first. */
  static Iterator<Child> entriesFromEnd(@Nullable ObjectReference table, String key, String value) {
    return table instanceof ArrayReference buckets
        ? entries(new BackwardSlots(buckets), key, value)
        : List.<Child>of().iterator();
  }

  private static Iterator<Child> entries(
      Iterator<@Nullable Value> buckets, String key, String value) {
    return Walks.map(
        Walks.iterate(
            read(firstNode(buckets), key, value),
            node -> read(node.next() != null ? node.next() : firstNode(buckets), key, value)),
        Node::entry);
  }

  private static @Nullable Node read(@Nullable ObjectReference node, String key, String value) {
    if (node == null) {
      return null;
    }
    List<@Nullable Value> held = Fields.values(node, key, value, "next");
    return new Node(Child.entry(held.get(0), held.get(1)), (ObjectReference) held.get(2));
  }

  private static @Nullable ObjectReference firstNode(Iterator<@Nullable Value> buckets) {
    while (buckets.hasNext()) {
      if (buckets.next() instanceof ObjectReference head) {
        String type = head.referenceType().name();
        ObjectReference node =
            // A bucket that has become a tree keeps its nodes chained behind its first.
            type.endsWith("$TreeBin") ? Fields.object(head, "first") : head;
        if (node != null && !type.endsWith("$ForwardingNode")) {
          return node;
        }
      }
    }
    return null;
  }

  /** An array's elements from the last to the first, read in chunks. */
  private static final class BackwardSlots implements Iterator<@Nullable Value> {
    private final ArrayReference array;
    private List<Value> chunk = List.of();
    private int left;
    private int chunkStart;

    BackwardSlots(ArrayReference array) {
      this.array = array;
      left = array.length();
      chunkStart = left;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public @Nullable Value next() {
      if (left <= chunkStart) {
        chunkStart = Math.max(0, left - ArrayContents.CHUNK);
        chunk = array.getValues(chunkStart, left - chunkStart);
      }
      return chunk.get(--left - chunkStart);
    }
  }
}
