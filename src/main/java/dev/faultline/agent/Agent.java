package dev.faultline.agent;

import java.lang.reflect.Method;
import java.nio.file.Path;

/**
 * Enters the child JVM as a Java agent, before the learner's {@code main}: so that {@code main} is
 * called by the JVM itself, in every form which that JVM allows, with no frame of ours below it.
 */
public final class Agent {
  private Agent() {}

  /**
   * Called by the JVM.
   *
   * @param arguments process id of the parent, binary name of the main class and the session
   *     folder, separated by one blank each
   */
  public static void premain(String arguments) {
    String[] parts = arguments.split(" ", 3);
    ParentWatch.start(Long.parseLong(parts[0]), Path.of(parts[2]));
    System.setIn(new WatchedInput(System.in));
    requireMain(parts[1]);
  }

  private static void requireMain(String name) {
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    if (loader.getResource(name.replace('.', '/') + ".class") == null) {
      refuse("class " + name + " not found in the program");
    }
    try {
      if (!hasMain(Class.forName(name, false, loader))) {
        refuse("class " + name + " has no main method");
      }
    } catch (ClassNotFoundException | LinkageError e) {
      // The JVM meets the same error when it starts main, and reports it as plain java does.
      return;
    }
  }

  private static boolean hasMain(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        if (method.getName().equals("main")) {
          return true;
        }
      }
      for (Class<?> each : c.getInterfaces()) {
        if (hasMain(each)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void refuse(String why) {
    System.err.println("Error: " + why);
    System.err.flush();
    Runtime.getRuntime().halt(1);
  }
}
