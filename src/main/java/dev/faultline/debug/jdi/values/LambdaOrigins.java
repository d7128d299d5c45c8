package dev.faultline.debug.jdi.values;

import com.sun.jdi.ClassType;
import com.sun.jdi.InterfaceType;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.program.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which lambda or method reference of the source a lambda object is. The class that the JVM
 * makes for it calls the method that has the lambda's code; which one stands in its class file.
 */
final class LambdaOrigins {
  private final LearnerCode code;
  private final Map<ReferenceType, String> known = new HashMap<>();

  LambdaOrigins(LearnerCode code) {
    this.code = code;
  }

  static boolean isLambda(ReferenceType type) {
    return type.name().contains("$$Lambda");
  }

  /** Its interface and where it was written: {@code Runnable at Main.java:7}. */
  String of(ObjectReference lambda) {
    return known.computeIfAbsent(lambda.referenceType(), this::describe);
  }

  private String describe(ReferenceType type) {
    List<InterfaceType> interfaces = type instanceof ClassType c ? c.interfaces() : List.of();
    String name = interfaces.isEmpty() ? "" : Names.simple(interfaces.get(0).name());
    try {
      return name + origin(type);
    } catch (RuntimeException e) {
      if (Unreadable.isFinal(e)) {
        throw e;
      }
      // Another JVM builds such classes otherwise: the interface alone is told.
      return name;
    }
  }

  private String origin(ReferenceType type) {
    ClassFilePool pool = new ClassFilePool(type.constantPool(), type.constantPoolCount());
    for (Method method : type.methods()) {
      ClassFilePool.MethodName called =
          method.isConstructor() || method.isAbstract() ? null : pool.called(method.bytecodes());
      if (called != null) {
        return place(type, called);
      }
    }
    return "";
  }

  private String place(ReferenceType lambda, ClassFilePool.MethodName called) {
    String owner = called.className().replace('/', '.');
    if (!called.method().startsWith("lambda$")) {
      String method = called.method().equals("<init>") ? "new" : called.method();
      return ", " + Names.simple(owner) + "::" + method;
    }
    for (ReferenceType type : lambda.virtualMachine().classesByName(owner)) {
      for (Method body : type.methodsByName(called.method())) {
        SourceLine at = code.line(body.location());
        if (at != null) {
          return " at " + at;
        }
      }
    }
    return "";
  }
}
