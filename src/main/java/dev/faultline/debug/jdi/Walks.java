package dev.faultline.debug.jdi;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.Contents.Child;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ways through the nodes that JDK collections are built of. */
final class Walks {
  private static final int CHUNK = 1000;

  private Walks() {}

  /** Nodes that are chained, from the first on. */
  static Iterator<ObjectReference> chain(@Nullable ObjectReference first, String next) {
    return iterate(first, node -> Fields.object(node, next));
  }

  /** The nodes of a hash table whose buckets are chains. */
  static Iterator<ObjectReference> hashTable(@Nullable ObjectReference table) {
    if (!(table instanceof ArrayReference buckets)) {
      return List.<ObjectReference>of().iterator();
    }
    Slots slots = new Slots(buckets);
    return iterate(
        bucketHead(slots),
        node -> {
          ObjectReference next = Fields.object(node, "next");
          return next != null ? next : bucketHead(slots);
        });
  }

  private static @Nullable ObjectReference bucketHead(Slots slots) {
    while (slots.hasNext()) {
      if (slots.next() instanceof ObjectReference head) {
        // A bucket that has become a tree keeps its nodes chained behind its first.
        return head.referenceType().name().endsWith("$TreeBin")
            ? Fields.object(head, "first")
            : head;
      }
    }
    return null;
  }

  /** The nodes of a binary tree in order. */
  static Iterator<ObjectReference> tree(@Nullable ObjectReference root) {
    Deque<ObjectReference> path = new ArrayDeque<>();
    descend(root, path);
    return iterate(
        path.poll(),
        node -> {
          descend(Fields.object(node, "right"), path);
          return path.poll();
        });
  }

  private static void descend(@Nullable ObjectReference from, Deque<ObjectReference> path) {
    for (ObjectReference node = from; node != null; node = Fields.object(node, "left")) {
      path.push(node);
    }
  }

  /** Numbers values as elements. */
  static <T> Iterator<Child> elements(Iterator<T> nodes, Function<T, @Nullable Value> value) {
    int[] next = {0};
    return map(nodes, node -> Child.element(next[0]++, value.apply(node)));
  }

  /** Makes map entries of nodes. */
  static Iterator<Child> entries(
      Iterator<ObjectReference> nodes,
      BiFunction<ObjectReference, String, @Nullable Value> read,
      String key,
      String value) {
    return map(nodes, node -> Child.entry(read.apply(node, key), read.apply(node, value)));
  }

  private static <T> Iterator<Child> map(Iterator<T> nodes, Function<T, Child> child) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return nodes.hasNext();
      }

      @Override
      public Child next() {
        return child.apply(nodes.next());
      }
    };
  }

  private static Iterator<ObjectReference> iterate(
      @Nullable ObjectReference first, Function<ObjectReference, @Nullable ObjectReference> after) {
    return new Iterator<>() {
      private @Nullable ObjectReference next = first;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public ObjectReference next() {
        ObjectReference node = next;
        if (node == null) {
          throw new NoSuchElementException();
        }
        next = after.apply(node);
        return node;
      }
    };
  }

  /** An array's elements, read in chunks. */
  static final class Slots implements Iterator<@Nullable Value> {
    private final ArrayReference array;
    private List<Value> chunk = List.of();
    private int chunkStart;
    private int index;

    Slots(ArrayReference array) {
      this.array = array;
    }

    @Override
    public boolean hasNext() {
      return index < array.length();
    }

    @Override
    public @Nullable Value next() {
      if (index >= chunkStart + chunk.size()) {
        chunkStart = index;
        chunk = array.getValues(index, Math.min(CHUNK, array.length() - index));
      }
      return chunk.get(index++ - chunkStart);
    }
  }
}
