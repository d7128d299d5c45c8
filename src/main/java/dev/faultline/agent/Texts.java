package dev.faultline.agent;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** Values as texts, made without running any code of the program. */
final class Texts {
  private static final int LONGEST = 200;

  /** Classes whose objects know their size: neither locks nor a class of the program is asked. */
  private static final Set<Class<?>> SIZED =
      Set.of(
          ArrayList.class,
          LinkedList.class,
          ArrayDeque.class,
          PriorityQueue.class,
          HashSet.class,
          LinkedHashSet.class,
          HashMap.class,
          LinkedHashMap.class,
          TreeMap.class,
          List.of().getClass(),
          List.of(1).getClass(),
          Set.of().getClass(),
          Set.of(1).getClass(),
          Map.of().getClass(),
          Map.of(1, 1).getClass());

  private Texts() {}

  /** The texts, separated by commas. */
  static String of(Object[] values) {
    StringBuilder all = new StringBuilder();
    for (Object each : values) {
      if (all.length() > 0) {
        all.append(", ");
      }
      all.append(one(each));
    }
    return all.toString();
  }

  /** Whether a value's text tells all of it, and is the same in each run. */
  static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Character
        || value instanceof Boolean
        || (value instanceof Number && value.getClass().getClassLoader() == null)
        || value instanceof Enum<?>;
  }

  /** The text of one value. */
  static String one(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String text) {
      return text.length() <= LONGEST ? '"' + text + '"' : '"' + text.substring(0, LONGEST) + "…\"";
    }
    if (value instanceof Character) {
      return "'" + value + "'";
    }
    if (value instanceof Boolean
        || (value instanceof Number && value.getClass().getClassLoader() == null)) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    Class<?> type = value.getClass();
    if (SIZED.contains(type)) {
      int size = value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
      return type.getSimpleName() + " (size " + size + ")";
    }
    return type.isArray()
        ? simple(type.getComponentType()) + "[" + Array.getLength(value) + "]"
        : simple(type) + "@" + Integer.toHexString(System.identityHashCode(value));
  }

  private static String simple(Class<?> type) {
    String name = type.getTypeName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }
}
