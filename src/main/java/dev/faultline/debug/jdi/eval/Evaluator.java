package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMOutOfMemoryException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import dev.faultline.compile.Snippet;
import dev.faultline.debug.ObjectName;
import dev.faultline.i18n.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Evaluates one expression in one frame of a stopped thread. */
public final class Evaluator {
  private static final Pattern OF_ITS_THREAD =
      Pattern.compile("\\bThread\\s*\\.\\s*(currentThread|interrupted|holdsLock)\\b");

  private final VirtualMachine vm;
  private final Scope scope;
  private final Snippets snippets;
  private final Invoker invoker;
  private final NamedObjects objects;

  /**
   * @param depth the frame's depth in the thread
   * @param shown finds the objects that go by the number under which they were shown
   * @param invoker calls into the program
   */
  public Evaluator(
      ThreadReference thread,
      int depth,
      Function<ObjectName, Optional<ObjectReference>> shown,
      Snippets snippets,
      Invoker invoker) {
    this(new Scope(thread, depth, Map.of()), shown, snippets, invoker);
  }

  /**
   * @param facts values that have names besides those in scope
   */
  public Evaluator(
      ThreadReference thread,
      int depth,
      Map<String, @Nullable Value> facts,
      Snippets snippets,
      Invoker invoker) {
    this(new Scope(thread, depth, facts), none -> Optional.empty(), snippets, invoker);
  }

  private Evaluator(
      Scope scope,
      Function<ObjectName, Optional<ObjectReference>> shown,
      Snippets snippets,
      Invoker invoker) {
    vm = scope.vm();
    this.scope = scope;
    this.snippets = snippets;
    this.invoker = invoker;
    objects = new NamedObjects(shown, scope, invoker);
  }

  /** What an evaluation does. */
  private interface Task {
    Outcome run() throws ProgramThrew;
  }

  /**
   * Evaluates, on a thread that handles no events of the program. An object that results is kept
   * from the garbage collector until the caller lets it go.
   */
  public Outcome evaluate(String code) {
    return guarded(() -> computed(objects.asVariables(code)));
  }

  /** The same for one expression, unless it assigns. */
  public Outcome look(String expression) {
    return guarded(
        () -> {
          String code = objects.asVariables(expression);
          snippets.requireQuestion(code);
          return computed(code);
        });
  }

  private Outcome guarded(Task task) {
    @Nullable Value kept = null;
    try {
      Outcome outcome = task.run();
      if (outcome instanceof Outcome.Result result) {
        kept = result.value();
      } else if (outcome instanceof Outcome.Threw threw) {
        kept = threw.exception();
      }
      return outcome;
    } catch (ProgramThrew e) {
      kept = e.exception();
      return new Outcome.Threw(e.exception());
    } catch (CannotEvaluate e) {
      return new Outcome.CouldNot(objects.named(String.valueOf(e.getMessage())));
    } catch (VMOutOfMemoryException e) {
      return new Outcome.CouldNot(Texts.of("debug.eval.memory"));
    } finally {
      invoker.unpin(kept);
    }
  }

  private Outcome computed(String code) throws ProgramThrew {
    Scope.Place at = scope.at();
    if (!snippets.canCompileIn(at.type())) {
      return interpret(ExpressionParser.parse(code));
    }
    Optional<ExpressionTree> simple = snippets.simple(code);
    if (simple.isPresent()) {
      try {
        return interpret(simple.get());
      } catch (CannotEvaluate e) {
        // The compiler knows more, and says better what is wrong.
        return compiledOrInterpreted(code, at);
      }
    }
    return compiledOrInterpreted(code, at);
  }

  /** What is hidden from the compiler is not hidden from the interpreter. */
  private Outcome compiledOrInterpreted(String code, Scope.Place at) throws ProgramThrew {
    try {
      return new Outcome.Result(compiled(code, at));
    } catch (OutOfSight hidden) {
      Assignment assignment;
      try {
        ExpressionTree tree = ExpressionParser.parse(code);
        if (!(tree instanceof AssignmentTree assigns)) {
          return interpret(tree);
        }
        assignment = new Assignment(field(assigns.getVariable()), "" + assigns.getExpression());
      } catch (CannotEvaluate e) {
        throw hidden;
      } catch (WouldThrow e) {
        return thrown(e);
      }
      return assigned(assignment.to(), assignment.expression());
    }
  }

  private record Assignment(Slot to, String expression) {}

  private Slot field(ExpressionTree tree) throws ProgramThrew {
    if (tree instanceof MemberSelectTree member
        && new Interpreter(vm, scope, invoker).value(member.getExpression())
            instanceof ObjectReference object) {
      Field field = Shadowing.only(object, member.getIdentifier().toString());
      if (field != null) {
        return new Slot.OfField(object, field);
      }
    }
    throw new CannotEvaluate(Texts.of("debug.eval.noFieldOf", tree));
  }

  private @Nullable Value compiled(String code, Scope.Place at) throws ProgramThrew {
    if (at.method().isObsolete()) {
      throw new CannotEvaluate(Texts.of("debug.eval.replaced"));
    }
    requireSameThread(code);
    Snippets.Defined defined = snippets.get(code, at, objects.types(), invoker);
    Snippet snippet = defined.snippet();
    List<@Nullable Value> arguments =
        scope.values(snippet.parameters().stream().map(Snippet.Parameter::name).toList());
    Value returned = invoker.invokeStatic(defined.type(), defined.run(), arguments);
    Value result = returned;
    if (returned instanceof ArrayReference all && !snippet.assigned().isEmpty()) {
      List<Value> values = all.getValues();
      result = invoker.pinned(values.get(0));
      writeBack(snippet, values);
    }
    return typed(snippet.resultType(), result);
  }

  private void requireSameThread(String code) {
    if (!invoker.callsIn(scope.thread()) && OF_ITS_THREAD.matcher(code).find()) {
      throw new CannotEvaluate(Texts.of("debug.eval.thread"));
    }
  }

  private void writeBack(Snippet snippet, List<Value> values) {
    for (int i = 0; i < snippet.assigned().size(); i++) {
      String local = snippet.assigned().get(i);
      Value value = values.get(i + 1);
      scope.write(local, isPrimitive(scope.typeOf(local)) ? Boxes.unboxed(value) : value);
    }
  }

  private static boolean isPrimitive(@Nullable String type) {
    return type != null && !Boxes.boxOf(type).equals(type);
  }

  private @Nullable Value typed(String type, @Nullable Value value) {
    if (type.equals("void")) {
      return vm.mirrorOfVoid();
    }
    return isPrimitive(type) ? Boxes.unboxed(value) : value;
  }

  private Outcome interpret(ExpressionTree tree) throws ProgramThrew {
    try {
      return new Outcome.Result(new Interpreter(vm, scope, invoker).value(tree));
    } catch (WouldThrow e) {
      return thrown(e);
    }
  }

  /** Makes the exception that the expression would have ended in. */
  private Outcome thrown(WouldThrow cause) {
    try {
      Optional<ReferenceType> type =
          new TypeFinder(vm, scope.place(), invoker).find(cause.className());
      if (type.isPresent() && type.get() instanceof ClassType exception) {
        Method constructor = exception.concreteMethodByName("<init>", "(Ljava/lang/String;)V");
        Value message = invoker.pinned(vm.mirrorOf(cause.text()));
        return new Outcome.Threw(
            invoker.create(exception, constructor, Collections.singletonList(message)));
      }
    } catch (ProgramThrew e) {
      return new Outcome.Threw(e.exception());
    } catch (CannotEvaluate e) {
      // A paused program makes no objects: the text alone must do.
      return new Outcome.CouldNot(text(cause));
    }
    return new Outcome.CouldNot(text(cause));
  }

  private static String text(WouldThrow cause) {
    return cause.className().replace("java.lang.", "") + ": " + cause.text();
  }

  /**
   * Evaluates to a value that can be assigned to a type.
   *
   * @param type name of the type
   */
  public Outcome evaluate(String expression, String type) {
    return guarded(() -> fitting(expression, type));
  }

  private Outcome fitting(String expression, String type) throws ProgramThrew {
    Outcome outcome = computed(objects.asVariables(expression));
    return outcome instanceof Outcome.Result result
        ? new Outcome.Result(
            new Assignments(vm, new Calls(vm, invoker)).fitting(result.value(), type))
        : outcome;
  }

  /** Gives a local variable of the frame a new value; the outcome is what it holds then. */
  public Outcome setLocal(String name, String expression) {
    return guarded(
        () -> {
          String type = scope.typeOf(name);
          if (type == null) {
            throw new CannotEvaluate(Texts.of("debug.eval.noValue", name));
          }
          Outcome outcome = fitting(expression, type);
          if (outcome instanceof Outcome.Result result) {
            scope.write(name, result.value());
          }
          return outcome;
        });
  }

  /** Gives a part of an object a new value; the outcome is what it holds then. */
  public Outcome set(Slot slot, String expression) {
    return guarded(() -> assigned(slot, expression));
  }

  private Outcome assigned(Slot slot, String expression) throws ProgramThrew {
    Outcome outcome = fitting(expression, slot.type());
    if (outcome instanceof Outcome.Result result) {
      Slot.set(slot, result.value(), invoker);
    }
    return outcome;
  }

  /** The text that an object's {@code toString} returns. */
  public Outcome text(ObjectReference object) {
    return guarded(
        () ->
            new Outcome.Result(
                new Calls(vm, invoker).onObject(object, "toString", List.of(), false)));
  }

  /** Calls a method without parameters that the object's class or a class above declares. */
  public Outcome call(ObjectReference target, String method) {
    try {
      List<Method> found = target.referenceType().methodsByName(method);
      if (found.isEmpty()) {
        return new Outcome.CouldNot(
            Texts.of("debug.eval.hasNoMethod", target.type().name(), method));
      }
      return new Outcome.Result(invoker.invoke(target, found.get(0), List.of(), false));
    } catch (ProgramThrew e) {
      return new Outcome.Threw(e.exception());
    } catch (CannotEvaluate e) {
      return new Outcome.CouldNot(String.valueOf(e.getMessage()));
    }
  }

  /** Lets go of what {@link #call} returned. */
  public void release() {
    invoker.unpin(null);
  }
}
