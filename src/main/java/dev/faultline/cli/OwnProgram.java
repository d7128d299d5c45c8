package dev.faultline.cli;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.CompileProblem;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.session.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a program of what the learner points at. */
final class OwnProgram {
  private static final int HEAP_MB = 512;

  private final SourceCompiler compiler;

  OwnProgram(SourceCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * Loads a {@code .java} file, a source folder or a jar.
   *
   * @param mainClass the class with main, null to find it
   * @throws BadInput when there is no program there that can be run
   */
  Program load(Path path, @Nullable String mainClass, List<String> args) {
    if (!Files.exists(path)) {
      throw new BadInput("There is no file or folder " + path + ".");
    }
    String name = String.valueOf(path.getFileName());
    if (name.endsWith(".jar")) {
      List<String> mains = mainClass == null ? MainClasses.ofJar(path) : List.of(mainClass);
      return program(name, only(mains, path), Map.of(), List.of(path.toAbsolutePath()), args);
    }
    Map<String, String> sources = SourceFiles.read(path);
    Compilation compilation = compiler.compile(sources);
    if (!compilation.succeeded()) {
      throw new BadInput(
          compilation.errors().stream()
              .map(CompileProblem::oneLine)
              .collect(Collectors.joining("\n", path + " does not compile:\n", "")));
    }
    List<String> mains = MainClasses.of(compilation.classes());
    String main = mainClass == null ? only(mains, path) : named(mainClass, mains);
    return program(name, main, sources, List.of(), args);
  }

  private static String only(List<String> mains, Path path) {
    if (mains.size() == 1) {
      return mains.get(0);
    }
    if (mains.isEmpty()) {
      throw new BadInput(
          path + " has no class with public static void main(String[] args), so nothing to run.");
    }
    throw new BadInput(
        path + " has several classes with main: pass --main with one of " + listed(mains) + ".");
  }

  /** The class of this name; the package may be left out where that is clear. */
  private static String named(String name, List<String> mains) {
    List<String> fitting =
        mains.stream().filter(main -> main.equals(name) || main.endsWith("." + name)).toList();
    if (fitting.size() != 1) {
      throw new BadInput(
          "There is no class "
              + name
              + " with main; there "
              + (mains.isEmpty() ? "is none" : "are " + listed(mains))
              + ".");
    }
    return fitting.get(0);
  }

  private static String listed(List<String> names) {
    return String.join(", ", names);
  }

  private static Program program(
      String name,
      String main,
      Map<String, String> sources,
      List<Path> classPath,
      List<String> args) {
    return new Program(
        name,
        main,
        sources,
        sources.keySet(),
        classPath,
        args,
        List.of(),
        Map.of(),
        null,
        HEAP_MB,
        Duration.ZERO,
        Map.of());
  }
}
