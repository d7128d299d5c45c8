package dev.faultline.debug.jdi;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.VariableSnapshot.Kind;
import dev.faultline.debug.jdi.Contents.Child;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the JDK's collections keep what they hold. Read from their fields, since calling them would
 * run code in the stopped program; a collection that is built otherwise in some JDK makes {@link
 * Fields.UnexpectedShape}.
 */
final class KnownCollections {
  private static final Map<String, Function<ObjectReference, Contents>> READERS = readers();

  private KnownCollections() {}

  /** The elements or entries of a collection, null when the object is none that is known. */
  static @Nullable Contents read(ObjectReference object) {
    Function<ObjectReference, Contents> reader = READERS.get(object.referenceType().name());
    return reader == null ? null : reader.apply(object);
  }

  private static Map<String, Function<ObjectReference, Contents>> readers() {
    Map<String, Function<ObjectReference, Contents>> known = new HashMap<>();
    known.put("java.util.ArrayList", o -> array(o, "elementData", Fields.number(o, "size")));
    known.put("java.util.Vector", o -> array(o, "elementData", Fields.number(o, "elementCount")));
    known.put("java.util.Stack", o -> array(o, "elementData", Fields.number(o, "elementCount")));
    known.put("java.util.PriorityQueue", o -> array(o, "queue", Fields.number(o, "size")));
    known.put("java.util.Arrays$ArrayList", o -> array(o, "a", -1));
    known.put("java.util.concurrent.CopyOnWriteArrayList", o -> array(o, "array", -1));
    known.put("java.util.ArrayDeque", KnownCollections::arrayDeque);
    known.put("java.util.LinkedList", KnownCollections::linkedList);
    known.put("java.util.ImmutableCollections$ListN", o -> array(o, "elements", -1));
    known.put("java.util.ImmutableCollections$List12", KnownCollections::upToTwo);
    known.put("java.util.ImmutableCollections$Set12", KnownCollections::upToTwo);
    known.put("java.util.ImmutableCollections$SetN", KnownCollections::immutableSet);
    known.put(
        "java.util.ImmutableCollections$Map1",
        o -> single(Child.entry(Fields.value(o, "k0"), Fields.value(o, "v0"))));
    known.put("java.util.ImmutableCollections$MapN", KnownCollections::immutableMap);
    known.put("java.util.HashMap", KnownCollections::hashMap);
    known.put("java.util.LinkedHashMap", KnownCollections::linkedHashMap);
    known.put("java.util.TreeMap", KnownCollections::treeMap);
    known.put("java.util.concurrent.ConcurrentHashMap", KnownCollections::concurrentMap);
    known.put("java.util.HashSet", o -> keys(Fields.required(o, "map")));
    known.put("java.util.LinkedHashSet", o -> keys(Fields.required(o, "map")));
    known.put("java.util.TreeSet", o -> keys(Fields.required(o, "m")));
    known.put("java.util.HashMap$KeySet", o -> keys(Fields.required(o, "this$0")));
    known.put("java.util.LinkedHashMap$LinkedKeySet", o -> keys(Fields.required(o, "this$0")));
    known.put("java.util.HashMap$Values", o -> values(Fields.required(o, "this$0")));
    known.put("java.util.LinkedHashMap$LinkedValues", o -> values(Fields.required(o, "this$0")));
    known.put("java.util.Collections$SingletonList", o -> single(element(o, "element")));
    known.put("java.util.Collections$SingletonSet", o -> single(element(o, "element")));
    known.put(
        "java.util.Collections$SingletonMap",
        o -> single(Child.entry(Fields.value(o, "k"), Fields.value(o, "v"))));
    for (String kind : List.of("List", "Set", "Map")) {
      known.put("java.util.Collections$Empty" + kind, o -> new ListedContents(List.of()));
    }
    known.put("java.util.Optional", KnownCollections::optional);
    wrappers(known);
    return known;
  }

  private static void wrappers(Map<String, Function<ObjectReference, Contents>> known) {
    for (String manner : List.of("Unmodifiable", "Synchronized")) {
      for (String kind :
          List.of(
              "Collection",
              "List",
              "RandomAccessList",
              "Set",
              "SortedSet",
              "NavigableSet",
              "SequencedCollection",
              "SequencedSet")) {
        known.put("java.util.Collections$" + manner + kind, o -> inner(o, "c"));
      }
      for (String kind : List.of("Map", "SortedMap", "NavigableMap", "SequencedMap")) {
        known.put("java.util.Collections$" + manner + kind, o -> inner(o, "m"));
      }
    }
  }

  private static Contents inner(ObjectReference wrapper, String field) {
    return known(Fields.required(wrapper, field));
  }

  private static Contents known(ObjectReference object) {
    Contents contents = read(object);
    if (contents == null) {
      throw new Fields.UnexpectedShape(object.referenceType().name());
    }
    return contents;
  }

  /** A collection kept in an array; all of it when the size is negative. */
  private static Contents array(ObjectReference object, String field, int size) {
    return size < 0
        ? elements(object, field, size)
        : new DeferredContents(size, () -> elements(object, field, size));
  }

  private static Contents elements(ObjectReference object, String field, int size) {
    if (Fields.required(object, field) instanceof ArrayReference array) {
      return new ArrayContents(array, 0, size < 0 ? array.length() : size);
    }
    throw new Fields.UnexpectedShape(object.referenceType().name() + "." + field);
  }

  private static Contents arrayDeque(ObjectReference deque) {
    ArrayReference elements = (ArrayReference) Fields.required(deque, "elements");
    int head = Fields.number(deque, "head");
    int size = Math.floorMod(Fields.number(deque, "tail") - head, elements.length());
    return new ArrayContents(elements, head, size);
  }

  private static Contents linkedList(ObjectReference list) {
    return new WalkedContents(
        Fields.number(list, "size"),
        () ->
            Walks.elements(
                Walks.chain(Fields.object(list, "first"), "next"),
                node -> Fields.value(node, "item")));
  }

  private static Contents upToTwo(ObjectReference collection) {
    List<Child> children = new ArrayList<>();
    children.add(Child.element(0, Fields.value(collection, "e0")));
    Value second = Fields.value(collection, "e1");
    if (second != null && !isEmptyMark(second)) {
      children.add(Child.element(1, second));
    }
    return new ListedContents(children);
  }

  /** The immutable collections mark the absence of a second element by an object of their own. */
  private static boolean isEmptyMark(Value value) {
    return value.type().name().equals("java.lang.Object");
  }

  private static Contents immutableSet(ObjectReference set) {
    ArrayReference slots = (ArrayReference) Fields.required(set, "elements");
    return new WalkedContents(
        Fields.number(set, "size"), () -> Walks.elements(filled(slots), value -> value));
  }

  private static Iterator<Value> filled(ArrayReference slots) {
    List<Value> found = new ArrayList<>();
    new Walks.Slots(slots)
        .forEachRemaining(
            each -> {
              if (each != null) {
                found.add(each);
              }
            });
    return found.iterator();
  }

  private static Contents immutableMap(ObjectReference map) {
    ArrayReference slots = (ArrayReference) Fields.required(map, "table");
    return new WalkedContents(
        Fields.number(map, "size"),
        () -> {
          List<Child> entries = new ArrayList<>();
          Iterator<Value> filled = filled(slots);
          while (filled.hasNext()) {
            entries.add(Child.entry(filled.next(), filled.next()));
          }
          return entries.iterator();
        });
  }

  private static Contents hashMap(ObjectReference map) {
    return entries(map, () -> Walks.hashTable(Fields.object(map, "table")), "value");
  }

  private static Contents linkedHashMap(ObjectReference map) {
    return entries(map, () -> Walks.chain(Fields.object(map, "head"), "after"), "value");
  }

  private static Contents treeMap(ObjectReference map) {
    return entries(map, () -> Walks.tree(Fields.object(map, "root")), "value");
  }

  private static Contents entries(
      ObjectReference map, Supplier<Iterator<ObjectReference>> nodes, String value) {
    return new WalkedContents(
        Fields.number(map, "size"), () -> Walks.entries(nodes.get(), Fields::value, "key", value));
  }

  private static Contents concurrentMap(ObjectReference map) {
    return new WalkedContents(
        concurrentSize(map),
        () ->
            Walks.entries(
                Walks.hashTable(Fields.object(map, "table")), Fields::value, "key", "val"));
  }

  private static int concurrentSize(ObjectReference map) {
    long size = Fields.wide(map, "baseCount");
    if (Fields.object(map, "counterCells") instanceof ArrayReference cells) {
      for (Value cell : cells.getValues()) {
        if (cell instanceof ObjectReference counter) {
          size += Fields.wide(counter, "value");
        }
      }
    }
    return (int) size;
  }

  private static Contents keys(ObjectReference map) {
    return projected(map, Child::key);
  }

  private static Contents values(ObjectReference map) {
    return projected(map, Child::value);
  }

  private static Contents projected(ObjectReference map, Function<Child, @Nullable Value> part) {
    Contents entries = known(map);
    return new WalkedContents(
        entries.size(),
        () ->
            Walks.elements(
                entries instanceof WalkedContents walked
                    ? walked.walk().get()
                    : entries.page(0, entries.size()).iterator(),
                part));
  }

  private static Contents optional(ObjectReference optional) {
    return single(new Child("value", null, Kind.FIELD, "", Fields.value(optional, "value")));
  }

  private static Contents single(Child child) {
    return new ListedContents(List.of(child));
  }

  private static Child element(ObjectReference object, String field) {
    return Child.element(0, Fields.value(object, field));
  }
}
