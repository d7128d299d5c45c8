package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ClassType;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.source.tree.ExpressionTree;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates one expression in one frame of a stopped thread. */
public final class Evaluator {
  private final VirtualMachine vm;
  private final Scope scope;
  private final Invoker invoker;

  /**
   * @param depth the frame's depth in the thread
   * @param callable whether an event suspended the thread, without which nothing can be called
   * @param limit how long all calls together may take
   * @param giveUp run when a call can neither be awaited nor ended
   */
  public Evaluator(
      ThreadReference thread, int depth, boolean callable, Duration limit, Runnable giveUp) {
    vm = thread.virtualMachine();
    scope = new Scope(thread, depth);
    invoker = new Invoker(thread, callable, limit, giveUp);
  }

  /**
   * Evaluates, on a thread that handles no events of the program. An object that results is kept
   * from the garbage collector until the caller lets it go.
   */
  public Outcome evaluate(String expression) {
    @Nullable Value kept = null;
    try {
      ExpressionTree tree = ExpressionParser.parse(expression);
      Outcome outcome = interpret(tree);
      if (outcome instanceof Outcome.Result result) {
        kept = result.value();
      } else if (outcome instanceof Outcome.Threw threw) {
        kept = threw.exception();
      }
      return outcome;
    } catch (CannotEvaluate e) {
      return new Outcome.CouldNot(String.valueOf(e.getMessage()));
    } finally {
      invoker.unpin(kept);
    }
  }

  private Outcome interpret(ExpressionTree tree) {
    try {
      return new Outcome.Result(new Interpreter(vm, scope, invoker).value(tree));
    } catch (ProgramThrew e) {
      return new Outcome.Threw(e.exception());
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
   * Evaluates to a value that can be assigned to a type; a reference that does not fit is left to
   * who assigns it.
   *
   * @param type name of the type
   */
  public Outcome evaluate(String expression, String type) {
    Outcome outcome = evaluate(expression);
    if (!(outcome instanceof Outcome.Result result)) {
      return outcome;
    }
    try {
      return new Outcome.Result(new Calls(vm, invoker).assigned(type, result.value()));
    } catch (CannotEvaluate e) {
      return new Outcome.CouldNot(String.valueOf(e.getMessage()));
    } catch (WouldThrow e) {
      return new Outcome.CouldNot("null does not fit the type " + type);
    } catch (ProgramThrew e) {
      return new Outcome.Threw(e.exception());
    }
  }
}
