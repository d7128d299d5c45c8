package dev.faultline.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources in memory with full debug information, using the running JDK's javac. */
public final class SourceCompiler {
  private static final Pattern LINT = Pattern.compile(": \\[([a-z-]+)] ");

  private final JavaCompiler javac;

  /**
   * @throws IllegalStateException when the running Java has no compiler
   */
  public SourceCompiler() {
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new IllegalStateException(
          "This Java has no compiler: run Faultline on a JDK (it needs the module jdk.compiler).");
    }
    javac = found;
  }

  /**
   * Compiles. May be called from any thread, several at a time.
   *
   * @param sources source text by path relative to the source root, with {@code /} between its
   *     parts
   * @param classPath jars and class folders the sources need
   */
  public Compilation compile(Map<String, String> sources, Collection<Path> classPath) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-g",
            "-parameters",
            "-Xlint:all",
            "-proc:none",
            "-implicit:none",
            "-cp",
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    try (StandardJavaFileManager standard =
            javac.getStandardFileManager(diagnostics, Locale.ENGLISH, null);
        ClassFilesInMemory files = new ClassFilesInMemory(standard)) {
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((path, text) -> units.add(new SourceInMemory(path, text)));
      boolean done =
          !units.isEmpty() && javac.getTask(null, files, diagnostics, options, null, units).call();
      List<CompileProblem> problems =
          diagnostics.getDiagnostics().stream().map(SourceCompiler::problem).toList();
      return new Compilation(done ? files.classes() : Map.of(), problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles sources that need nothing but the JDK. */
  public Compilation compile(Map<String, String> sources) {
    return compile(sources, List.of());
  }

  private static CompileProblem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
    return new CompileProblem(
        diagnostic.getKind() == Diagnostic.Kind.ERROR,
        path(diagnostic.getSource()),
        (int) Math.max(0, diagnostic.getLineNumber()),
        (int) Math.max(0, diagnostic.getColumnNumber()),
        diagnostic.getStartPosition(),
        diagnostic.getEndPosition(),
        diagnostic.getCode(),
        lint(diagnostic),
        diagnostic.getMessage(Locale.ENGLISH));
  }

  /** Only the whole text of a diagnostic says it: {@code A.java:3: warning: [rawtypes] found}. */
  private static String lint(Diagnostic<? extends JavaFileObject> diagnostic) {
    String first = diagnostic.toString().lines().findFirst().orElse("");
    Matcher lint = LINT.matcher(first);
    return diagnostic.getKind() != Diagnostic.Kind.ERROR && lint.find() ? lint.group(1) : "";
  }

  private static String path(@Nullable JavaFileObject source) {
    return source instanceof SourceInMemory ours ? ours.path() : "";
  }
}
