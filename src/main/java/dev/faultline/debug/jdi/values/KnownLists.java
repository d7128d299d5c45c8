package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.values.Contents.Child;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists, queues and sets that keep their elements themselves. */
final class KnownLists {
  private static final String UTIL = "java.util.";
  private static final String CONCURRENT = "java.util.concurrent.";

  private KnownLists() {}

  static void addTo(Map<String, Function<ObjectReference, Contents>> known) {
    known.put(UTIL + "ArrayList", o -> array(o, "elementData", "size"));
    known.put(UTIL + "Vector", o -> array(o, "elementData", "elementCount"));
    known.put(UTIL + "PriorityQueue", o -> array(o, "queue", "size"));
    known.put(CONCURRENT + "PriorityBlockingQueue", o -> array(o, "queue", "size"));
    known.put(UTIL + "Arrays$ArrayList", o -> whole(o, "a"));
    known.put(UTIL + "ImmutableCollections$ListN", o -> whole(o, "elements"));
    known.put(CONCURRENT + "CopyOnWriteArrayList", o -> whole(o, "array"));
    known.put(CONCURRENT + "atomic.AtomicIntegerArray", o -> whole(o, "array"));
    known.put(CONCURRENT + "atomic.AtomicLongArray", o -> whole(o, "array"));
    known.put(CONCURRENT + "atomic.AtomicReferenceArray", o -> whole(o, "array"));
    known.put(UTIL + "ArrayDeque", KnownLists::arrayDeque);
    known.put(
        CONCURRENT + "ArrayBlockingQueue",
        o ->
            new ArrayContents(
                Fields.array(o, "items"),
                Fields.number(o, "takeIndex"),
                Fields.number(o, "count")));
    known.put(UTIL + "ImmutableCollections$List12", KnownLists::upToTwo);
    known.put(UTIL + "ImmutableCollections$Set12", KnownLists::upToTwo);
    known.put(UTIL + "ImmutableCollections$SetN", KnownLists::immutableSet);
    known.put(UTIL + "RegularEnumSet", KnownLists::enumSet);
    known.put(UTIL + "JumboEnumSet", KnownLists::enumSet);
    linked(known);
  }

  private static void linked(Map<String, Function<ObjectReference, Contents>> known) {
    known.put(UTIL + "LinkedList", o -> chain(o, Fields.number(o, "size"), "first"));
    known.put(
        CONCURRENT + "LinkedBlockingDeque", o -> chain(o, Fields.number(o, "count"), "first"));
    known.put(
        CONCURRENT + "LinkedBlockingQueue",
        o -> chain(o, Fields.number(Fields.required(o, "count"), "value"), "head"));
    for (String each : List.of("ConcurrentLinkedQueue", "LinkedTransferQueue")) {
      known.put(CONCURRENT + each, o -> new CountedContents(() -> items(Fields.object(o, "head"))));
    }
    known.put(
        CONCURRENT + "ConcurrentLinkedDeque", o -> new CountedContents(() -> items(leftmost(o))));
  }

  /** An array of which the beginning is in use; it is looked for when an element is read. */
  private static Contents array(ObjectReference list, String elements, String size) {
    return new DeferredContents(
        Math.max(0, Fields.number(list, size)),
        () -> new ArrayContents(Fields.array(list, elements), 0, Fields.number(list, size)));
  }

  private static Contents whole(ObjectReference list, String elements) {
    return ArrayContents.of(Fields.array(list, elements));
  }

  private static Contents arrayDeque(ObjectReference deque) {
    ArrayReference elements = Fields.array(deque, "elements");
    int head = Fields.number(deque, "head");
    int size = Math.floorMod(Fields.number(deque, "tail") - head, elements.length());
    return new ArrayContents(elements, head, size);
  }

  private static Contents chain(ObjectReference list, int size, String first) {
    return new WalkedContents(size, () -> items(Fields.object(list, first)));
  }

  /** What chained nodes hold; a node without an item is a mark or was emptied. */
  private static Iterator<Child> items(@Nullable ObjectReference first) {
    boolean nullsAllowed =
        first != null && first.referenceType().name().equals("java.util.LinkedList$Node");
    Iterator<Child> all =
        Walks.elements(Walks.chain(first, "next"), node -> Fields.value(node, "item"));
    if (nullsAllowed) {
      return all;
    }
    int[] next = {0};
    return Walks.map(Walks.filter(all, each -> each.value() != null), each -> each.at(next[0]++));
  }

  private static @Nullable ObjectReference leftmost(ObjectReference deque) {
    ObjectReference node = Fields.object(deque, "head");
    for (Iterator<ObjectReference> back = Walks.chain(node, "prev"); back.hasNext(); ) {
      node = back.next();
    }
    return node;
  }

  private static Contents upToTwo(ObjectReference collection) {
    List<Child> children = new ArrayList<>();
    children.add(Child.element(0, Fields.value(collection, "e0")));
    Value second = Fields.value(collection, "e1");
    if (second != null && !KnownMaps.isMark(second)) {
      children.add(Child.element(1, second));
    }
    return new ListedContents(children);
  }

  private static Contents immutableSet(ObjectReference set) {
    return new WalkedContents(
        Fields.number(set, "size"),
        () -> Walks.elements(KnownMaps.filled(Fields.array(set, "elements")), value -> value));
  }

  private static Contents enumSet(ObjectReference set) {
    List<Value> universe = Fields.array(set, "universe").getValues();
    Value bits = Fields.value(set, "elements");
    List<Value> words = bits instanceof ArrayReference array ? array.getValues() : List.of(bits);
    List<Child> present = new ArrayList<>();
    for (int i = 0; i < universe.size(); i++) {
      long word = ((PrimitiveValue) words.get(i / Long.SIZE)).longValue();
      if ((word >>> i & 1) != 0) {
        present.add(Child.element(present.size(), universe.get(i)));
      }
    }
    return new ListedContents(present);
  }
}
