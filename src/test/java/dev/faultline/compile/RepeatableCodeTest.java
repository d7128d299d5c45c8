package dev.faultline.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatableCodeTest {
  private static boolean isRepeatable(String statement) {
    String source =
        "import java.util.*; import java.util.stream.*; class Main { record Pair(int a, int b) {}"
            + " static void run() throws Exception { %s } }".formatted(statement);
    Compilation compiled = new SourceCompiler().compile(Map.of("Main.java", source));
    assertThat(compiled.errors()).isEmpty();
    return RepeatableCode.isAll(compiled.classes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.out.println(\"a\" + 1 + new Pair(1, 2));",
        "List<Integer> l = new ArrayList<>(List.of(3, 1)); Collections.sort(l);",
        "Map<String, Integer> m = new HashMap<>(); m.merge(\"a\", 1, Integer::sum);",
        "System.err.println(Stream.of(1, 2).map(i -> i * 2).collect(Collectors.toList()));",
        "throw new IllegalStateException(String.format(Locale.ROOT, \"%d\", 1));",
        "java.time.LocalDate.of(2024, 1, 2).plusDays(1);",
        "System.arraycopy(new int[1], 0, new int[1], 0, 1);"
      })
  void codeThatOnlyComputesIsRepeatable(String statement) {
    assertThat(isRepeatable(statement)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Thread(() -> {}).start();",
        "System.exit(1);",
        "Runtime.getRuntime().addShutdownHook(null);",
        "System.setProperty(\"a\", \"b\");",
        "System.nanoTime();",
        "java.time.LocalDate.now();",
        "new Random().nextInt();",
        "Math.random();",
        "Set.of(1, 2).forEach(System.out::println);",
        "Stream.of(1).collect(Collectors.toUnmodifiableSet());",
        "List.of(1).parallelStream().count();",
        "java.util.function.Function<Set<Integer>, Set<Integer>> f = Set::copyOf;",
        "Locale.setDefault(Locale.FRANCE);",
        "new java.util.concurrent.atomic.AtomicInteger();",
        "java.nio.file.Files.exists(java.nio.file.Path.of(\"a\"));",
        "System.in.read();",
        "System.setOut(null);",
        "System.identityHashCode(\"\");"
      })
  void codeThatTouchesTheWorldIsNot(String statement) {
    assertThat(isRepeatable(statement)).isFalse();
  }
}
