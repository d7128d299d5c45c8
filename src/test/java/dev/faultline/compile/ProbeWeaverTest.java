package dev.faultline.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.ProbeSite.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProbeWeaverTest {
  private static final String KINDS =
      """
      import java.util.*;
      import java.util.function.*;

      public class Main {
        final int start = 3;
        final List<String> names;

        Main(String name) {
          this(List.of(
              name,
              name.length() > 2 ? name
                  : "x"));
        }

        Main(List<String> names) {
          super();
          this.names = new ArrayList<>(
              names);
        }

        enum Colour { RED, GREEN { @Override int n() { return 2; } }; int n() { return 1; } }

        record Point(int x, long y) {
          Point {
            if (x < 0) throw new IllegalArgumentException("x");
          }
        }

        interface Shape {
          double PI = Math.sqrt(
              10);
          default double area() { return twice(PI); }
          private static double twice(double d) {
            return 2 * d;
          }
        }

        static int pick(Object o) {
          int n = 0;
          switch (o.toString()) {
            case "a": n = 1; break;
            case "b": n = 2;
            default: n++;
          }
          return switch (n) { case 1 -> 10; case 3 -> { int m = n * 2; yield m; } default -> 0; };
        }

        static String tried(int n) throws Exception {
          try (AutoCloseable c = () -> { }) {
            if (n == 0) throw new IllegalStateException("zero");
            return "fine";
          } catch (IllegalStateException | IllegalArgumentException e) {
            return e.getMessage();
          } finally {
            n++;
          }
        }

        synchronized long sum(int... all) {
          long sum = 0;
          synchronized (names) {
            for (int each : all) sum += each;
          }
          loop:
          for (;;) {
            do { sum++; if (sum % 5 == 0) break loop; } while (true);
          }
          Supplier<Long> later = () -> start + names.size() + 0L;
          class Local { long get() { return later.get(); } }
          return sum + new Local().get() + new Object() { int v = 2; int v() { return v; } }.v();
        }

        public static void main(String[] args) throws Exception {
          Main m = new Main(
              args.length > 0 ? args[0] : "long");
          System.out.println(m.sum(1, 2, 3) + " " + pick("a") + pick("b") + pick("c"));
          System.out.println(tried(0) + tried(1) + Colour.GREEN.n() + new Point(1, 2)
              + new Shape() {}.area());
          boolean b = args == null || args.length == 0 && !m.names.isEmpty();
          char c = 'x'; byte y = 1; short s = 2; float f = 1; double d = 2;
          System.out.println(b + " " + (c + y + s + f + d));
        }
      }
      """;

  private static Map<String, byte[]> compile(Map<String, String> sources) {
    Compilation compiled = new SourceCompiler().compile(sources);
    assertThat(compiled.errors()).isEmpty();
    return compiled.classes();
  }

  private static WovenClasses weave(String source) {
    return ProbeWeaver.weave(compile(Map.of("Main.java", source)), 0);
  }

  /** Has the JVM verify each class, without running its code. */
  private static void verify(Map<String, byte[]> classes) throws ClassNotFoundException {
    Loader loader = new Loader(classes);
    for (String each : classes.keySet()) {
      Class<?> type = Class.forName(each, false, loader);
      assertThat(type.getClassLoader()).isSameAs(loader);
      // Listing the methods links the class, which verifies it.
      assertThat(type.getDeclaredMethods()).isNotNull();
    }
  }

  /** Loads the given classes, and others as usual. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(ProbeWeaverTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        byte[] file = classes.get(name);
        if (loaded != null || file == null) {
          return loaded != null ? loaded : super.loadClass(name, resolve);
        }
        return defineClass(name, file, 0, file.length);
      }
    }
  }

  private static List<ProbeSite> sites(WovenClasses woven, Kind kind, String method) {
    return woven.sites().stream()
        .filter(each -> each.kind() == kind && each.method().equals(method))
        .toList();
  }

  private static String names(ProbeSite site) {
    return site.parameters().stream().map(Snippet.Parameter::name).collect(Collectors.joining(","));
  }

  @Test
  void codeOfAllKindsVerifies() throws Exception {
    Map<String, byte[]> plain = compile(Map.of("Main.java", KINDS));
    WovenClasses woven = ProbeWeaver.weave(plain, 0);
    verify(woven.classes());
    assertThat(woven.classes())
        .allSatisfy((name, file) -> assertThat(file).isNotEqualTo(plain.get(name)));
  }

  @Test
  void everyLessonProgramVerifies() throws Exception {
    Path lessons = Path.of(System.getProperty("faultline.lessons", "lessons"));
    try (Stream<Path> folders = Files.walk(lessons)) {
      for (Path folder : folders.filter(each -> each.endsWith("buggy")).toList()) {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(each -> each.toString().endsWith(".java"))
              .forEach(each -> sources.put(folder.relativize(each).toString(), text(each)));
        }
        WovenClasses woven = ProbeWeaver.weave(compile(sources), 0);
        verify(woven.classes());
        assertThat(woven.sites()).isNotEmpty();
      }
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void faultlinesOwnClassesVerify() throws Exception {
    Path root =
        Path.of(ProbeWeaver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Map<String, byte[]> classes = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String path = root.relativize(file).toString();
        if (!path.contains("/ui/") && !path.contains("-info")) {
          String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
          classes.put(name, Files.readAllBytes(file));
        }
      }
    }
    WovenClasses woven = ProbeWeaver.weave(classes, 0);
    verify(woven.classes());
    assertThat(woven.sites()).hasSizeGreaterThan(5_000);
  }

  @Test
  void aLinePassesWhatIsAssignedThere() {
    WovenClasses woven =
        weave(
            """
            public class Main {
              int run(int n, String s) {
                int later;
                long sum = 0;
                for (int i = 0; i < n; i++) {
                  int twice = 2 * i;
                  sum += twice;
                }
                later = (int) sum;
                return later;
              }
            }
            """);
    Map<Integer, String> byLine =
        sites(woven, Kind.LINE, "run").stream()
            .collect(
                Collectors.toMap(ProbeSite::line, ProbeWeaverTest::names, (a, b) -> a + " " + b));
    assertThat(byLine)
        .containsEntry(4, "this,n,s")
        .containsEntry(7, "this,n,s,sum,i,twice")
        .containsEntry(9, "this,n,s,sum")
        .containsEntry(10, "this,n,s,later,sum");
    assertThat(sites(woven, Kind.ENTRY, "run"))
        .extracting(ProbeWeaverTest::names)
        .containsExactly("this,n,s");
    assertThat(sites(woven, Kind.EXIT, "run"))
        .extracting(ProbeWeaverTest::names)
        .containsExactly("return,this,n,s,later,sum");
  }

  @Test
  void aConstructorHasNoThisBeforeItsSuperclassIsReady() {
    WovenClasses woven =
        weave(
            """
            public class Main {
              int v;
              Main(int n) {
                super();
                v = n;
              }
            }
            """);
    assertThat(sites(woven, Kind.LINE, "<init>"))
        .extracting(each -> each.line() + " " + names(each))
        .contains("4 n", "5 this,n");
  }

  @Test
  void aLineEnteredAgainInAnExpressionStartsNoStatement() {
    WovenClasses woven =
        weave(
            """
            public class Main {
              static int add(int a, int b) { return a + b; }
              static int run(int n) {
                return add(n,
                    add(n,
                        n));
              }
            }
            """);
    assertThat(sites(woven, Kind.LINE, "run"))
        .extracting(each -> each.line() + " " + each.startsStatement())
        .containsExactly("4 true", "5 false", "4 false");
  }

  @Test
  void onlyCatchBlocksOfTheSourceAreNoted() {
    WovenClasses woven = weave(KINDS);
    assertThat(woven.sites())
        .filteredOn(each -> each.kind() == Kind.CATCH)
        .extracting(ProbeSite::catches)
        .containsExactly(
            List.of("java.lang.IllegalStateException", "java.lang.IllegalArgumentException"));
  }

  @Test
  void aMethodTooLongForTheJitStaysAsItIs() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      lines.append("    s += ").append(i).append(";\n");
    }
    WovenClasses woven =
        weave(
            "public class Main {\n  static int f(int s) {\n"
                + lines
                + "    return s;\n  }\n  static int g() {\n    return f(1);\n  }\n}\n");
    assertThat(woven.sites()).extracting(ProbeSite::method).contains("g").doesNotContain("f");
  }

  @Test
  void whatIsNoReadableClassFileStaysAsItIs() {
    byte[] future = compile(Map.of("Main.java", "class Main { }")).get("Main").clone();
    future[7] = 127;
    WovenClasses woven = ProbeWeaver.weave(Map.of("Main", future), 0);
    assertThat(woven.classes().get("Main")).isEqualTo(future);
    assertThat(woven.sites()).isEmpty();
  }

  @Test
  void sitesOfLaterWeavingsHaveOtherIds() {
    WovenClasses woven =
        ProbeWeaver.weave(compile(Map.of("Main.java", "class Main { int f() { return 1; } }")), 40);
    assertThat(woven.sites()).extracting(ProbeSite::id).startsWith(40, 41);
  }
}
