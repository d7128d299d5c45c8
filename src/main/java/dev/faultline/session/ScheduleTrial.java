package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.Ending;
import dev.faultline.debug.Schedule;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopReason;
import dev.faultline.lesson.Lesson.Symptom;
import java.util.List;

/** Takes the turns of a schedule again in a run of its own, to see whether the symptom shows. */
final class ScheduleTrial {
  private final Debugger debugger;

  ScheduleTrial(Debugger debugger) {
    this.debugger = debugger;
  }

  /** Runs and waits; false also when a turn could not be taken again. */
  boolean shows(Program program, Compilation compiled, Schedule schedule, Symptom symptom) {
    Printed printed = new Printed();
    try (DebugSession session =
        debugger.launch(
            program.launchSpec(compiled.classes(), program.sources()),
            Debugger.Start.STOP_AT_MAIN,
            List.of(),
            event -> {
              if (event instanceof DebugEvent.Output output) {
                printed.add(output.stream(), output.text());
              }
            },
            Runnable::run)) {
      session.firstStop().join();
      SessionState state = session.threadControl().replay(schedule).join();
      if (isRefused(state)) {
        return false;
      }
      while (state instanceof SessionState.Stopped) {
        state = session.resume().join();
      }
      return state instanceof SessionState.Ended ended
          && !(ended.ending() instanceof Ending.Lost)
          && printed.shows(symptom);
    }
  }

  private static boolean isRefused(SessionState state) {
    return state instanceof SessionState.Stopped stopped
        && stopped.stop().reason() instanceof StopReason.TurnRefused;
  }
}
