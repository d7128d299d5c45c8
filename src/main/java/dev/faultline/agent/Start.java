package dev.faultline.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/**
 * Where the child JVM begins: sets up the watch, then calls the learner's {@code main} by a method
 * handle, so that neither a frame of ours nor one of reflection is in any stack trace.
 */
public final class Start {
  private static final int OWN_ARGUMENTS = 3;

  private Start() {}

  /**
   * Called by the JVM.
   *
   * @param arguments process id of the parent, session folder, binary name of the main class, then
   *     the arguments of its {@code main}
   */
  @Hidden
  public static void main(String[] arguments) throws Throwable {
    ParentWatch.start(arguments[0], arguments[1]);
    System.setIn(new WatchedInput(System.in));
    MainMethod main = MainMethod.find(arguments[2]);
    String[] rest = Arrays.copyOfRange(arguments, OWN_ARGUMENTS, arguments.length);
    MethodHandle handle = MethodHandles.lookup().unreflect(main.method());
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
