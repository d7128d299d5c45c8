package dev.faultline.bench;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.Field;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.request.StepRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The least that debugs a program: JDI with nothing in between. */
final class BareJdi implements AutoCloseable {
  private static final int SHOWN = 10;
  private static final List<String> JDK = List.of("java.*", "jdk.*", "sun.*");

  private final VirtualMachine vm;
  private final Process process;
  private EventSet set;
  private ThreadReference thread;

  private BareJdi(VirtualMachine vm, Process process) {
    this.vm = vm;
    this.process = process;
  }

  /** Starts a program and stops it at a line. */
  static BareJdi stoppedAt(Path folder, int line) throws Exception {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("localAddress").setValue("127.0.0.1");
    String address = connector.startListening(arguments);
    Process process = start(folder, address);
    BareJdi bare = new BareJdi(connector.accept(arguments), process);
    connector.stopListening(arguments);
    bare.awaitLine(line);
    return bare;
  }

  private static Process start(Path folder, String address) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address,
            "-cp",
            folder.toString(),
            "Main")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitLine(int line) throws Exception {
    var prepare = vm.eventRequestManager().createClassPrepareRequest();
    prepare.addClassFilter("Main");
    prepare.enable();
    while (true) {
      set = vm.eventQueue().remove();
      for (Event event : set) {
        if (event instanceof ClassPrepareEvent prepared) {
          var location = prepared.referenceType().locationsOfLine(line).get(0);
          vm.eventRequestManager().createBreakpointRequest(location).enable();
        } else if (event instanceof BreakpointEvent stop) {
          thread = stop.thread();
          return;
        }
      }
      set.resume();
    }
  }

  /** From now on {@link #goOn} makes a step into. */
  void beginSteps() {
    vm.eventRequestManager().deleteAllBreakpoints();
    StepRequest step =
        vm.eventRequestManager()
            .createStepRequest(thread, StepRequest.STEP_LINE, StepRequest.STEP_INTO);
    JDK.forEach(step::addClassExclusionFilter);
    step.enable();
  }

  /** Lets the program run to the next stop. */
  void goOn() throws InterruptedException {
    set.resume();
    set = vm.eventQueue().remove();
    if (!(set.iterator().next() instanceof LocatableEvent)) {
      throw new IllegalStateException("no stop: " + set);
    }
  }

  /**
   * Asks for what a debugger shows: where each frame is, and the values of the top one; of arrays
   * the first elements, of collections the size.
   */
  int readStack() throws Exception {
    List<StackFrame> frames = thread.frames();
    int seen = 0;
    for (StackFrame frame : frames) {
      seen += frame.location().lineNumber();
    }
    StackFrame top = frames.get(0);
    Collection<Value> values = top.getValues(top.visibleVariables()).values();
    for (Value value : values) {
      seen += readContents(value);
    }
    return seen;
  }

  private static int readContents(Value value) {
    if (value instanceof ArrayReference array) {
      return array.getValues(0, Math.min(SHOWN, array.length())).size();
    }
    Field size = value instanceof ObjectReference o ? o.referenceType().fieldByName("size") : null;
    return size == null ? 0 : ((IntegerValue) ((ObjectReference) value).getValue(size)).value();
  }

  Value local(String name) throws Exception {
    StackFrame top = thread.frame(0);
    return top.getValue(top.visibleVariableByName(name));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
