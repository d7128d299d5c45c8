package dev.faultline.debug.jdi.values;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.values.Contents.Child;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collections that show or wrap another one. */
final class KnownViews {
  private static final String UTIL = "java.util.";
  private static final String CONCURRENT = "java.util.concurrent.";

  private KnownViews() {}

  static void addTo(Map<String, Function<ObjectReference, Contents>> known) {
    for (String set : List.of("HashSet", "LinkedHashSet")) {
      known.put(UTIL + set, o -> keys(inner(o, "map")));
    }
    for (String set : List.of(UTIL + "TreeSet", CONCURRENT + "ConcurrentSkipListSet")) {
      known.put(set, o -> keys(inner(o, "m")));
    }
    known.put(UTIL + "Properties", o -> inner(o, "map"));
    known.put(CONCURRENT + "CopyOnWriteArraySet", o -> inner(o, "al"));
    known.put(CONCURRENT + "DelayQueue", o -> inner(o, "q"));
    for (String whole : List.of("ArrayList", "AbstractList", "ImmutableCollections")) {
      known.put(UTIL + whole + "$SubList", o -> slice(o, "root"));
    }
    known.put(CONCURRENT + "CopyOnWriteArrayList$COWSubList", o -> slice(o, "this$0"));
    mapViews(known);
    wrappers(known);
    reversed(known);
  }

  private static void mapViews(Map<String, Function<ObjectReference, Contents>> known) {
    for (String map :
        List.of("HashMap", "EnumMap", "IdentityHashMap", "WeakHashMap", "Hashtable")) {
      views(known, UTIL + map + "$", "this$0");
    }
    known.put(UTIL + "Hashtable$ValueCollection", o -> values(inner(o, "this$0")));
    for (String part : List.of("KeySet", "Values", "EntrySet")) {
      known.put(
          UTIL + "LinkedHashMap$Linked" + part, o -> turned(o, part(part, inner(o, "this$0"))));
    }
    known.put(UTIL + "TreeMap$KeySet", o -> keys(inner(o, "m")));
    known.put(UTIL + "TreeMap$Values", o -> values(inner(o, "this$0")));
    known.put(UTIL + "TreeMap$EntrySet", o -> inner(o, "this$0"));
    known.put(UTIL + "TreeMap$DescendingSubMap", o -> new DerivedContents.Reversed(all(o)));
    known.put(UTIL + "TreeMap$AscendingSubMap", KnownViews::all);
    views(known, CONCURRENT + "ConcurrentSkipListMap$", "m");
    for (String part : List.of("KeySet", "Values", "EntrySet")) {
      known.put(
          CONCURRENT + "ConcurrentHashMap$" + part + "View", o -> part(part, inner(o, "map")));
    }
    known.put(UTIL + "AbstractMap$1", o -> keys(inner(o, "this$0")));
    known.put(UTIL + "AbstractMap$2", o -> values(inner(o, "this$0")));
  }

  private static void views(
      Map<String, Function<ObjectReference, Contents>> known, String prefix, String map) {
    for (String part : List.of("KeySet", "Values", "EntrySet")) {
      known.put(prefix + part, o -> part(part, inner(o, map)));
    }
  }

  private static Contents part(String part, Contents map) {
    return switch (part) {
      case "KeySet" -> keys(map);
      case "Values" -> values(map);
      default -> map;
    };
  }

  private static void wrappers(Map<String, Function<ObjectReference, Contents>> known) {
    String outer = UTIL + "Collections$";
    for (String manner : List.of("Unmodifiable", "Synchronized", "Checked")) {
      known.put(outer + manner + "Collection", o -> inner(o, "c"));
      known.put(outer + manner + "Map", o -> inner(o, "m"));
    }
    known.put(outer + "SetFromMap", o -> keys(inner(o, "m")));
    known.put(outer + "AsLIFOQueue", o -> inner(o, "q"));
    known.put(
        outer + "CopiesList",
        o -> {
          List<@Nullable Value> copies =
              Collections.nCopies(Fields.number(o, "n"), Fields.value(o, "element"));
          return new CopiesContents(copies);
        });
    for (String one : List.of("SingletonList", "SingletonSet")) {
      known.put(
          outer + one,
          o -> new ListedContents(List.of(Child.element(0, Fields.value(o, "element")))));
    }
    known.put(
        outer + "SingletonMap",
        o -> new ListedContents(List.of(Child.entry(Fields.value(o, "k"), Fields.value(o, "v")))));
    for (String kind : List.of("List", "Set", "Map")) {
      known.put(outer + "Empty" + kind, o -> new ListedContents(List.of()));
    }
  }

  /** Views in reverse order, which newer JDKs have. */
  private static void reversed(Map<String, Function<ObjectReference, Contents>> known) {
    for (String kind : List.of("List", "Deque", "SortedMap", "SortedSet")) {
      known.put(
          UTIL + "ReverseOrder" + kind + "View",
          o -> new DerivedContents.Reversed(inner(o, "base")));
    }
    known.put(
        UTIL + "LinkedList$ReverseOrderLinkedListView",
        o -> new DerivedContents.Reversed(inner(o, "list")));
    known.put(
        UTIL + "LinkedHashMap$ReversedLinkedHashMapView",
        o -> new DerivedContents.Reversed(inner(o, "base")));
    known.put(
        UTIL + "LinkedHashSet$1ReverseLinkedHashSetView",
        o -> new DerivedContents.Reversed(inner(o, "this$0")));
  }

  /** A view of a linked map, which newer JDKs have in both orders. */
  private static Contents turned(ObjectReference view, Contents contents) {
    boolean turned =
        view.referenceType().fieldByName("reversed") != null && Fields.flag(view, "reversed");
    return turned ? new DerivedContents.Reversed(contents) : contents;
  }

  /** The whole map behind a sub-map; the bounds of a part would have to be compared with. */
  private static Contents all(ObjectReference subMap) {
    if (Fields.flag(subMap, "fromStart") && Fields.flag(subMap, "toEnd")) {
      return inner(subMap, "m");
    }
    throw new Fields.UnexpectedShape("a part of a sorted map");
  }

  private static Contents slice(ObjectReference part, String root) {
    return new DerivedContents.Slice(
        inner(part, root), Fields.number(part, "offset"), Fields.number(part, "size"));
  }

  private static Contents inner(ObjectReference wrapper, String field) {
    ObjectReference object = Fields.required(wrapper, field);
    Contents contents = KnownCollections.read(object);
    if (contents == null) {
      throw new Fields.UnexpectedShape(object.referenceType().name());
    }
    return contents;
  }

  private static Contents keys(Contents map) {
    return new DerivedContents.Projected(map, Child::key);
  }

  private static Contents values(Contents map) {
    return new DerivedContents.Projected(map, Child::value);
  }

  /** The same element many times. */
  private record CopiesContents(List<@Nullable Value> copies) implements Contents {
    @Override
    public int size() {
      return copies.size();
    }

    @Override
    public List<Child> page(int from, int count) {
      int end = (int) Math.min(copies.size(), (long) from + count);
      return java.util.stream.IntStream.range(from, Math.max(from, end))
          .mapToObj(i -> Child.element(i, copies.get(i)))
          .toList();
    }
  }
}
