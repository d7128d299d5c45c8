package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ArrayType;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls methods and constructors by name, converting arguments as Java does. */
final class Calls {
  private final VirtualMachine vm;
  private final Invoker invoker;
  private final Numbers numbers;

  Calls(VirtualMachine vm, Invoker invoker) {
    this.vm = vm;
    this.invoker = invoker;
    this.numbers = new Numbers(vm);
  }

  @Nullable Value onObject(
      ObjectReference target, String name, List<@Nullable Value> arguments, boolean isSuper)
      throws ProgramThrew {
    ReferenceType type = target.referenceType();
    ReferenceType from = isSuper && type instanceof ClassType c ? superclass(c) : type;
    ReferenceType searched = target instanceof ArrayReference ? object() : from;
    Overloads.Choice choice = choose(searched, name, arguments, false);
    List<@Nullable Value> converted = converted(choice, arguments);
    return choice.method().isStatic()
        ? invoker.invokeStatic(choice.method().declaringType(), choice.method(), converted)
        : invoker.invoke(target, choice.method(), converted, isSuper);
  }

  @Nullable Value onType(ReferenceType type, String name, List<@Nullable Value> arguments)
      throws ProgramThrew {
    Overloads.Choice choice = choose(type, name, arguments, true);
    return invoker.invokeStatic(
        choice.method().declaringType(), choice.method(), converted(choice, arguments));
  }

  ObjectReference create(
      ClassType type, List<@Nullable Value> arguments, @Nullable ObjectReference around)
      throws ProgramThrew {
    if (type.isAbstract()) {
      throw new CannotEvaluate(Texts.of("debug.eval.abstract", type.name()));
    }
    List<Method> constructors =
        type.methodsByName("<init>").stream()
            .filter(each -> each.declaringType().equals(type))
            .toList();
    for (ObjectReference outer = around; outer != null; outer = Scope.outer(outer)) {
      List<@Nullable Value> inner = new ArrayList<>(List.of(outer));
      inner.addAll(arguments);
      Optional<Overloads.Choice> choice = Overloads.choose(constructors, inner);
      if (isInner(type) && choice.isPresent()) {
        return invoker.create(type, choice.get().method(), converted(choice.get(), inner));
      }
    }
    Overloads.Choice choice =
        Overloads.choose(constructors, arguments)
            .orElseThrow(
                () ->
                    new CannotEvaluate(
                        Texts.of("debug.eval.noConstructor", type.name(), described(arguments))));
    return invoker.create(type, choice.method(), converted(choice, arguments));
  }

  private static boolean isInner(ClassType type) {
    return type.name().indexOf('$') > 0 && !type.isStatic();
  }

  /** The text that string concatenation makes of a value. */
  String text(@Nullable Value value) throws ProgramThrew {
    if (value == null) {
      return "null";
    }
    if (value instanceof StringReference string) {
      return string.value();
    }
    Value unboxed = Boxes.unboxed(value);
    if (unboxed instanceof PrimitiveValue primitive) {
      return primitive.toString();
    }
    Method valueOf =
        string().concreteMethodByName("valueOf", "(Ljava/lang/Object;)Ljava/lang/String;");
    Value text = invoker.invokeStatic(string(), valueOf, List.of(value));
    return text instanceof StringReference string ? string.value() : "null";
  }

  boolean has(ReferenceType type, String name) {
    return !type.methodsByName(name).isEmpty();
  }

  private Overloads.Choice choose(
      ReferenceType type, String name, List<@Nullable Value> arguments, boolean onlyStatic) {
    List<Method> named = type.methodsByName(name);
    List<Method> methods = onlyStatic ? named.stream().filter(Method::isStatic).toList() : named;
    if (methods.isEmpty()) {
      boolean isNotStatic = onlyStatic && !named.isEmpty();
      throw new CannotEvaluate(
          Texts.of(
              isNotStatic ? "debug.eval.noStatic" : "debug.eval.noMethod",
              simple(type.name()),
              name));
    }
    return Overloads.choose(methods, arguments)
        .orElseThrow(
            () ->
                new CannotEvaluate(
                    Texts.of(
                        "debug.eval.noFitting", name, simple(type.name()), described(arguments))));
  }

  private static String described(List<@Nullable Value> arguments) {
    return arguments.stream()
        .map(each -> each == null ? "null" : simple(each.type().name()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  private List<@Nullable Value> converted(Overloads.Choice choice, List<@Nullable Value> arguments)
      throws ProgramThrew {
    List<String> types = choice.method().argumentTypeNames();
    if (!choice.packsRest()) {
      return converted(types, arguments);
    }
    int fixed = types.size() - 1;
    String array = types.get(fixed);
    List<@Nullable Value> all = converted(types.subList(0, fixed), arguments.subList(0, fixed));
    List<@Nullable Value> rest = new ArrayList<>();
    for (Value each : arguments.subList(fixed, arguments.size())) {
      rest.add(converted(array.substring(0, array.length() - 2), each));
    }
    try {
      Value packed =
          new NewArrays(vm, invoker)
              .filled((ArrayType) choice.method().argumentTypes().get(fixed), rest);
      all.add(packed);
      return all;
    } catch (ClassNotLoadedException e) {
      throw new CannotEvaluate(Texts.of("debug.eval.notLoadedYet", e.className()));
    }
  }

  private List<@Nullable Value> converted(List<String> types, List<@Nullable Value> arguments)
      throws ProgramThrew {
    List<@Nullable Value> converted = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      converted.add(converted(types.get(i), arguments.get(i)));
    }
    return converted;
  }

  private @Nullable Value converted(String type, @Nullable Value value) throws ProgramThrew {
    boolean wantsPrimitive = !Boxes.boxOf(type).equals(type);
    if (wantsPrimitive) {
      return numbers.cast(Boxes.primitive(value), type);
    }
    return value instanceof PrimitiveValue primitive ? boxed(primitive) : value;
  }

  /** Boxes a primitive as the compiler does, by {@code valueOf}. */
  Value boxed(PrimitiveValue value) throws ProgramThrew {
    String primitive = value.type().name();
    ClassType box = (ClassType) vm.classesByName(Boxes.boxOf(primitive)).get(0);
    Method valueOf =
        box.methodsByName("valueOf").stream()
            .filter(each -> each.argumentTypeNames().equals(List.of(primitive)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no valueOf in " + box));
    Value boxed = invoker.invokeStatic(box, valueOf, List.of(value));
    if (boxed == null) {
      throw new IllegalStateException("valueOf returned null");
    }
    return boxed;
  }

  private ClassType string() {
    return (ClassType) vm.classesByName("java.lang.String").get(0);
  }

  private ReferenceType object() {
    return vm.classesByName("java.lang.Object").get(0);
  }

  private ReferenceType superclass(ClassType type) {
    ClassType above = type.superclass();
    return above == null ? object() : above;
  }
}
