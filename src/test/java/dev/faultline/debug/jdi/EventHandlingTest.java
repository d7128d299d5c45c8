package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.breakAt;
import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.VirtualMachine;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.Ending;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How events are handled, seen at the JVM that sends them. */
@Timeout(60)
class EventHandlingTest {
  private static final String PROGRAM =
      """
      public class Main {
        static class Late {
          static int half(int n) {
            return n / 2;
          }
        }
        public static void main(String[] args) {
          int n = 8; // first
          n = Late.half(n); // calls
          System.out.println(n); // second
        }
      }
      """;

  static VirtualMachine vm(DebuggedProgram program) {
    return ((JdiSession) program.session).engine().program().vm;
  }

  @Test
  void anEventWhoseHandlingFailsIsLoggedAndTheProgramGoesOn() throws Exception {
    BreakpointSpec first = breakAt(PROGRAM, "// first");
    var errors = new Errors();
    Logger log = Logger.getLogger(EventReader.class.getName());
    log.addHandler(errors);
    try (var program = DebuggedProgram.breaking(PROGRAM, first, breakAt(PROGRAM, "// second"))) {
      program.firstStop();
      ClassPrepareRequest broken = vm(program).eventRequestManager().createClassPrepareRequest();
      broken.addClassFilter("Main$Late");
      broken.putProperty("place", first.place());
      broken.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      broken.enable();
      assertThat(lineOf(program.resume())).isEqualTo(lineWith(PROGRAM, "// second"));
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    } finally {
      log.removeHandler(errors);
    }
    assertThat(errors.thrown).singleElement().isInstanceOf(ClassCastException.class);
  }

  @Test
  void aStepThatAnotherThreadsBreakpointCutShortIsNotToldLater() throws Exception {
    String source =
        """
        public class Main {
          static volatile boolean asked;
          static volatile boolean answered;
          static boolean ask() {
            asked = true;
            while (!answered) {
              Thread.onSpinWait();
            }
            return false;
          }
          public static void main(String[] args) {
            Thread other = new Thread(() -> {
              while (!asked) {
                Thread.onSpinWait();
              }
              answered = true; // other
            });
            other.start(); // start
            asked = true; // asks
          }
        }
        """;
    BreakpointSpec asking = breakAt(source, "// asks").withCondition("ask()");
    BreakpointSpec others = breakAt(source, "// other");
    try (var program =
        DebuggedProgram.breaking(source, breakAt(source, "// start"), asking, others)) {
      program.firstStop();
      StopSnapshot cutShort = program.step(StepDepth.OVER);
      assertThat(lineOf(cutShort)).isEqualTo(lineWith(source, "// other"));
      assertThat(cutShort.reason()).isInstanceOf(StopReason.Breakpoints.class);
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void methodBreakpointsAndStepsLeaveNoMethodRequestOn() throws Exception {
    BreakpointSpec both =
        BreakpointSpec.at(new BreakpointPlace.Method("Main$Late", "half", true, true));
    try (var program = DebuggedProgram.breaking(PROGRAM, breakAt(PROGRAM, "// first"), both)) {
      program.firstStop();
      assertThat(methodRequests(program)).isEmpty();
      for (StepDepth depth : List.of(StepDepth.OVER, StepDepth.INTO, StepDepth.OUT)) {
        program.step(depth);
        assertThat(methodRequests(program)).as("after %s", depth).isEmpty();
      }
    }
  }

  private static List<? extends EventRequest> methodRequests(DebuggedProgram program) {
    EventRequestManager requests = vm(program).eventRequestManager();
    return requests.methodEntryRequests().isEmpty()
        ? requests.methodExitRequests()
        : requests.methodEntryRequests();
  }

  private static final class Errors extends Handler {
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      if (entry.getThrown() != null) {
        thrown.add(entry.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
