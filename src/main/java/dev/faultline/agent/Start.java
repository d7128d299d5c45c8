package dev.faultline.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/**
 * Where the child JVM begins: sets up the watch, then calls the learner's {@code main} by a method
 * handle, so that neither a frame of ours nor one of reflection is in any stack trace.
 */
public final class Start {
  private static final int OWN_ARGUMENTS = 4;

  private Start() {}

  /**
   * Called by the JVM.
   *
   * @param arguments process id of the parent, session folder, the token of a debugged program or
   *     nothing, binary name of the main class, then the arguments of its {@code main}
   */
  @Hidden
  public static void main(String[] arguments) throws Throwable {
    System.setIn(new WatchedInput(System.in));
    if (!arguments[2].isEmpty()) {
      Output.install(arguments[2]);
      Helper.start();
    }
    MainMethod main = MainMethod.find(arguments[3]);
    String[] rest = Arrays.copyOfRange(arguments, OWN_ARGUMENTS, arguments.length);
    MethodHandle handle = MethodHandles.lookup().unreflect(main.method());
    // Before anything of the program runs, and after what would wait for the watch's own linking.
    ParentWatch.start(arguments[0], arguments[1]);
    if (!main.isStatic()) {
      MethodHandle constructor = MethodHandles.lookup().unreflectConstructor(main.constructor());
      handle = handle.bindTo(constructor.invoke());
    }
    if (main.takesArguments()) {
      handle.invokeExact(rest);
    } else {
      handle.invokeExact();
    }
  }
}
