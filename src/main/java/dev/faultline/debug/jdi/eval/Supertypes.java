package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ArrayType;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.InterfaceType;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What types a type is, and how far each lies above it. */
final class Supertypes {
  private static final String ROOT = "java.lang.Object";
  private static final int OBJECT = 1000;

  private Supertypes() {}

  /**
   * How far a type lies above another.
   *
   * @return 0 for the same, -1 when it is none of its supertypes
   */
  static int distance(ReferenceType from, String to) {
    if (to.equals(ROOT)) {
      return from.name().equals(to) ? 0 : OBJECT;
    }
    if (from instanceof ArrayType array && to.endsWith("[]")) {
      return arrayDistance(array, to);
    }
    return distances(from).getOrDefault(to, -1);
  }

  private static int arrayDistance(ArrayType from, String to) {
    String element = to.substring(0, to.length() - 2);
    if (from.componentTypeName().equals(element)) {
      return 0;
    }
    try {
      return from.componentType() instanceof ReferenceType component
          ? distance(component, element)
          : -1;
    } catch (ClassNotLoadedException e) {
      // No element is there whose type would have to fit.
      return -1;
    }
  }

  /**
   * The names of a type and of all its supertypes, the nearest first. Those of an array are the
   * arrays of its elements' supertypes.
   */
  static List<String> all(ReferenceType type) {
    if (type instanceof ArrayType array) {
      return elements(array).stream().map(each -> each + "[]").toList();
    }
    List<String> all = new ArrayList<>(distances(type).keySet());
    all.remove(ROOT);
    all.add(ROOT);
    return all;
  }

  private static List<String> elements(ArrayType array) {
    try {
      if (array.componentType() instanceof ReferenceType component) {
        return all(component);
      }
    } catch (ClassNotLoadedException e) {
      // Without elements, their class need not be loaded.
      return List.of(array.componentTypeName(), ROOT);
    }
    return List.of(array.componentTypeName());
  }

  private static Map<String, Integer> distances(ReferenceType from) {
    Map<String, Integer> found = new LinkedHashMap<>();
    Deque<ReferenceType> next = new ArrayDeque<>(List.of(from));
    found.put(from.name(), 0);
    while (!next.isEmpty()) {
      ReferenceType type = next.remove();
      int above = found.getOrDefault(type.name(), 0) + 1;
      for (ReferenceType each : parents(type)) {
        if (found.putIfAbsent(each.name(), above) == null) {
          next.add(each);
        }
      }
    }
    return found;
  }

  private static List<ReferenceType> parents(ReferenceType type) {
    List<ReferenceType> parents = new ArrayList<>();
    if (type instanceof ClassType c) {
      parents.addAll(c.interfaces());
      if (c.superclass() != null) {
        parents.add(c.superclass());
      }
    } else if (type instanceof InterfaceType i) {
      parents.addAll(i.superinterfaces());
    }
    return parents;
  }

  static boolean isInstance(ObjectReference object, String type) {
    return distance(object.referenceType(), type) >= 0
        || (object instanceof ArrayReference
            && List.of("java.lang.Cloneable", "java.io.Serializable").contains(type));
  }
}
