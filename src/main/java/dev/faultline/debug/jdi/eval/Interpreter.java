package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ArrayType;
import com.sun.jdi.BooleanValue;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.Type;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the value of an expression tree in a frame of the stopped program. */
final class Interpreter {
  private final VirtualMachine vm;
  private final Scope scope;
  private final Invoker invoker;
  private final Calls calls;
  private final TypeFinder types;
  private final Numbers numbers;
  private final NewArrays arrays;

  Interpreter(VirtualMachine vm, Scope scope, Invoker invoker) {
    this.vm = vm;
    this.scope = scope;
    this.invoker = invoker;
    this.calls = new Calls(vm, invoker);
    this.types = new TypeFinder(vm, scope.place(), invoker);
    this.numbers = new Numbers(vm);
    this.arrays = new NewArrays(vm, invoker);
  }

  @Nullable Value value(Tree tree) throws ProgramThrew {
    if (tree instanceof ParenthesizedTree inner) {
      return value(inner.getExpression());
    }
    if (tree instanceof LiteralTree literal) {
      return literal(literal);
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return named(tree);
    }
    if (tree instanceof BinaryTree binary) {
      return binary(binary);
    }
    if (tree instanceof UnaryTree unary) {
      return unary(unary);
    }
    if (tree instanceof ConditionalExpressionTree either) {
      boolean holds = truth(value(either.getCondition()));
      return value(holds ? either.getTrueExpression() : either.getFalseExpression());
    }
    if (tree instanceof MethodInvocationTree call) {
      return call(call);
    }
    if (tree instanceof ArrayAccessTree access) {
      return element(access);
    }
    if (tree instanceof TypeCastTree cast) {
      return cast(cast);
    }
    if (tree instanceof InstanceOfTree test) {
      return instanceOf(test);
    }
    if (tree instanceof NewClassTree creation) {
      return create(creation);
    }
    if (tree instanceof NewArrayTree creation) {
      return newArray(creation);
    }
    throw new CannotEvaluate(unsupported(tree));
  }

  private static String unsupported(Tree tree) {
    if (tree instanceof AssignmentTree || tree instanceof CompoundAssignmentTree) {
      return Texts.of("debug.eval.changes");
    }
    if (tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree) {
      return Texts.of("debug.eval.lambda");
    }
    String kind = tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Texts.of("debug.eval.kind", kind);
  }

  private @Nullable Value literal(LiteralTree literal) {
    Object value = literal.getValue();
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return invoker.pinned(vm.mirrorOf(text));
    }
    if (value instanceof Integer number) {
      return vm.mirrorOf(number);
    }
    if (value instanceof Long number) {
      return vm.mirrorOf(number);
    }
    if (value instanceof Double number) {
      return vm.mirrorOf(number);
    }
    if (value instanceof Float number) {
      return vm.mirrorOf(number);
    }
    if (value instanceof Character character) {
      return vm.mirrorOf(character);
    }
    return vm.mirrorOf((Boolean) value);
  }

  private @Nullable Value named(Tree tree) throws ProgramThrew {
    Node node = node(tree);
    if (node instanceof Node.OfValue found) {
      return found.value();
    }
    if (node instanceof Node.OfType type) {
      throw new CannotEvaluate(Texts.of("debug.eval.isType", tree, type.type().name()));
    }
    throw unknown(first(tree));
  }

  private static String first(Tree tree) {
    return tree instanceof MemberSelectTree select ? first(select.getExpression()) : "" + tree;
  }

  private CannotEvaluate unknown(String name) {
    List<String> names = scope.names();
    String known = names.isEmpty() ? Texts.of("debug.eval.nothing") : String.join(", ", names);
    return new CannotEvaluate(Texts.of("debug.eval.noVariable", name, known));
  }

  /** What a name means: a variable before a type, a type before a package. */
  private Node node(Tree tree) throws ProgramThrew {
    if (tree instanceof IdentifierTree identifier) {
      return identifier(identifier.getName().toString());
    }
    if (tree instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      ObjectReference self = scope.self();
      return self != null && select.getExpression().toString().equals("this")
          ? new Node.OfValue(ownField(self, name))
          : select(node(select.getExpression()), name);
    }
    return new Node.OfValue(value(tree));
  }

  private Node identifier(String name) throws ProgramThrew {
    if (name.equals("this") || name.equals("super")) {
      ObjectReference self = scope.self();
      if (self == null) {
        throw new CannotEvaluate(Texts.of("debug.eval.noThis"));
      }
      return new Node.OfValue(self);
    }
    Scope.Found found = scope.find(name);
    if (found != null) {
      return new Node.OfValue(found.value());
    }
    Optional<ReferenceType> type = types.find(name);
    return type.isPresent() ? new Node.OfType(type.get()) : new Node.OfPackage(name);
  }

  private Node select(Node qualifier, String name) throws ProgramThrew {
    if (qualifier instanceof Node.OfValue target) {
      return new Node.OfValue(field(target.value(), name));
    }
    if (qualifier instanceof Node.OfType type) {
      return member(type.type(), name);
    }
    String qualified = ((Node.OfPackage) qualifier).name() + "." + name;
    Optional<ReferenceType> type = types.find(qualified);
    return type.isPresent() ? new Node.OfType(type.get()) : new Node.OfPackage(qualified);
  }

  private Node member(ReferenceType type, String name) throws ProgramThrew {
    if (name.equals("class")) {
      return new Node.OfValue(type.classObject());
    }
    if (name.equals("this")) {
      for (ObjectReference o = scope.self(); o != null; o = Scope.outer(o)) {
        if (Supertypes.isInstance(o, type.name())) {
          return new Node.OfValue(o);
        }
      }
    }
    Field field = type.fieldByName(name);
    if (field != null && field.isStatic()) {
      return new Node.OfValue(type.getValue(field));
    }
    return new Node.OfType(
        types
            .nested(type, name)
            .orElseThrow(
                () -> new CannotEvaluate(Texts.of("debug.eval.noStaticField", type.name(), name))));
  }

  /** A field of the frame's own object is one that its class sees. */
  private @Nullable Value ownField(ObjectReference self, String name) {
    Field field = scope.place().fieldByName(name);
    return field == null ? field(self, name) : self.getValue(field);
  }

  private @Nullable Value field(@Nullable Value target, String name) {
    if (target instanceof ArrayReference array && name.equals("length")) {
      return vm.mirrorOf(array.length());
    }
    if (target instanceof ObjectReference object) {
      Field field = Shadowing.only(object, name);
      if (field == null) {
        String hint =
            calls.has(object.referenceType(), name) ? Texts.of("debug.eval.nearMethod", name) : "";
        throw new CannotEvaluate(
            Texts.of("debug.eval.noField", object.referenceType().name(), name, hint));
      }
      return object.getValue(field);
    }
    if (target == null) {
      throw new WouldThrow(
          "NullPointerException", "Cannot read field \"" + name + "\" because it is null");
    }
    throw new CannotEvaluate(Texts.of("debug.eval.typeNoField", target.type().name(), name));
  }

  private @Nullable Value binary(BinaryTree tree) throws ProgramThrew {
    Value left = value(tree.getLeftOperand());
    Tree.Kind kind = tree.getKind();
    if (kind == Tree.Kind.CONDITIONAL_AND || kind == Tree.Kind.CONDITIONAL_OR) {
      boolean decided = truth(left) == (kind == Tree.Kind.CONDITIONAL_OR);
      return vm.mirrorOf(decided ? truth(left) : truth(value(tree.getRightOperand())));
    }
    Value right = value(tree.getRightOperand());
    if (kind == Tree.Kind.PLUS && isText(left, right)) {
      return invoker.pinned(vm.mirrorOf(calls.text(left) + calls.text(right)));
    }
    boolean compares = kind == Tree.Kind.EQUAL_TO || kind == Tree.Kind.NOT_EQUAL_TO;
    if (compares && !(left instanceof PrimitiveValue) && !(right instanceof PrimitiveValue)) {
      boolean same = left == null ? right == null : left.equals(right);
      return vm.mirrorOf(same == (kind == Tree.Kind.EQUAL_TO));
    }
    try {
      return numbers.binary(kind, Boxes.primitive(left), Boxes.primitive(right));
    } catch (ArithmeticException e) {
      throw new WouldThrow("ArithmeticException", String.valueOf(e.getMessage()));
    }
  }

  private static boolean isText(@Nullable Value left, @Nullable Value right) {
    return left instanceof StringReference
        || right instanceof StringReference
        || (left == null && right == null);
  }

  private boolean truth(@Nullable Value value) {
    if (Boxes.unboxed(value) instanceof BooleanValue b) {
      return b.value();
    }
    throw new CannotEvaluate(Texts.of("debug.eval.condition"));
  }

  private Value unary(UnaryTree tree) throws ProgramThrew {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          throw new CannotEvaluate(Texts.of("debug.eval.increment"));
      default -> {
        return numbers.unary(tree.getKind(), Boxes.primitive(value(tree.getExpression())));
      }
    }
  }

  private @Nullable Value call(MethodInvocationTree call) throws ProgramThrew {
    ExpressionTree method = call.getMethodSelect();
    if (method instanceof MemberSelectTree select) {
      Node target = node(select.getExpression());
      List<@Nullable Value> arguments = values(call.getArguments());
      String name = select.getIdentifier().toString();
      if (target instanceof Node.OfType type) {
        if (type.type().name().equals("java.lang.Thread") && name.equals("currentThread")) {
          return scope.thread();
        }
        return calls.onType(type.type(), name, arguments);
      }
      if (!(target instanceof Node.OfValue found)) {
        throw unknown(first(select.getExpression()));
      }
      boolean isSuper = select.getExpression().toString().equals("super");
      return onValue(found.value(), name, arguments, isSuper);
    }
    return unqualified(method.toString(), values(call.getArguments()));
  }

  private @Nullable Value onValue(
      @Nullable Value target, String name, List<@Nullable Value> arguments, boolean isSuper)
      throws ProgramThrew {
    if (target == null) {
      throw new WouldThrow(
          "NullPointerException", "Cannot invoke \"" + name + "()\" because it is null");
    }
    if (target instanceof ObjectReference object) {
      return calls.onObject(object, name, arguments, isSuper);
    }
    throw new CannotEvaluate(Texts.of("debug.eval.typeNoMethod", target.type().name(), name));
  }

  private @Nullable Value unqualified(String name, List<@Nullable Value> arguments)
      throws ProgramThrew {
    for (ObjectReference o = scope.self(); o != null; o = Scope.outer(o)) {
      if (calls.has(o.referenceType(), name)) {
        return calls.onObject(o, name, arguments, false);
      }
    }
    String around = scope.place().name();
    while (true) {
      for (ReferenceType type : vm.classesByName(around)) {
        if (calls.has(type, name)) {
          return calls.onType(type, name, arguments);
        }
      }
      if (around.indexOf('$') <= 0) {
        throw new CannotEvaluate(Texts.of("debug.eval.noMethodHere", name));
      }
      around = around.substring(0, around.lastIndexOf('$'));
    }
  }

  private List<@Nullable Value> values(List<? extends ExpressionTree> trees) throws ProgramThrew {
    List<@Nullable Value> values = new ArrayList<>();
    for (ExpressionTree each : trees) {
      values.add(value(each));
    }
    return values;
  }

  private @Nullable Value element(ArrayAccessTree access) throws ProgramThrew {
    Value target = value(access.getExpression());
    int index = integer(value(access.getIndex()));
    if (target instanceof ArrayReference array) {
      if (index < 0 || index >= array.length()) {
        throw new WouldThrow(
            "ArrayIndexOutOfBoundsException",
            "Index " + index + " out of bounds for length " + array.length());
      }
      return array.getValue(index);
    }
    if (target == null) {
      throw new WouldThrow("NullPointerException", "Cannot load from array because it is null");
    }
    throw new CannotEvaluate(Texts.of("debug.eval.noArray", access.getExpression()));
  }

  private int integer(@Nullable Value value) {
    PrimitiveValue number = Boxes.primitive(value);
    if (Numbers.widening(number.type().name(), "int") < 0) {
      throw new CannotEvaluate(Texts.of("debug.eval.needsInt", number.type().name()));
    }
    return number.intValue();
  }

  private @Nullable Value cast(TypeCastTree cast) throws ProgramThrew {
    Value value = value(cast.getExpression());
    if (cast.getType() instanceof PrimitiveTypeTree primitive) {
      return numbers.cast(Boxes.primitive(value), name(primitive));
    }
    String type = typeName(cast.getType());
    if (value instanceof PrimitiveValue primitive) {
      return calls.boxed(primitive);
    }
    if (value instanceof ObjectReference object && !Supertypes.isInstance(object, type)) {
      throw new WouldThrow(
          "ClassCastException",
          "class " + object.referenceType().name() + " cannot be cast to class " + type);
    }
    return value;
  }

  private Value instanceOf(InstanceOfTree test) throws ProgramThrew {
    if (test.getType() == null || test.getPattern() != null) {
      throw new CannotEvaluate(Texts.of("debug.eval.pattern"));
    }
    String type = typeName(test.getType());
    return vm.mirrorOf(
        value(test.getExpression()) instanceof ObjectReference object
            && Supertypes.isInstance(object, type));
  }

  private static String name(PrimitiveTypeTree type) {
    return type.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT);
  }

  private String typeName(Tree tree) throws ProgramThrew {
    if (tree instanceof PrimitiveTypeTree primitive) {
      return name(primitive);
    }
    if (tree instanceof ArrayTypeTree array) {
      return typeName(array.getType()) + "[]";
    }
    return type(tree).name();
  }

  private Type type(Tree tree) throws ProgramThrew {
    if (tree instanceof ParameterizedTypeTree generic) {
      return type(generic.getType());
    }
    if (tree instanceof ArrayTypeTree array) {
      return arrays.typeOf(type(array.getType()));
    }
    if (tree instanceof PrimitiveTypeTree primitive) {
      return primitiveType(name(primitive));
    }
    if (node(tree) instanceof Node.OfType found) {
      return found.type();
    }
    throw new CannotEvaluate(Texts.of("debug.eval.noType", tree));
  }

  private Type primitiveType(String name) {
    return name.equals("boolean")
        ? vm.mirrorOf(true).type()
        : numbers.cast(vm.mirrorOf(0), name).type();
  }

  private Value create(NewClassTree tree) throws ProgramThrew {
    if (tree.getClassBody() != null) {
      throw new CannotEvaluate(Texts.of("debug.eval.anonymous"));
    }
    if (type(tree.getIdentifier()) instanceof ClassType type) {
      return calls.create(type, values(tree.getArguments()), scope.self());
    }
    throw new CannotEvaluate(Texts.of("debug.eval.noObject", tree.getIdentifier()));
  }

  private Value newArray(NewArrayTree tree) throws ProgramThrew {
    if (tree.getType() == null) {
      throw new CannotEvaluate(Texts.of("debug.eval.arrayType"));
    }
    if (tree.getInitializers() != null) {
      return initialised(arrays.typeOf(type(tree.getType())), tree.getInitializers());
    }
    if (tree.getDimensions().size() != 1) {
      throw new CannotEvaluate(Texts.of("debug.eval.dimension"));
    }
    int length = integer(value(tree.getDimensions().get(0)));
    if (length < 0) {
      throw new WouldThrow("NegativeArraySizeException", Integer.toString(length));
    }
    ArrayReference made = arrays.typeOf(type(tree.getType())).newInstance(length);
    invoker.pinned(made);
    return made;
  }

  private Value initialised(ArrayType type, List<? extends ExpressionTree> elements)
      throws ProgramThrew {
    List<@Nullable Value> values = new ArrayList<>();
    for (ExpressionTree each : elements) {
      Value value = value(each);
      boolean isPrimitive = !Boxes.boxOf(type.componentTypeName()).equals(type.componentTypeName());
      if (isPrimitive) {
        values.add(numbers.cast(Boxes.primitive(value), type.componentTypeName()));
      } else {
        values.add(value instanceof PrimitiveValue primitive ? calls.boxed(primitive) : value);
      }
    }
    return arrays.filled(type, values);
  }
}
