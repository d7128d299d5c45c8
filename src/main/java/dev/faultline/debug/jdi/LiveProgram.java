package dev.faultline.debug.jdi;

import com.sun.jdi.ArrayType;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import dev.faultline.compile.WovenClasses;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.jdi.agent.Agent;
import dev.faultline.debug.jdi.breakpoints.Armory;
import dev.faultline.debug.jdi.breakpoints.BreakpointTable;
import dev.faultline.debug.jdi.breakpoints.Landing;
import dev.faultline.debug.jdi.breakpoints.ProbeBreakpoints;
import dev.faultline.debug.jdi.breakpoints.ProbeControl;
import dev.faultline.debug.jdi.bytecode.CodeIndex;
import dev.faultline.debug.jdi.eval.Snippets;
import dev.faultline.debug.jdi.exceptions.ThrowJudge;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.program.LearnerThreads;
import dev.faultline.debug.jdi.program.OldFrames;
import dev.faultline.debug.jdi.program.ProgramFiles;
import dev.faultline.debug.jdi.stepping.CallFinder;
import dev.faultline.debug.jdi.stepping.Stepper;
import dev.faultline.debug.jdi.stepping.Unwinding;
import dev.faultline.debug.jdi.threads.FrozenThreads;
import dev.faultline.debug.jdi.threads.ThreadNames;
import dev.faultline.debug.jdi.threads.ThreadSnapshots;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connected program and what is always asked of it. Used by the engine's thread only. */
final class LiveProgram {
  static final String ROLE = "role";

  /** What the JVM calls the thread that runs {@code main}. */
  static final String MAIN_THREAD = "main";

  /** Requests of ours that are no breakpoints of the learner's. */
  enum Role {
    MAIN,
    EXIT
  }

  final VirtualMachine vm;
  final LearnerCode code = new LearnerCode();
  final FrozenThreads frozen = new FrozenThreads();
  final ThreadSnapshots snapshots = new ThreadSnapshots(code, frozen);
  final ThreadNames names;
  final Armory armory;
  final Stepper stepper;
  final CodeIndex index;
  final CallFinder calls;
  final ProgramFiles files;
  final ThrowJudge exceptions;

  final Snippets snippets;
  final OldFrames oldFrames;
  final Unwinding unwinding;
  final Agent agent;
  final ProbeControl probes;
  final ProbeBreakpoints probed;
  final Landing landing;
  private final String mainClass;
  private final Start start;
  private @Nullable ThreadReference mainThread;
  private boolean watchesExit;
  private boolean foundMain;

  /**
   * @param woven the classes of {@code spec} as they run
   */
  LiveProgram(
      VirtualMachine vm,
      LaunchSpec spec,
      Start start,
      BreakpointTable breakpoints,
      WovenClasses woven) {
    this.vm = vm;
    this.mainClass = spec.mainClass();
    agent = new Agent(!spec.isAttached());
    index = new CodeIndex(woven.classes(), spec.classPath());
    files = new ProgramFiles(spec);
    exceptions = new ThrowJudge(vm.eventRequestManager(), code, index);
    calls = new CallFinder(vm, code, index);
    snippets = new Snippets(spec.sources(), spec.classes(), spec.classPath());
    this.start = start;
    probes = new ProbeControl(agent, woven);
    probed = new ProbeBreakpoints(probes, snippets, breakpoints);
    landing = new Landing(vm.eventRequestManager(), probed);
    armory = new Armory(vm, code, breakpoints, probed);
    names = new ThreadNames(vm);
    oldFrames = new OldFrames(code, index);
    stepper = new Stepper(vm.eventRequestManager(), code, index, oldFrames);
    unwinding = new Unwinding(stepper, oldFrames);
  }

  /** Asks for the events that are always needed. */
  void watch() {
    EventRequestManager requests = vm.eventRequestManager();
    ClassPrepareRequest learners = requests.createClassPrepareRequest();
    LearnerCode.FOREIGN.forEach(learners::addClassExclusionFilter);
    learners.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    learners.enable();
    for (String watched : Agent.WATCHED) {
      ClassPrepareRequest request = requests.createClassPrepareRequest();
      request.addClassFilter(watched);
      request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      request.enable();
    }
    exceptions.watch();
    armory.begin();
  }

  /** Takes in what a program has come to that began before we came; it is suspended. */
  void takeIn() {
    for (ThreadReference each : LearnerThreads.all(vm)) {
      if (each.name().equals(MAIN_THREAD)) {
        mainThread = each;
      }
    }
    vm.allClasses().stream()
        .filter(each -> each.isPrepared() && !(each instanceof ArrayType))
        .forEach(each -> prepared(each, mainThread));
  }

  /** Asks, from the first evaluation on, for the moments before the program ends itself. */
  void watchExit() {
    if (!watchesExit) {
      watchesExit = true;
      ReferenceType runtime = vm.classesByName("java.lang.Runtime").get(0);
      for (String name : List.of("exit", "halt")) {
        mark(runtime.methodsByName(name).get(0), Role.EXIT, EventRequest.SUSPEND_EVENT_THREAD);
      }
    }
  }

  /**
   * A class has been prepared; none of its code has run, unless the program began before we came.
   */
  void prepared(ReferenceType type, @Nullable ThreadReference by) {
    known(type);
    if (by != null && code.contains(type) && isMain(type, by)) {
      mainThread = by;
      markMain(type);
    }
  }

  private void known(ReferenceType type) {
    if (Agent.WATCHED.contains(type.name())) {
      agent.loaded(type);
    } else if (code.contains(type)) {
      armory.loaded(type);
      exceptions.loaded(type.name());
    } else if (armory.awaits(type)) {
      armory.loaded(type);
    }
  }

  /** Of a program that somebody else has started, the first class that can be the one is. */
  private boolean isMain(ReferenceType type, ThreadReference by) {
    return mainClass.isEmpty()
        ? !foundMain && by.name().equals(MAIN_THREAD) && mainOf(type) != null
        : type.name().equals(mainClass);
  }

  /**
   * Class files have been replaced or are new.
   *
   * @param compiled as the compiler made them
   * @param woven the same as they run
   */
  void replaced(Map<String, byte[]> compiled, WovenClasses woven) {
    index.replace(woven.classes());
    probes.replaced(woven);
    snippets.replaced(files.sources(), files.classes());
    armory.rearm(compiled);
    compiled.keySet().forEach(exceptions::loaded);
  }

  private void markMain(ReferenceType type) {
    Method main = mainOf(type);
    foundMain = true;
    if (start == Start.STOP_AT_MAIN && main != null) {
      mark(main, Role.MAIN, EventRequest.SUSPEND_ALL);
    }
  }

  /** The form of {@code main} that the JVM prefers: with arguments before without. */
  private static @Nullable Method mainOf(ReferenceType type) {
    return type.methodsByName("main").stream()
        .filter(each -> !each.isAbstract() && !each.isSynthetic())
        .filter(
            each ->
                each.argumentTypeNames().isEmpty()
                    || each.argumentTypeNames().equals(List.of("java.lang.String[]")))
        .max(Comparator.comparing(each -> each.argumentTypeNames().size()))
        .orElse(null);
  }

  private void mark(Method method, Role role, int suspendPolicy) {
    BreakpointRequest request = vm.eventRequestManager().createBreakpointRequest(method.location());
    request.putProperty(ROLE, role);
    request.setSuspendPolicy(suspendPolicy);
    request.enable();
  }

  /** Whether an event tells that the program's first class has been loaded. */
  boolean isBeginning(Event event) {
    return event instanceof ClassPrepareEvent prepared
        && prepared.referenceType().name().equals(mainClass);
  }

  /** The thread that a pause shows: that of {@code main} if it lives, else one with frames. */
  @Nullable ThreadReference threadToShow() {
    List<ThreadReference> threads = LearnerThreads.all(vm);
    ThreadReference main = mainThread;
    if (main != null && threads.contains(main)) {
      return main;
    }
    return threads.stream().findFirst().orElse(null);
  }
}
