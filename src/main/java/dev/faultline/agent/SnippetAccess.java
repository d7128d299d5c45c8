package dev.faultline.agent;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/** Links what an evaluated snippet may access by Java's rules, and its classes by the JVM's not. */
public final class SnippetAccess {
  private SnippetAccess() {}

  /**
   * Called by the JVM.
   *
   * @param in the class with whose rights the member is accessed
   * @param kind how it is accessed
   * @param memberType of a method its type; of a field a type that returns the field's
   */
  public static CallSite link(
      Lookup caller,
      String name,
      MethodType type,
      Class<?> in,
      String kind,
      Class<?> owner,
      MethodType memberType)
      throws ReflectiveOperationException {
    Lookup lookup = MethodHandles.privateLookupIn(in, caller);
    Class<?> fieldType = memberType.returnType();
    MethodHandle handle =
        switch (kind) {
          case "getField" -> lookup.findGetter(owner, name, fieldType);
          case "putField" -> lookup.findSetter(owner, name, fieldType);
          case "getStatic" -> lookup.findStaticGetter(owner, name, fieldType);
          case "putStatic" -> lookup.findStaticSetter(owner, name, fieldType);
          case "static" -> lookup.findStatic(owner, name, memberType);
          case "special" -> lookup.findSpecial(owner, name, memberType, in);
          case "new" -> lookup.findConstructor(owner, memberType);
          default -> lookup.findVirtual(owner, name, memberType);
        };
    return new ConstantCallSite(handle.asType(type));
  }
}
