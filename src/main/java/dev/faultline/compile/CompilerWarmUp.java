package dev.faultline.compile;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Compiles a snippet that nobody asked for, so that the first one somebody asks for does not wait
 * for javac to be loaded.
 */
public final class CompilerWarmUp {
  private static final System.Logger LOG = System.getLogger(CompilerWarmUp.class.getName());
  private static final String SOURCE =
      """
      import java.util.*;
      class Main {
        static int work(List<String> words) {
          return words.size();
        }
      }
      """;
  private static final SnippetPlace PLACE =
      new SnippetPlace("Main", "work", "(Ljava/util/List;)I", 4);

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private CompilerWarmUp() {}

  /** Begins in the background, once in the life of the process. */
  @SuppressWarnings("ThreadPriorityCheck") // only so that it is in nobody's way
  public static void begin() {
    if (BEGUN.compareAndSet(false, true)) {
      Thread thread = new Thread(CompilerWarmUp::compile, "warm-up of the compiler");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  private static void compile() {
    Map<String, String> sources = Map.of("Main.java", SOURCE);
    Map<String, byte[]> classes = new SourceCompiler().compile(sources).classes();
    try {
      new SnippetCompiler(sources, classes, List.of())
          .compile(
              "words.stream().mapToInt(w -> w.length()).sum()",
              PLACE,
              Snippet.Purpose.EVALUATE,
              Set.of("words"));
    } catch (SnippetRefused e) {
      LOG.log(Level.WARNING, "the compiler was not warmed up", e);
    }
  }
}
