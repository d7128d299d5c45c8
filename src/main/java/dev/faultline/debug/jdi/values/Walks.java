package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.values.Contents.Child;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ways through the nodes that JDK collections are built of. */
public final class Walks {
  /** Deeper than any tree that is in order, which has at most 2³¹ nodes. */
  private static final int DEEPEST = 100;

  private Walks() {}

  /** Nodes that are chained, from the first on; one that comes after itself is the last. */
  public static Iterator<ObjectReference> chain(@Nullable ObjectReference first, String next) {
    return iterate(
        first,
        node -> {
          ObjectReference after = Fields.object(node, next);
          return node.equals(after) ? null : after;
        });
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
      if (path.size() > DEEPEST) {
        throw new Fields.UnexpectedShape("a tree that runs in a circle");
      }
    }
  }

  /** Numbers values as elements. */
  static <T> Iterator<Child> elements(Iterator<T> nodes, Function<T, @Nullable Value> value) {
    int[] next = {0};
    return map(nodes, node -> Child.element(next[0]++, value.apply(node)));
  }

  /** Makes map entries of nodes. */
  static Iterator<Child> entries(Iterator<ObjectReference> nodes, String key, String value) {
    return map(
        nodes,
        node -> {
          List<@Nullable Value> both = Fields.values(node, key, value);
          return Child.entry(both.get(0), both.get(1));
        });
  }

  static <T, R> Iterator<R> map(Iterator<T> each, Function<T, R> to) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public R next() {
        return to.apply(each.next());
      }
    };
  }

  /** Those that are wanted. */
  static <T> Iterator<T> filter(Iterator<T> all, Predicate<T> wanted) {
    return iterate(next(all, wanted), last -> next(all, wanted));
  }

  private static <T> @Nullable T next(Iterator<T> all, Predicate<T> wanted) {
    while (all.hasNext()) {
      T each = all.next();
      if (wanted.test(each)) {
        return each;
      }
    }
    return null;
  }

  /** A first one and what comes after each; nothing is looked for before it is asked for. */
  static <T> Iterator<T> iterate(@Nullable T first, Function<T, @Nullable T> after) {
    return new Iterator<>() {
      private @Nullable T last;
      private @Nullable T next = first;

      @Override
      public boolean hasNext() {
        T done = last;
        if (done != null) {
          last = null;
          next = after.apply(done);
        }
        return next != null;
      }

      @Override
      public T next() {
        T node = hasNext() ? next : null;
        if (node == null) {
          throw new NoSuchElementException();
        }
        last = node;
        return node;
      }
    };
  }

  /** An array's elements, read in chunks. */
  static final class Slots implements Iterator<@Nullable Value> {
    /** Most often only the first few are wanted. */
    private static final int FIRST = 100;

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
        int length = Math.min(index == 0 ? FIRST : ArrayContents.CHUNK, array.length() - index);
        chunk = array.getValues(index, length);
      }
      return chunk.get(index++ - chunkStart);
    }
  }
}
