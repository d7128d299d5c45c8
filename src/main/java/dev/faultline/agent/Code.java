package dev.faultline.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The code of a condition or a log text: a static method {@code run} in a class of its own. */
final class Code {
  private static final MethodHandle BEGIN =
      inside("begin", MethodType.methodType(void.class, int.class));

  private final byte[] classFile;
  private final List<byte[]> others;
  private final String descriptor;
  private final int[] variables;
  private final boolean watched;
  private final Map<Class<?>, MethodHandle> defined = new HashMap<>();

  /**
   * @param others class files that the class needs
   * @param descriptor of {@code run}
   * @param variables which of the site's variables {@code run} takes, in order
   * @param watched whether it may run code of the program, or loop
   */
  Code(byte[] classFile, List<byte[]> others, String descriptor, int[] variables, boolean watched) {
    this.classFile = classFile;
    this.others = others;
    this.descriptor = descriptor;
    this.variables = variables;
    this.watched = watched;
  }

  /**
   * Makes a handle that runs it.
   *
   * @param breakpoint whose condition or log it is
   * @param type takes the site's variables
   * @param failed takes what was thrown, also where the class cannot be linked
   */
  MethodHandle handle(
      int breakpoint, Site site, MethodType type, Class<?> result, MethodHandle failed) {
    try {
      MethodHandle run = defined.get(site.owner.lookupClass());
      if (run == null) {
        run = define(site.owner);
        defined.put(site.owner.lookupClass(), run);
      }
      Class<?>[] taken = new Class<?>[variables.length];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = type.parameterType(variables[i]);
      }
      MethodHandle safe =
          MethodHandles.catchException(
              run.asType(MethodType.methodType(result, taken)), Throwable.class, failed);
      return MethodHandles.permuteArguments(
          watched ? muted(breakpoint, safe, result) : safe,
          type.changeReturnType(result),
          variables);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      return MethodHandles.dropArguments(failed.bindTo(e), 0, type.parameterList());
    }
  }

  /** Defined in the nest of the class that the site is in, so that private members can be used. */
  private MethodHandle define(Lookup owner) throws ReflectiveOperationException {
    for (byte[] each : others) {
      defineOnce(owner, each);
    }
    Lookup own = owner.defineHiddenClass(classFile, true, Lookup.ClassOption.NESTMATE);
    ClassLoader loader = owner.lookupClass().getClassLoader();
    return own.findStatic(
        own.lookupClass(), "run", MethodType.fromMethodDescriptorString(descriptor, loader));
  }

  /** A snippet that is armed again finds what it needs defined already. */
  private static void defineOnce(Lookup owner, byte[] file) throws IllegalAccessException {
    try {
      owner.defineClass(file);
    } catch (LinkageError e) {
      if (!String.valueOf(e.getMessage()).contains("duplicate")) {
        throw e;
      }
    }
  }

  /** Runs no probe in what it calls. */
  private static MethodHandle muted(int breakpoint, MethodHandle run, Class<?> result) {
    MethodHandle leave = inside("left", MethodType.methodType(result, result));
    return MethodHandles.foldArguments(
        MethodHandles.filterReturnValue(run, leave),
        MethodHandles.insertArguments(BEGIN, 0, breakpoint));
  }

  private static MethodHandle inside(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findStatic(Inside.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
