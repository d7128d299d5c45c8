package dev.faultline.compile;

import dev.faultline.i18n.Texts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles snippets beside the sources of a program, with all of the language: what the program
 * itself could write at the place, private members and local classes included. May be used from any
 * thread.
 */
public final class SnippetCompiler {
  /** Part of the name of every class that is compiled here. */
  public static final String MARK = "$$Snippet";

  private final Map<String, String> sources;
  private final Map<String, byte[]> classes;
  private final List<Path> classPath;
  private final JavacBesideProgram javac;
  private @Nullable JavacBesideProgram seeingAll;
  private final Members members;
  private final Map<String, AttributedSource> attributed = new HashMap<>();

  /**
   * @param sources the program's texts by path relative to the source root
   * @param classes its class files by binary name
   * @param classPath what it needs besides
   */
  public SnippetCompiler(
      Map<String, String> sources, Map<String, byte[]> classes, List<Path> classPath) {
    this.sources = Map.copyOf(sources);
    this.classes = Map.copyOf(classes);
    this.classPath = List.copyOf(classPath);
    javac = new JavacBesideProgram(this.classes, classPath);
    members = new Members(javac::classFile);
  }

  /** Whether the source of a class is at hand, as far as its name tells. */
  public boolean knows(String className) {
    return !sources.isEmpty() && classes.containsKey(className);
  }

  /**
   * Compiles a snippet that may use the locals which have a value whenever the line is reached.
   *
   * @throws SnippetRefused when it does not compile, or the place is in none of the sources
   */
  public Snippet compile(String code, SnippetPlace place, Snippet.Purpose purpose)
      throws SnippetRefused {
    return compile(code, place, purpose, compiled(place).visible());
  }

  /**
   * Compiles a snippet.
   *
   * @param visible names of the locals that have a value at the place
   * @throws SnippetRefused when it does not compile, or the place is in none of the sources
   */
  public synchronized Snippet compile(
      String code, SnippetPlace place, Snippet.Purpose purpose, Set<String> visible)
      throws SnippetRefused {
    SnippetAtPlace here = at(place, visible, Map.of(), false);
    return switch (purpose) {
      case EVALUATE -> here.evaluate(SnippetCode.any(code));
      case CONDITION ->
          here.compile(code, new ConditionBody(SnippetCode.question(code)), "boolean");
      case LOG -> here.compile(code, new LogBody(code), "String");
    };
  }

  /**
   * Parses what is to be only looked at, such as a condition.
   *
   * @throws SnippetRefused when it is no expression, or changes something
   */
  public static void requireQuestion(String code) throws SnippetRefused {
    SnippetCode.question(code);
  }

  /**
   * Parses the text of a log.
   *
   * @throws SnippetRefused when one of its holes is no expression, or changes something
   */
  public static void requireLog(String text) throws SnippetRefused {
    new LogBody(text);
  }

  /**
   * Compiles an expression or statements that may use variables which the place does not have, and
   * members of the program's classes that are hidden from it.
   *
   * @param objects by name of the variable, the binary names of the class of the object that it
   *     holds and of all its supertypes, with brackets behind for arrays
   * @throws SnippetRefused when it does not compile, or the place is in none of the sources
   */
  public synchronized Snippet evaluate(
      String code, SnippetPlace place, Set<String> visible, Map<String, List<String>> objects)
      throws SnippetRefused {
    SnippetCode parsed = SnippetCode.any(code);
    try {
      return at(place, visible, objects, false).evaluate(parsed);
    } catch (SnippetRefused hidden) {
      if (hidden.isOfSight()) {
        try {
          return at(place, visible, objects, true).evaluate(parsed);
        } catch (SnippetRefused e) {
          // What hinders where all is public may be no fault of the snippet.
          throw hidden;
        }
      }
      throw hidden;
    }
  }

  private JavacBesideProgram seeingAll() {
    JavacBesideProgram known = seeingAll;
    if (known == null) {
      Map<String, byte[]> opened = new HashMap<>();
      classes.forEach((name, classFile) -> opened.put(name, OpenedClassFile.of(classFile)));
      known = new JavacBesideProgram(opened, classPath);
      seeingAll = known;
    }
    return known;
  }

  private SnippetAtPlace at(
      SnippetPlace place, Set<String> visible, Map<String, List<String>> objects, boolean seesAll)
      throws SnippetRefused {
    PlaceInClassFile compiled = compiled(place);
    String path = compiled.sourcePath();
    String text = path == null ? null : sources.get(path);
    if (path == null || text == null) {
      throw new SnippetRefused(Texts.of("compile.noSource", place.className()));
    }
    AttributedSource source =
        attributed.computeIfAbsent(
            path, each -> new AttributedSource(javac.task(each, text), text));
    Surroundings surroundings =
        new Surroundings(
            source,
            seesAll,
            place,
            compiled,
            source
                .classNamed(place.className())
                .orElseThrow(
                    () -> new SnippetRefused(Texts.of("compile.notInSource", place.className()))));
    return new SnippetAtPlace(
        seesAll ? seeingAll() : javac,
        members,
        path,
        surroundings,
        place,
        compiled,
        visible,
        objects);
  }

  private PlaceInClassFile compiled(SnippetPlace place) throws SnippetRefused {
    byte[] classFile = classes.get(place.className());
    if (classFile == null) {
      throw new SnippetRefused(Texts.of("compile.noSource", place.className()));
    }
    return new PlaceInClassFile(classFile, place);
  }
}
