package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the debugger shows of each collection is held against what the program itself says of it.
 */
@Timeout(60)
class CollectionsTest {
  private static final String PROGRAM =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;

      public class Main {
        enum Day { MON, TUE, WED }
        enum Many { %s }
        static class Lru extends LinkedHashMap<String, Integer> {
          int limit = 2;
          @Override protected boolean removeEldestEntry(Map.Entry<String, Integer> e) { return size() > limit; }
        }
        static class Late implements Delayed {
          public long getDelay(TimeUnit unit) { return 0; }
          public int compareTo(Delayed other) { return 0; }
        }
        static Map<String, Integer> filled(Map<String, Integer> map) {
          for (String key : List.of("c", "a", "b")) map.put(key, key.charAt(0) - 'a');
          return map;
        }
        static <C extends Collection<Integer>> C filled(C collection) {
          for (int i : new int[] {3, 1, 2}) collection.add(i);
          return collection;
        }
        public static void main(String[] args) throws Exception {
          Map<String, Object> all = new LinkedHashMap<>();
          for (Collection<Integer> each : List.of(
              new ArrayList<Integer>(), new LinkedList<Integer>(), new Vector<Integer>(), new Stack<Integer>(),
              new ArrayDeque<Integer>(), new PriorityQueue<Integer>(), new PriorityBlockingQueue<Integer>(),
              new ArrayBlockingQueue<Integer>(5), new LinkedBlockingQueue<Integer>(), new LinkedBlockingDeque<Integer>(),
              new ConcurrentLinkedQueue<Integer>(), new ConcurrentLinkedDeque<Integer>(), new LinkedTransferQueue<Integer>(),
              new CopyOnWriteArrayList<Integer>(), new CopyOnWriteArraySet<Integer>(), new HashSet<Integer>(),
              new LinkedHashSet<Integer>(), new TreeSet<Integer>(), new ConcurrentSkipListSet<Integer>(),
              Collections.newSetFromMap(new IdentityHashMap<Integer, Boolean>()), ConcurrentHashMap.<Integer>newKeySet(),
              Collections.synchronizedList(new ArrayList<Integer>()), Collections.checkedList(new ArrayList<>(), Integer.class),
              Collections.asLifoQueue(new ArrayDeque<Integer>()))) {
            all.put(each.getClass().getSimpleName(), filled(each));
          }
          Map<String, Integer> tree = filled(new TreeMap<>());
          for (Map<String, Integer> each : List.of(
              new HashMap<String, Integer>(), new LinkedHashMap<String, Integer>(), tree, new Hashtable<String, Integer>(),
              new IdentityHashMap<String, Integer>(), new WeakHashMap<String, Integer>(), new ConcurrentHashMap<String, Integer>(),
              new ConcurrentSkipListMap<String, Integer>(), Collections.synchronizedMap(new HashMap<String, Integer>()),
              new TreeMap<String, Integer>(Comparator.reverseOrder()))) {
            String name = each.getClass().getSimpleName() + all.size();
            all.put(name, filled(each));
            all.put(name + ".keySet", each.keySet());
            all.put(name + ".values", each.values());
            all.put(name + ".entrySet", each.entrySet());
          }
          all.put("unmodifiableMap", Collections.unmodifiableMap(tree));
          all.put("unmodifiableKeys", Collections.unmodifiableMap(tree).keySet());
          all.put("unmodifiableSet", Collections.unmodifiableSortedSet(new TreeSet<>(List.of(2, 1))));
          all.put("descendingMap", ((TreeMap<String, Integer>) tree).descendingMap());
          all.put("descendingKeys", ((TreeMap<String, Integer>) tree).descendingKeySet());
          all.put("subList", new ArrayList<>(List.of(1, 2, 3, 4, 5)).subList(1, 4));
          all.put("subSubList", new ArrayList<>(List.of(1, 2, 3, 4, 5)).subList(1, 4).subList(1, 2));
          all.put("linkedSubList", new LinkedList<>(List.of(1, 2, 3, 4, 5)).subList(1, 4));
          all.put("immutableSubList", List.of(1, 2, 3, 4, 5).subList(1, 4));
          all.put("cowSubList", new CopyOnWriteArrayList<>(List.of(1, 2, 3)).subList(1, 3));
          all.put("asList", Arrays.asList(1, null, 3));
          all.put("nCopies", Collections.nCopies(3, "x"));
          all.put("list0", List.of());
          all.put("list1", List.of(1));
          all.put("list2", List.of(1, 2));
          all.put("toList", java.util.stream.Stream.of(1, null).toList());
          all.put("set1", Set.of(1));
          all.put("set2", Set.of(1, 2));
          all.put("set3", Set.of(1, 2, 3));
          all.put("map1", Map.of("a", 1));
          all.put("map3", Map.of("a", 1, "b", 2, "c", 3));
          all.put("singleton", Collections.singleton(1));
          all.put("singletonList", Collections.singletonList(1));
          all.put("singletonMap", Collections.singletonMap("k", 1));
          all.put("emptySet", Collections.emptySet());
          all.put("enumMap", new EnumMap<>(Map.of(Day.MON, 1, Day.WED, 3)));
          all.put("enumKeys", new EnumMap<>(Map.of(Day.MON, 1, Day.WED, 3)).keySet());
          all.put("enumSet", EnumSet.of(Day.TUE, Day.WED));
          all.put("jumboEnumSet", EnumSet.of(Many.values()[0], Many.values()[69]));
          Map<String, Integer> nulls = new HashMap<>(); nulls.put(null, 1); nulls.put("n", null);
          all.put("nulls", nulls);
          all.put("weakNull", new WeakHashMap<>(nulls));
          all.put("identityNull", new IdentityHashMap<>(nulls));
          EnumMap<Day, String> enumNull = new EnumMap<>(Day.class); enumNull.put(Day.TUE, null);
          all.put("enumNull", enumNull);
          all.put("lru", filled(new Lru()));
          Properties properties = new Properties(); properties.setProperty("p", "q");
          all.put("properties", properties);
          LinkedList<Integer> holes = new LinkedList<>(); holes.add(null); holes.add(7);
          all.put("holes", holes);
          BlockingQueue<Integer> wrapped = new ArrayBlockingQueue<>(3);
          for (int i = 0; i < 7; i++) { if (wrapped.remainingCapacity() == 0) wrapped.take(); wrapped.put(i); }
          all.put("wrapped", wrapped);
          Map<Integer, Integer> crowded = new HashMap<>(); for (int i = 0; i < 2000; i++) crowded.put(i * 65536, i);
          all.put("treeBins", crowded);
          all.put("treeBinsConcurrent", new ConcurrentHashMap<>(crowded));
          all.put("delayQueue", new DelayQueue<Late>());
          all.put("emptyConcurrent", new ConcurrentLinkedQueue<>());
          Queue<Integer> used = new ConcurrentLinkedQueue<>(List.of(1, 2, 3)); used.poll(); used.poll();
          all.put("used", used);
          Deque<Integer> usedDeque = new ConcurrentLinkedDeque<>(List.of(1, 2, 3)); usedDeque.pollFirst(); usedDeque.addFirst(0); usedDeque.pollLast();
          all.put("usedDeque", usedDeque);
          Queue<Integer> transfer = new LinkedTransferQueue<>(List.of(1, 2, 3)); transfer.poll();
          all.put("usedTransfer", transfer);
          if (Runtime.version().feature() >= 21) {
            for (String name : List.of("ArrayList", "LinkedList", "ArrayDeque", "LinkedHashSet", "TreeSet3")) {
              Object one = name.equals("TreeSet3") ? new TreeSet<>(List.of(3, 1, 2)) : all.get(name);
              all.put(name + ".reversed", Class.forName("java.util." + name.replace("3", "")).getMethod("reversed").invoke(one));
            }
            Map<String, Integer> ordered = filled(new LinkedHashMap<>());
            all.put("LinkedHashMap.reversed", LinkedHashMap.class.getMethod("reversed").invoke(ordered));
            all.put("sequencedKeySet", LinkedHashMap.class.getMethod("sequencedKeySet").invoke(ordered));
            all.put("sequencedValues", LinkedHashMap.class.getMethod("sequencedValues").invoke(ordered));
          }
          StringBuilder said = new StringBuilder();
          all.forEach((name, object) -> said.append(name).append('|').append(said(object)).append('\\n'));
          String expected = said.toString();
          System.out.println(expected); // here
        }
        static String said(Object object) {
          Collection<?> elements = object instanceof Map<?, ?> map ? map.entrySet() : (Collection<?>) object;
          StringBuilder text = new StringBuilder();
          for (Object each : elements) {
            text.append(' ').append(each instanceof Map.Entry<?, ?> e ? word(e.getKey()) + "=" + word(e.getValue()) : word(each));
          }
          return elements.size() + "|" + text;
        }
        static String word(Object object) { return object instanceof String ? '"' + object.toString() + '"' : String.valueOf(object); }
      }
      """
          .formatted(
              java.util.stream.IntStream.range(0, 70)
                  .mapToObj(i -> "M" + i)
                  .collect(Collectors.joining(", ")));

  @Test
  void eachCollectionOfTheJdkIsShownAsItSaysItself() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, lineWith(PROGRAM, "// here"))) {
      StopSnapshot stop = program.firstStop();
      String expected = get(program.session.text(variable(stop, "expected").value().handle()));
      SoftAssertions softly = new SoftAssertions();
      var all =
          get(program.session.children(variable(stop, "all").value().handle(), 0, 1000)).stream()
              .collect(Collectors.toMap(VariableSnapshot::name, VariableSnapshot::value));
      for (String line : expected.split("\\R")) {
        String[] parts = line.split("\\|", -1);
        ValueSnapshot shown = all.get("\"" + parts[0] + "\"");
        softly.assertThat(shown.text()).as(parts[0]).endsWith("(size " + parts[1] + ")");
        softly
            .assertThat(ordered(parts[0], children(program, shown)))
            .as(parts[0])
            .isEqualTo(ordered(parts[0], said(parts)));
      }
      assertThat(all).hasSizeGreaterThan(100);
      softly.assertAll();
    }
  }

  /** The JVM gives immutable sets and maps another order in each run. */
  private static String ordered(String name, String children) {
    return name.matches("(set|map)\\d")
        ? Arrays.stream(children.split(" ")).sorted().collect(Collectors.joining(" "))
        : children;
  }

  /** Own fields of a class that extends a collection come before its elements. */
  private static String said(String[] parts) {
    return parts[0].equals("lru") ? " limit=2" + parts[2] : parts[2];
  }

  private static String children(DebuggedProgram program, ValueSnapshot value) throws Exception {
    StringBuilder all = new StringBuilder();
    for (int from = 0; from < value.childCount(); from += 1000) {
      for (VariableSnapshot each : get(program.session.children(value.handle(), from, 1000))) {
        String name = each.name().matches("\\[\\d+]") ? "" : each.name() + "=";
        all.append(' ').append(name).append(each.value().text());
      }
    }
    return all.toString();
  }
}
