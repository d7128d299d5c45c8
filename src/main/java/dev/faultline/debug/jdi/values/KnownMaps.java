package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.values.Contents.Child;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Maps that keep their entries themselves. */
final class KnownMaps {
  private static final String UTIL = "java.util.";
  private static final String CONCURRENT = "java.util.concurrent.";

  private KnownMaps() {}

  static void addTo(Map<String, Function<ObjectReference, Contents>> known) {
    known.put(
        UTIL + "HashMap",
        o ->
            new WalkedContents(
                Fields.number(o, "size"),
                () -> HashTables.entries(Fields.object(o, "table"), "key", "value")));
    known.put(UTIL + "Hashtable", KnownMaps::hashtable);
    known.put(
        UTIL + "LinkedHashMap",
        o -> entries(o, () -> Walks.chain(Fields.object(o, "head"), "after"), "value"));
    known.put(
        UTIL + "TreeMap", o -> entries(o, () -> Walks.tree(Fields.object(o, "root")), "value"));
    known.put(UTIL + "WeakHashMap", KnownMaps::weak);
    known.put(UTIL + "IdentityHashMap", o -> pairs(o, "table"));
    known.put(UTIL + "ImmutableCollections$MapN", o -> pairs(o, "table"));
    known.put(
        UTIL + "ImmutableCollections$Map1",
        o ->
            new ListedContents(List.of(Child.entry(Fields.value(o, "k0"), Fields.value(o, "v0")))));
    known.put(UTIL + "EnumMap", KnownMaps::enumMap);
    known.put(CONCURRENT + "ConcurrentHashMap", KnownMaps::concurrent);
    known.put(CONCURRENT + "ConcurrentSkipListMap", KnownMaps::skipList);
  }

  private static Contents hashtable(ObjectReference map) {
    return new WalkedContents(
        Fields.number(map, "count"),
        () -> HashTables.entriesFromEnd(Fields.object(map, "table"), "key", "value"));
  }

  private static Contents entries(
      ObjectReference map, Supplier<Iterator<ObjectReference>> nodes, String value) {
    return new WalkedContents(
        Fields.number(map, "size"), () -> Walks.entries(nodes.get(), "key", value));
  }

  private static Contents weak(ObjectReference map) {
    return new WalkedContents(Fields.number(map, "size"), () -> weakEntries(map));
  }

  /** Entries whose key was collected are left out. */
  private static Iterator<Child> weakEntries(ObjectReference map) {
    Iterator<Child> all =
        HashTables.entriesFromEnd(Fields.object(map, "table"), "referent", "value");
    return Walks.map(
        Walks.filter(all, each -> each.key() != null),
        each -> Child.entry(unmasked(each.key()), each.value()));
  }

  /** Keys and values in turn in one array, with gaps. */
  private static Contents pairs(ObjectReference map, String table) {
    return new WalkedContents(
        Fields.number(map, "size"),
        () -> {
          Walks.Slots slots = new Walks.Slots(Fields.array(map, table));
          return Walks.iterate(nextPair(slots), last -> nextPair(slots));
        });
  }

  private static @Nullable Child nextPair(Walks.Slots slots) {
    while (slots.hasNext()) {
      Value key = slots.next();
      Value value = slots.next();
      if (key != null) {
        return Child.entry(unmasked(key), value);
      }
    }
    return null;
  }

  private static Contents enumMap(ObjectReference map) {
    List<Value> keys = Fields.array(map, "keyUniverse").getValues();
    List<Value> values = Fields.array(map, "vals").getValues();
    List<Child> entries = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Value value = values.get(i);
      if (value != null) {
        entries.add(Child.entry(keys.get(i), unmasked(value)));
      }
    }
    return new ListedContents(entries);
  }

  private static Contents concurrent(ObjectReference map) {
    long size = KnownScalars.sum(Fields.wide(map, "baseCount"), Fields.object(map, "counterCells"));
    return new WalkedContents(
        (int) size, () -> HashTables.entries(Fields.object(map, "table"), "key", "val"));
  }

  /** The lowest level of a skip list is a chain of all nodes behind one without a value. */
  private static Contents skipList(ObjectReference map) {
    ObjectReference adder = Fields.object(map, "adder");
    return new WalkedContents(
        adder == null ? 0 : (int) KnownScalars.striped(adder),
        () ->
            Walks.filter(
                Walks.entries(
                    Walks.chain(lowest(Fields.object(map, "head")), "next"), "key", "val"),
                each -> each.value() != null));
  }

  private static @Nullable ObjectReference lowest(@Nullable ObjectReference head) {
    ObjectReference node = null;
    for (Iterator<ObjectReference> down = Walks.chain(head, "down"); down.hasNext(); ) {
      node = Fields.object(down.next(), "node");
    }
    return node;
  }

  /** What is in the slots of a sparse array. */
  static Iterator<Value> filled(ArrayReference slots) {
    Walks.Slots all = new Walks.Slots(slots);
    return Walks.iterate(nextFilled(all), last -> nextFilled(all));
  }

  private static @Nullable Value nextFilled(Walks.Slots slots) {
    while (slots.hasNext()) {
      Value each = slots.next();
      if (each != null) {
        return each;
      }
    }
    return null;
  }

  /** Null where an object of the collection's own stands for it. */
  private static @Nullable Value unmasked(@Nullable Value value) {
    return value != null && isMark(value) ? null : value;
  }

  /** Collections mark absence or null by an object of their own. */
  static boolean isMark(Value value) {
    String type = value.type().name();
    return type.equals("java.lang.Object") || type.equals("java.util.EnumMap$1");
  }
}
