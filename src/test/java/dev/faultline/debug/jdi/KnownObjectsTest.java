package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KnownObjectsTest {
  private static final String SAYING =
      """
      import java.io.File;
      import java.math.*;
      import java.net.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;

      public class Main {
        enum Size { SMALL, LARGE { @Override int rank() { return 2; } }; final String name = "own"; int rank() { return 1; } }
        record Point(int x, int y) { }
        record Line(Point from, Point to) { }

        public static void main(String[] args) throws Exception {
          LongAdder adder = new LongAdder(); adder.add(7);
          ZoneId berlin = ZoneId.of("Europe/Berlin");
          LocalDateTime noon = LocalDateTime.of(2024, 2, 29, 12, 0, 0, 5_000_000);
          Object[] all = {
            1, 2L, (short) 3, (byte) 4, 5.5, 6.5f, true, Double.NaN,
            new AtomicInteger(1), new AtomicLong(2), new AtomicBoolean(true), adder,
            new BigInteger("123456789012345678901234567890"), BigInteger.ZERO, BigInteger.ONE.negate(),
            new BigDecimal("12.50"), new BigDecimal("1E+400"), new BigDecimal("123456789012345678901234567890.5"),
            LocalDate.of(2024, 2, 29), LocalDate.of(-5, 1, 1), LocalTime.of(1, 2, 3), noon, Instant.EPOCH,
            Duration.ofMillis(-1500), Period.of(1, 2, 3), Year.of(2024), YearMonth.of(2024, 2), MonthDay.of(2, 29),
            noon.atZone(berlin), noon.atZone(ZoneOffset.UTC), noon.atOffset(ZoneOffset.ofHours(-3)), LocalTime.NOON.atOffset(ZoneOffset.UTC),
            berlin, ZoneOffset.ofHoursMinutes(5, 30), DayOfWeek.FRIDAY, Month.MAY,
            UUID.fromString("12345678-1234-5678-9abc-def012345678"), URI.create("http://a.b/c?d#e"), new URL("http://a.b:80/c?d#e"),
            new File("a/b.txt"), Path.of("a", "b\\u00e4.txt"), Locale.ROOT, new Locale("de", "AT"), Currency.getInstance("EUR"),
            BitSet.valueOf(new long[] {5, 1}), new BitSet(), Size.SMALL, Size.LARGE, TimeUnit.DAYS,
            OptionalInt.of(3), OptionalInt.empty(), OptionalLong.of(4), OptionalDouble.of(0.5), Optional.of(1), Optional.empty(),
            new Point(1, 2), new Line(new Point(1, 2), null), Map.entry(1, 2), new AbstractMap.SimpleEntry<>(1, null),
            new HashMap<>(Map.of(1, 2)).entrySet().iterator().next(), new TreeMap<>(Map.of(1, 2)).firstEntry(),
            Collections.unmodifiableMap(new HashMap<>(Map.of(1, 2))).entrySet().iterator().next(),
          };
          StringBuilder said = new StringBuilder();
          for (Object each : all) said.append(each).append('\\n');
          String expected = said.toString();
          System.out.println(expected); // here
        }
      }
      """;

  @Test
  void objectsOfTheJdkAreShownAsTheySayThemselves() throws Exception {
    try (var program = DebuggedProgram.running(SAYING, lineWith(SAYING, "// here"))) {
      StopSnapshot stop = program.firstStop();
      List<String> expected =
          get(program.session.text(variable(stop, "expected").value().handle())).lines().toList();
      assertThat(get(program.session.children(variable(stop, "all").value().handle(), 0, 1000)))
          .extracting(
              each ->
                  each.value()
                      .text()
                      .replaceFirst("^OptionalInt.empty$", "OptionalInt.empty")
                      .replaceFirst("#\\d+$", ""))
          .containsExactlyElementsOf(
              expected.stream()
                  .map(each -> each.replaceFirst("^Optional(\\w+)\\[", "Optional$1["))
                  .toList());
    }
  }

  private static final String KINDS =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.function.*;
      import java.util.regex.*;

      public class Main {
        static class Broken extends RuntimeException {
          int cause = 5;
          Broken(String message, Throwable why) { super(message, why); }
        }
        static class Node { Node next; List<Object> list = new ArrayList<>(); }

        public static void main(String[] args) throws Exception {
          int base = 3;
          Runnable lambda = () -> { }; // lambda
          IntUnaryOperator capturing = n -> n + base; // capturing
          Function<String, Integer> reference = String::length;
          Supplier<List<String>> creating = ArrayList::new;
          Comparator<String> boxing = Comparator.comparing(String::length);
          ToIntFunction<Integer> own = Main::twice;
          Throwable broken = new Broken("no \\"luck\\"", new IllegalStateException());
          Throwable plain = new Error();
          plain.addSuppressed(new Error("hidden"));
          Thread thread = new Thread(() -> { }, "worker");
          Pattern pattern = Pattern.compile("a+\\\\d");
          StringBuilder builder = new StringBuilder("\\u20ac!");
          AtomicReference<String> reference2 = new AtomicReference<>("r");
          CompletableFuture<String> pending = new CompletableFuture<>();
          CompletableFuture<String> done = CompletableFuture.completedFuture("d");
          CompletableFuture<String> failed = CompletableFuture.failedFuture(new Error("f"));
          Class<?> type = Map.Entry.class;
          Node ring = new Node();
          ring.next = ring;
          ring.list.add(ring.list);
          Object[][][] cubes = new Object[2][3][];
          int[] empty = {};
          Object self = new Object[1]; ((Object[]) self)[0] = self;
          System.out.println(); // here
        }
        static int twice(int n) { return 2 * n; }
      }
      """;

  @Test
  void eachKindOfObjectSaysWhatItIs() throws Exception {
    Map<String, String> texts =
        Map.ofEntries(
            Map.entry(
                "lambda",
                "lambda#\\d+ \\(Runnable at Main.java:" + lineWith(KINDS, "// lambda") + "\\)"),
            Map.entry(
                "capturing",
                "lambda#\\d+ \\(IntUnaryOperator at Main.java:"
                    + lineWith(KINDS, "// capturing")
                    + "\\)"),
            Map.entry("reference", "lambda#\\d+ \\(Function, String::length\\)"),
            Map.entry("creating", "lambda#\\d+ \\(Supplier, ArrayList::new\\)"),
            Map.entry("own", "lambda#\\d+ \\(ToIntFunction, Main::twice\\)"),
            Map.entry("broken", "Broken#\\d+: no \"luck\""),
            Map.entry("plain", "Error#\\d+"),
            Map.entry("thread", "Thread#\\d+ \"worker\""),
            Map.entry("pattern", "\"a\\+\\\\\\\\d\""),
            Map.entry("builder", "\"€!\""),
            Map.entry("reference2", "AtomicReference\\[\"r\"\\]"),
            Map.entry("pending", "CompletableFuture \\(not completed\\)"),
            Map.entry("done", "CompletableFuture\\[\"d\"\\]"),
            Map.entry("failed", "CompletableFuture \\(failed: Error#\\d+\\)"),
            Map.entry("type", "Entry.class"),
            Map.entry("cubes", "Object\\[2\\]\\[\\]\\[\\]"),
            Map.entry("empty", "int\\[0\\]"));
    try (var program = DebuggedProgram.running(KINDS, lineWith(KINDS, "// here"))) {
      StopSnapshot stop = program.firstStop();
      SoftAssertions softly = new SoftAssertions();
      texts.forEach(
          (name, text) ->
              softly.assertThat(variable(stop, name).value().text()).as(name).matches(text));
      softly
          .assertThat(children(program, variable(stop, "broken").value()))
          .matches(" cause=5 message=\"no .*\" cause=IllegalStateException#\\d+");
      softly
          .assertThat(children(program, variable(stop, "plain").value()))
          .isEqualTo(" message=null cause=null suppressed=ArrayList (size 1)");
      softly.assertThat(children(program, variable(stop, "capturing").value())).endsWith("=3");
      softly.assertAll();
    }
  }

  @Test
  void cyclesLeadBackToTheSameObject() throws Exception {
    try (var program = DebuggedProgram.running(KINDS, lineWith(KINDS, "// here"))) {
      StopSnapshot stop = program.firstStop();
      ValueSnapshot ring = variable(stop, "ring").value();
      List<VariableSnapshot> fields = get(program.session.children(ring.handle(), 0, 10));
      assertThat(variable(fields, "next").value().objectId()).isEqualTo(ring.objectId());
      ValueSnapshot list = variable(fields, "list").value();
      assertThat(get(program.session.children(list.handle(), 0, 10)).get(0).value().objectId())
          .isEqualTo(list.objectId());
      ValueSnapshot self = variable(stop, "self").value();
      assertThat(get(program.session.children(self.handle(), 0, 10)).get(0).value().objectId())
          .isEqualTo(self.objectId());
    }
  }

  static String children(DebuggedProgram program, ValueSnapshot value) throws Exception {
    StringBuilder all = new StringBuilder();
    for (VariableSnapshot each : get(program.session.children(value.handle(), 0, 1000))) {
      all.append(' ').append(each.name()).append('=').append(each.value().text());
    }
    return all.toString();
  }
}
