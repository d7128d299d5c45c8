package dev.faultline.debug.jdi;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ClassLoaderReference;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import dev.faultline.debug.SourceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the learner's code from the JDK's, Faultline's and what compilers put between. */
final class LearnerCode {
  /** Classes in which no step ever ends, as JDI's filters want them. */
  static final List<String> FOREIGN =
      List.of(
          "java.*",
          "javax.*",
          "jdk.*",
          "sun.*",
          "com.sun.*",
          "dev.faultline.agent.*",
          "org.junit.*",
          "org.opentest4j.*");

  private final Map<ReferenceType, Boolean> learners = new HashMap<>();
  private final Map<ReferenceType, String> files = new HashMap<>();

  boolean contains(ReferenceType type) {
    return learners.computeIfAbsent(type, LearnerCode::isLearners);
  }

  /** Whether a learner should see a frame at this place. */
  boolean shows(Location location) {
    Method method = location.method();
    return contains(location.declaringType())
        && !method.isBridge()
        && (!method.isSynthetic() || method.name().startsWith("lambda$"));
  }

  boolean shows(StackFrame frame) {
    return shows(frame.location());
  }

  /** The source line, null when the class does not tell. */
  @Nullable SourceLine line(Location location) {
    String file = file(location.declaringType());
    int line = location.lineNumber();
    return file.isEmpty() || line < 1 ? null : new SourceLine(file, line);
  }

  /** Path of the source file relative to the source root, empty when the class does not tell. */
  String file(ReferenceType type) {
    return files.computeIfAbsent(type, LearnerCode::path);
  }

  private static String path(ReferenceType type) {
    try {
      String name = type.name();
      int dot = name.lastIndexOf('.');
      String folder = dot < 0 ? "" : name.substring(0, dot + 1).replace('.', '/');
      return folder + type.sourceName();
    } catch (AbsentInformationException e) {
      return "";
    }
  }

  private static boolean isLearners(ReferenceType type) {
    String name = type.name();
    for (String pattern : FOREIGN) {
      if (name.startsWith(pattern.substring(0, pattern.length() - 1))) {
        return false;
      }
    }
    ClassLoaderReference loader = type.classLoader();
    return loader != null
        && !loader.referenceType().name().endsWith("$PlatformClassLoader")
        && !name.contains("$$Lambda");
  }
}
