package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** The learner's version of a program's sources and what came of compiling them. Thread-safe. */
final class ProgramSources {
  private final Program program;
  private final SourceCompiler compiler;
  private final Executor background;
  private final BiConsumer<String, String> save;
  private final Map<String, String> texts;
  private CompletableFuture<Compilation> compilation;

  ProgramSources(
      Program program,
      Map<String, String> edited,
      SourceCompiler compiler,
      Executor background,
      BiConsumer<String, String> save) {
    this.program = program;
    this.compiler = compiler;
    this.background = background;
    this.save = save;
    texts = new TreeMap<>(program.sources());
    edited.forEach(texts::replace);
    compilation = compile(Map.copyOf(texts));
  }

  synchronized Map<String, String> texts() {
    return new TreeMap<>(texts);
  }

  synchronized CompletableFuture<Compilation> compilation() {
    return compilation;
  }

  /** The current texts, and what came or will come of compiling them. */
  record Version(Map<String, String> texts, CompletableFuture<Compilation> compilation) {}

  synchronized Version version() {
    return new Version(texts(), compilation);
  }

  /** Replaces a file's text, keeps it safe, and compiles; returns the text it had. */
  synchronized String edit(String file, String text) {
    String before = texts.get(file);
    if (before == null || !program.editable().contains(file)) {
      throw new CommandRefused(Texts.of("refused.edit", file));
    }
    if (!before.equals(text)) {
      texts.put(file, text);
      save.accept(file, text);
      compilation = compile(Map.copyOf(texts));
    }
    return before;
  }

  /** Where a line of an older version of the sources is now; empty when it is gone. */
  synchronized Optional<SourceLine> follow(Map<String, String> older, SourceLine line) {
    String from = older.get(line.file());
    String to = texts.get(line.file());
    if (from == null || to == null) {
      return Optional.empty();
    }
    OptionalInt now = new LineMap(from, to).follow(line.line());
    return now.isPresent()
        ? Optional.of(new SourceLine(line.file(), now.getAsInt()))
        : Optional.empty();
  }

  private CompletableFuture<Compilation> compile(Map<String, String> sources) {
    if (sources.isEmpty() || program.isAttached()) {
      return CompletableFuture.completedFuture(new Compilation(Map.of(), List.of()));
    }
    return CompletableFuture.supplyAsync(
        () -> compiler.compile(sources, program.classPath()), background);
  }
}
