package dev.faultline.debug.jdi.program;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ClassLoaderReference;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import dev.faultline.compile.SnippetCompiler;
import dev.faultline.debug.SourceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the learner's code from the JDK's, Faultline's and what compilers put between. */
public final class LearnerCode {
  /** Classes in which no step ever ends, as JDI's filters want them. */
  public static final List<String> FOREIGN =
      List.of(
          "java.*",
          "javax.*",
          "jdk.*",
          "sun.*",
          "com.sun.*",
          "dev.faultline.agent.*",
          "faultline.Breakpoint",
          "org.junit.*",
          "org.opentest4j.*",
          "org.h2.*",
          "net.jqwik.*");

  /** The JDK's own plumbing, which is of no interest even to those who look into the JDK. */
  static final List<String> PLUMBING =
      List.of(
          "java.lang.ClassLoader",
          "java.lang.invoke.*",
          "jdk.internal.*",
          "sun.*",
          "dev.faultline.agent.*",
          "faultline.Breakpoint");

  private boolean libraries;
  private final Map<ReferenceType, Boolean> learners = new HashMap<>();
  private final Map<ReferenceType, String> files = new HashMap<>();

  /** Whether code that is not the learner's is shown too. */
  public void showLibraries(boolean on) {
    libraries = on;
  }

  /** Classes in which no step ends now, as JDI's filters want them. */
  public List<String> passedOver() {
    return libraries ? PLUMBING : FOREIGN;
  }

  /** Whether a class is the learner's own. */
  public boolean contains(ReferenceType type) {
    return learners.computeIfAbsent(type, LearnerCode::isLearners);
  }

  /** Whether a learner should see a frame at this place. */
  public boolean shows(Location location) {
    Method method = location.method();
    ReferenceType type = location.declaringType();
    return (contains(type) || (libraries && isLibrary(type.name())))
        && !method.isBridge()
        && (!method.isSynthetic() || method.name().startsWith("lambda$"));
  }

  /** Whether a frame is shown. */
  public boolean shows(StackFrame frame) {
    return shows(frame.location());
  }

  /** Whether a learner should see frames of the class, as far as its name tells. */
  public boolean showsClass(String name) {
    return libraries ? isLibrary(name) : isLearners(name);
  }

  private static boolean isLibrary(String name) {
    return !matches(name, PLUMBING) && !name.contains("$$Lambda");
  }

  private static boolean matches(String name, List<String> patterns) {
    return patterns.stream()
        .anyMatch(
            each ->
                each.endsWith("*")
                    ? name.startsWith(each.substring(0, each.length() - 1))
                    : name.equals(each));
  }

  /** The source line, null when it is not the learner's or the class does not tell. */
  public @Nullable SourceLine line(Location location) {
    if (!contains(location.declaringType())) {
      return null;
    }
    String file = file(location.declaringType());
    int line = location.lineNumber();
    return file.isEmpty() || line < 1 ? null : new SourceLine(file, line);
  }

  /** Path of the source file relative to the source root, empty when the class does not tell. */
  public String file(ReferenceType type) {
    return files.computeIfAbsent(type, LearnerCode::path);
  }

  /** The folder of a class's source relative to the source root, with a slash at its end. */
  public static String folder(String className) {
    return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
  }

  /** Whether the class is the learner's, as far as its name tells. */
  public static boolean isLearners(String className) {
    return !matches(className, FOREIGN);
  }

  private static String path(ReferenceType type) {
    try {
      return folder(type.name()) + type.sourceName();
    } catch (AbsentInformationException e) {
      return "";
    }
  }

  private static boolean isLearners(ReferenceType type) {
    String name = type.name();
    if (!isLearners(name)) {
      return false;
    }
    ClassLoaderReference loader = type.classLoader();
    return loader != null
        && !loader.referenceType().name().endsWith("$PlatformClassLoader")
        && !name.contains("$$Lambda")
        && !name.contains(SnippetCompiler.MARK);
  }
}
