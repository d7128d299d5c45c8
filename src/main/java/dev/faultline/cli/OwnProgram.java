package dev.faultline.cli;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.CompileProblem;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.session.Program;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a program of what the learner points at. */
final class OwnProgram {
  private static final int HEAP_MB = 512;

  private final SourceCompiler compiler;
  private final List<String> jvmOptions;

  /**
   * @param jvmOptions options of the JVM that the program will run on
   */
  OwnProgram(SourceCompiler compiler, List<String> jvmOptions) {
    this.compiler = compiler;
    this.jvmOptions = jvmOptions;
  }

  /**
   * Loads a {@code .java} file, a source folder, a jar, or a class path of folders and jars.
   *
   * @param libraries a class path of what sources need besides; may be empty
   * @param mainClass the class with main, null to find it
   * @throws BadInput when there is no program there that can be run
   */
  Program load(String path, String libraries, @Nullable String mainClass, List<String> args) {
    List<Path> entries = entries(path);
    List<Path> classPath = new ArrayList<>(libraries.isEmpty() ? List.of() : entries(libraries));
    Path first = entries.get(0);
    if (entries.size() == 1 && !first.toString().endsWith(".jar") && !isClassFolder(first)) {
      return ofSources(first, classPath, mainClass, args);
    }
    classPath.addAll(0, entries);
    List<String> mains = MainClasses.of(entries);
    String main = mainClass == null ? only(mains, path) : mainClass;
    return program(String.valueOf(first.getFileName()), main, Map.of(), classPath, args);
  }

  private static List<Path> entries(String classPath) {
    List<Path> entries = new ArrayList<>();
    boolean isOne = Files.exists(Path.of(classPath));
    for (String each :
        isOne ? List.of(classPath) : List.of(classPath.split(Pattern.quote(File.pathSeparator)))) {
      Path entry = Path.of(each).toAbsolutePath();
      if (!Files.exists(entry)) {
        throw new BadInput("There is no file or folder " + each + ".");
      }
      entries.add(entry);
    }
    return entries;
  }

  /** Whether a folder holds class files and no sources. */
  private static boolean isClassFolder(Path folder) {
    return Files.isDirectory(folder)
        && MainClasses.holds(folder, ".class")
        && !MainClasses.holds(folder, ".java");
  }

  private Program ofSources(
      Path path, List<Path> classPath, @Nullable String mainClass, List<String> args) {
    Map<String, String> sources = SourceFiles.read(path);
    Compilation compilation = compiler.compile(sources, classPath);
    if (!compilation.succeeded()) {
      throw new BadInput(
          compilation.errors().stream()
              .map(CompileProblem::oneLine)
              .collect(Collectors.joining("\n", path + " does not compile:\n", "")));
    }
    List<String> mains = MainClasses.of(compilation.classes());
    String main = mainClass == null ? only(mains, path.toString()) : named(mainClass, mains);
    return program(String.valueOf(path.getFileName()), main, sources, classPath, args);
  }

  private static String only(List<String> mains, String path) {
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

  private Program program(
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
        jvmOptions,
        Map.of(),
        null,
        HEAP_MB,
        Duration.ZERO,
        Map.of());
  }
}
