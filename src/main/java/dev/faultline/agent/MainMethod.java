package dev.faultline.agent;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the {@code main} that this JVM would call, by the same rules. */
final class MainMethod {
  /** From this version on {@code main} need not be public, nor static, nor take arguments. */
  private static final int FREE_FORMS = 25;

  private final Method method;

  private MainMethod(Method method) {
    this.method = method;
    method.setAccessible(true);
  }

  /** Finds it, or ends the JVM with one line on standard error. */
  static MainMethod find(String name) {
    Class<?> type = load(name);
    boolean free = Runtime.version().feature() >= FREE_FORMS;
    for (Class<?>[] parameters : new Class<?>[][] {{String[].class}, {}}) {
      Method found = find(type, parameters);
      if (found != null && (free || isClassic(found))) {
        return new MainMethod(found);
      }
    }
    throw refused(
        find(type, String[].class) == null && find(type) == null
            ? "class " + name + " has no main method"
            : "the main method of class " + name + " must be public static void main(String[])");
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ClassLoader.getSystemClassLoader());
    } catch (ClassNotFoundException e) {
      throw refused("class " + name + " not found in the program");
    }
  }

  private static boolean isClassic(Method method) {
    int modifiers = method.getModifiers();
    return Modifier.isPublic(modifiers)
        && Modifier.isStatic(modifiers)
        && method.getParameterCount() == 1;
  }

  private static @Nullable Method find(Class<?> type, Class<?>... parameters) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        if (method.getName().equals("main")
            && method.getReturnType() == void.class
            && !Modifier.isPrivate(method.getModifiers())
            && Arrays.equals(method.getParameterTypes(), parameters)) {
          return method;
        }
      }
    }
    return null;
  }

  Method method() {
    return method;
  }

  boolean isStatic() {
    return Modifier.isStatic(method.getModifiers());
  }

  boolean takesArguments() {
    return method.getParameterCount() == 1;
  }

  /** The constructor that makes the object of an instance {@code main}. */
  Constructor<?> constructor() {
    String name = method.getDeclaringClass().getName();
    try {
      Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw refused("class " + name + " needs a constructor without arguments for its main method");
    }
  }

  private static IllegalStateException refused(String why) {
    System.err.println("Error: " + why);
    System.err.flush();
    Runtime.getRuntime().halt(1);
    return new IllegalStateException(why);
  }
}
