package dev.faultline.debug.jdi.breakpoints;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.breakpoints.ProgramClasses.Declared;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what the place of a breakpoint means in a program, before its classes are loaded, and says
 * in a learner's words why it means nothing. Thread-safe.
 */
public final class PlaceFinder {
  /** Packages whose exceptions may be called by their simple names. */
  private static final List<String> KNOWN_PACKAGES =
      List.of(
          "java.lang.",
          "java.util.",
          "java.io.",
          "java.util.concurrent.",
          "java.time.",
          "java.time.format.",
          "java.nio.file.",
          "java.lang.reflect.");

  private final ProgramClasses program;
  private final boolean moreClasses;

  /**
   * @param moreClasses whether classes that {@code classFiles} does not have may be loaded
   */
  public PlaceFinder(Map<String, byte[]> classFiles, boolean moreClasses) {
    this.program = new ProgramClasses(classFiles);
    this.moreClasses = moreClasses;
  }

  /**
   * What a place means.
   *
   * @param classes binary names of the classes that have it
   * @param problem why there is no such place, empty when there is or may be
   */
  record Found(Set<String> classes, String problem) {
    static Found in(Collection<String> classes) {
      return new Found(new LinkedHashSet<>(classes), "");
    }

    static Found nowhere(String problem) {
      return new Found(Set.of(), problem);
    }
  }

  synchronized void replace(Map<String, byte[]> classFiles) {
    program.replace(classFiles);
  }

  /** Whether the class was known before it was loaded. */
  synchronized boolean knows(String className) {
    return program.get(className) != null;
  }

  /** The methods that a line or method means: name and descriptor after the class and a dot. */
  synchronized Set<String> methods(BreakpointPlace place) {
    Set<String> found = new LinkedHashSet<>();
    for (String each : find(place).classes()) {
      Declared in = program.get(each);
      if (in != null && place instanceof BreakpointPlace.Line line) {
        in.codeAt
            .getOrDefault(line.at().line(), Set.of())
            .forEach(code -> found.add(each + "." + code));
      } else if (in != null && place instanceof BreakpointPlace.Method method) {
        String name = in.methods.contains(method.method()) ? method.method() : "<init>";
        in.code.stream()
            .filter(code -> code.startsWith(name + "("))
            .forEach(code -> found.add(each + "." + code));
      }
    }
    return found;
  }

  synchronized Found find(BreakpointPlace place) {
    if (place instanceof BreakpointPlace.Line line) {
      return line(line.at());
    } else if (place instanceof BreakpointPlace.Method method) {
      return inClass(method.className(), each -> method(each, method.method()));
    } else if (place instanceof BreakpointPlace.Field field) {
      return inClass(field.className(), each -> field(each, field.field()));
    }
    return exception(((BreakpointPlace.Thrown) place).className());
  }

  /** Whether a class that is loaded is one that a name means. */
  static boolean isCalled(String binaryName, String asked) {
    return binaryName.equals(asked)
        || binaryName.replace('$', '.').equals(asked)
        || Names.simple(binaryName).equals(asked);
  }

  private Found line(SourceLine at) {
    NavigableSet<Integer> known = program.lines(at.file());
    if (known.contains(at.line()) || (known.isEmpty() && moreClasses)) {
      return Found.in(
          program.all().stream()
              .filter(each -> each.file().equals(at.file()) && each.lines.contains(at.line()))
              .map(Declared::name)
              .toList());
    }
    return Found.nowhere(
        known.isEmpty()
            ? Texts.of("debug.place.noFile", at.file())
            : Texts.of("debug.place.noLine", at.line(), nearest(known, at.line())));
  }

  private static int nearest(NavigableSet<Integer> lines, int line) {
    Integer before = lines.floor(line);
    Integer next = lines.ceiling(line);
    if (before == null || next == null) {
      return next == null ? lines.last() : next;
    }
    return line - before <= next - line ? before : next;
  }

  private Found inClass(String asked, Function<Declared, Found> member) {
    List<Declared> called =
        program.all().stream().filter(each -> isCalled(each.name(), asked)).toList();
    Optional<Declared> exact =
        called.stream().filter(each -> each.name().equals(asked)).findFirst();
    if (exact.isPresent() || called.size() == 1) {
      return member.apply(exact.orElseGet(() -> called.get(0)));
    }
    if (called.isEmpty()) {
      return moreClasses ? Found.in(List.of()) : Found.nowhere(noClass(asked));
    }
    return Found.nowhere(
        Texts.of(
            "debug.place.several",
            asked,
            called.stream().map(Declared::name).sorted().collect(Collectors.joining(", "))));
  }

  private String noClass(String asked) {
    Set<String> names = new TreeSet<>();
    program.names().forEach(each -> names.add(asked.contains(".") ? each : Names.simple(each)));
    return Texts.of("debug.place.noClass", asked, Spelling.hint(asked, names));
  }

  private Found method(Declared in, String name) {
    for (String each : program.withSupertypes(in.name())) {
      Declared declared = program.get(each);
      if (declared != null && declared.methods.contains(name)) {
        return declared.withCode.contains(name) ? Found.in(List.of(each)) : bodies(each, name);
      }
      if (name.startsWith("<")) {
        break;
      }
    }
    if (in.name().equals(name) || Names.simple(in.name()).equals(name)) {
      return method(in, "<init>");
    }
    Set<String> names = new TreeSet<>();
    members(in).forEach(each -> names.addAll(each.methods));
    return Found.nowhere(
        Texts.of(
            "debug.place.noMethod", Names.simple(in.name()), name, Spelling.hint(name, names)));
  }

  private Found bodies(String declaring, String name) {
    List<String> bodies =
        program.all().stream()
            .filter(each -> each.withCode.contains(name))
            .map(Declared::name)
            .filter(each -> program.withSupertypes(each).contains(declaring))
            .toList();
    return bodies.isEmpty() && !moreClasses
        ? Found.nowhere(Texts.of("debug.place.noBody", Names.simple(declaring), name))
        : Found.in(bodies);
  }

  private Found field(Declared in, String name) {
    for (Declared each : members(in)) {
      if (each.fields.contains(name)) {
        return Found.in(List.of(each.name()));
      }
    }
    Set<String> names = new TreeSet<>();
    members(in).forEach(each -> names.addAll(each.fields));
    return Found.nowhere(
        Texts.of("debug.place.noField", Names.simple(in.name()), name, Spelling.hint(name, names)));
  }

  private List<Declared> members(Declared in) {
    List<Declared> all = new ArrayList<>();
    for (String each : program.withSupertypes(in.name())) {
      Declared declared = program.get(each);
      if (declared != null) {
        all.add(declared);
      }
    }
    return all;
  }

  private Found exception(String asked) {
    Found own = inClass(asked, each -> Found.in(List.of(each.name())));
    if (!own.classes().isEmpty()) {
      String name = own.classes().iterator().next();
      return isThrowable(name)
          ? own
          : Found.nowhere(Texts.of("debug.place.noException", Names.simple(name)));
    }
    Optional<Class<?>> known = ofJdk(asked);
    if (known.isPresent()) {
      return Throwable.class.isAssignableFrom(known.get())
          ? Found.in(List.of(known.get().getName()))
          : Found.nowhere(Texts.of("debug.place.noException", asked));
    }
    return own;
  }

  private boolean isThrowable(String name) {
    Declared declared = program.get(name);
    if (declared == null) {
      return ofJdk(name).map(Throwable.class::isAssignableFrom).orElse(moreClasses);
    }
    return declared.supertypes.stream().anyMatch(this::isThrowable);
  }

  private static Optional<Class<?>> ofJdk(String asked) {
    if (asked.contains(".")) {
      return load(asked);
    }
    return KNOWN_PACKAGES.stream()
        .map(each -> load(each + asked))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }
}
