package dev.faultline.debug.jdi.exceptions;

import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.ExceptionRequest;
import dev.faultline.debug.jdi.bytecode.ClassCode;
import dev.faultline.debug.jdi.bytecode.CodeIndex;
import dev.faultline.debug.jdi.bytecode.MethodCode;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.program.LearnerThreads;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides at a throw whether nothing will catch the exception. The JVM takes a {@code finally} for
 * a catch, and knows nothing of the exceptions that it makes itself of another one; so the handlers
 * that lie ahead are looked up in the class files.
 */
public final class ThrowJudge {
  /** Exceptions that are caught cost time each; past these the JVM's own opinion must do. */
  private static final int BUDGET = 3000;

  /** What the JVM makes of a class that is not found. */
  static final String MISSING_CLASS = "java.lang.NoClassDefFoundError";

  private static final Set<String> OF_INITIALIZERS =
      Set.of(
          "java.lang.ExceptionInInitializerError",
          "java.lang.LinkageError",
          "java.lang.Error",
          "java.lang.Throwable");
  private static final Set<String> OF_LOADING =
      Set.of(MISSING_CLASS, "java.lang.LinkageError", "java.lang.Error", "java.lang.Throwable");
  private static final Set<String> OF_REFLECTION =
      Set.of(
          "java.lang.reflect.InvocationTargetException",
          "java.lang.ReflectiveOperationException",
          "java.lang.Exception",
          "java.lang.Throwable");

  /** What the JDK throws and catches itself when it loads classes. */
  private static final List<String> LOADING =
      List.of("java.lang.ClassLoader", "java.net.URLClassLoader", "jdk.internal.loader.*");

  private final EventRequestManager requests;
  private final LearnerCode code;
  private final CodeIndex index;
  private final Map<ThreadReference, ObjectReference> told = new HashMap<>();
  private final Set<ObjectReference> missing = new HashSet<>();
  private @Nullable ExceptionRequest caught;
  private int looked;

  public ThrowJudge(EventRequestManager requests, LearnerCode code, CodeIndex index) {
    this.requests = requests;
    this.code = code;
    this.index = index;
  }

  /** Asks for exceptions that the JVM holds for uncaught. */
  public void watch() {
    ExceptionRequest uncaught = requests.createExceptionRequest(null, false, true);
    uncaught.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    uncaught.enable();
  }

  /** A class of the learner's is there: asks for more if its code leads the JVM astray. */
  public void loaded(String className) {
    ClassCode type = index.of(className);
    if (caught == null && (type.hasPassingHandler() || type.startsTasks())) {
      ExceptionRequest request = requests.createExceptionRequest(null, true, false);
      LOADING.forEach(request::addClassExclusionFilter);
      request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      request.enable();
      caught = request;
    }
  }

  /** Whether this is the throw of an exception that ends the learner's thread; told once. */
  public boolean isUncaught(ExceptionEvent event) throws IncompatibleThreadStateException {
    Location handler = event.catchLocation();
    boolean isOurs = handler == null || event.request().equals(caught);
    if (!isOurs || event.exception().equals(told.get(event.thread()))) {
      return false;
    }
    if (handler != null && !leadsAstray(handler)) {
      looked++;
      if (looked > BUDGET && caught != null) {
        caught.disable();
      }
      return false;
    }
    if (!LearnerThreads.isLearners(event.thread()) || isCaught(event)) {
      return false;
    }
    told.put(event.thread(), event.exception());
    return true;
  }

  /** Whether the JVM makes a {@value #MISSING_CLASS} of this exception, which it does not tell. */
  public boolean isMissingClass(ObjectReference exception) {
    return missing.contains(exception);
  }

  private boolean leadsAstray(Location handler) {
    MethodCode method = code(handler);
    return isThreadsEnd(handler) || (method != null && method.passesAt(handler.codeIndex()));
  }

  /** Whether code catches what leaves the body of a thread only to tell that it was not caught. */
  private static boolean isThreadsEnd(Location at) {
    return at.declaringType().name().equals("java.lang.VirtualThread");
  }

  private @Nullable MethodCode code(Location at) {
    Method method = at.method();
    return index.of(at.declaringType().name()).method(method.name(), method.signature());
  }

  /** Whether a handler ahead catches it, or no code of the learner's is under way. */
  private boolean isCaught(ExceptionEvent event) throws IncompatibleThreadStateException {
    Set<String> types = supertypes(event.exception());
    boolean isLearners = false;
    @Nullable Location above = null;
    for (StackFrame frame : event.thread().frames()) {
      Location at = frame.location();
      boolean isOwn = code.contains(at.declaringType());
      if (isOwn && !isLearners && above != null && wasAskedByTheJvm(above, at)) {
        types = OF_LOADING;
        missing.add(event.exception());
      }
      isLearners |= isOwn;
      MethodCode method = code(at);
      if (method != null
          && !isThreadsEnd(at)
          && method.handler(at.codeIndex(), types::contains) != null) {
        return true;
      }
      types = turned(types, at.method());
      above = at;
    }
    return !isLearners;
  }

  /** The JVM loads a class for this frame; a missing one becomes an error of the frame's own. */
  private boolean wasAskedByTheJvm(Location above, Location at) {
    MethodCode method = code(at);
    return above.method().name().equals("loadClass")
        && method != null
        && !method.calls(at.codeIndex(), "loadClass");
  }

  /** What the exception has become once it has left the method. */
  private static Set<String> turned(Set<String> types, Method left) {
    if (left.isStaticInitializer() && !types.contains("java.lang.Error")) {
      return OF_INITIALIZERS;
    }
    boolean isReflection = left.isNative() && left.name().equals("invoke0");
    return isReflection ? OF_REFLECTION : types;
  }

  private static Set<String> supertypes(ObjectReference exception) {
    Set<String> names = new HashSet<>();
    for (ClassType type = (ClassType) exception.referenceType();
        type != null;
        type = type.superclass()) {
      names.add(type.name());
    }
    return names;
  }
}
