package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.CompileProblem;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a program of what the learner points at. Reads files and compiles; keeps nothing. */
public final class OwnProgram {
  private static final int HEAP_MB = 512;

  private final SourceCompiler compiler;
  private final List<String> jvmOptions;

  /**
   * @param jvmOptions options of the JVM that the program will run on
   */
  public OwnProgram(SourceCompiler compiler, List<String> jvmOptions) {
    this.compiler = compiler;
    this.jvmOptions = jvmOptions;
  }

  /**
   * Loads a {@code .java} file, a source folder, a jar, or a class path of folders and jars.
   *
   * @param libraries a class path of what sources need besides; may be empty
   * @param mainClass the class with main, null to find it
   * @throws CommandRefused when there is no program there that can be run; the message says in its
   *     first line what is wrong
   */
  public Program load(
      String path, String libraries, @Nullable String mainClass, List<String> args) {
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

  /** Whether a file is a source or a jar, or a folder holds sources or class files. */
  public static boolean isLikely(Path path) {
    if (Files.isDirectory(path)) {
      return MainClasses.holds(path, ".java") || MainClasses.holds(path, ".class");
    }
    return path.toString().endsWith(".java") || path.toString().endsWith(".jar");
  }

  private static List<Path> entries(String classPath) {
    return exists(classPath)
        ? List.of(Path.of(classPath).toAbsolutePath())
        : Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
            .map(OwnProgram::entry)
            .toList();
  }

  private static Path entry(String path) {
    if (path.isEmpty() || !exists(path)) {
      throw new CommandRefused(Texts.of("refused.nothingThere", path));
    }
    return Path.of(path).toAbsolutePath();
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException noPath) {
      return false;
    }
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
      throw new CommandRefused(
          compilation.errors().stream()
              .map(CompileProblem::oneLine)
              .collect(
                  Collectors.joining("\n", Texts.of("refused.programCompile", path) + "\n", "")));
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
      throw new CommandRefused(Texts.of("refused.noMain", path));
    }
    throw new CommandRefused(Texts.of("refused.severalMains", path, listed(mains)));
  }

  /** The class of this name; the package may be left out where that is clear. */
  private static String named(String name, List<String> mains) {
    List<String> fitting =
        mains.stream().filter(main -> main.equals(name) || main.endsWith("." + name)).toList();
    if (fitting.size() != 1) {
      throw new CommandRefused(
          mains.isEmpty()
              ? Texts.of("refused.noMainAtAll", name)
              : Texts.of("refused.otherMains", name, listed(mains)));
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
