package dev.faultline.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.invoke.MethodType;
import java.util.Base64;

/** Defines the classes of evaluated snippets. */
public final class Snippets {
  private Snippets() {}

  /**
   * Defines a snippet's classes beside a class of the program.
   *
   * @param host the class whose nestmate the snippet is to be
   * @param encoded its class files in Base64, separated by commas; the first opens the door to the
   *     program's module, the last is the one to run
   * @return the class to run
   */
  public static Class<?> define(Class<?> host, String encoded) throws Throwable {
    String[] classFiles = encoded.split(",");
    Lookup beside = MethodHandles.privateLookupIn(host, MethodHandles.lookup());
    Class<?> door = beside.defineClass(decoded(classFiles[0]));
    MethodHandle lookup = beside.findStatic(door, "lookup", MethodType.methodType(Lookup.class));
    Lookup inside = MethodHandles.privateLookupIn(host, (Lookup) lookup.invokeExact());
    int last = classFiles.length - 1;
    for (int i = 1; i < last; i++) {
      inside.defineClass(decoded(classFiles[i]));
    }
    return inside
        .defineHiddenClass(decoded(classFiles[last]), true, ClassOption.NESTMATE)
        .lookupClass();
  }

  private static byte[] decoded(String classFile) {
    return Base64.getDecoder().decode(classFile);
  }
}
