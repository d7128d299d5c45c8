package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.Ending;
import dev.faultline.debug.Schedule;
import dev.faultline.debug.Schedule.Turn;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopReason.TurnRefused;
import dev.faultline.lesson.Lesson.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the turns of a schedule again in runs of their own, to see whether the symptom shows. */
final class ScheduleTrial {
  /** How often turns are taken again before what they bring counts as certain. */
  private static final int RUNS = 3;

  private final Debugger debugger;

  ScheduleTrial(Debugger debugger) {
    this.debugger = debugger;
  }

  /**
   * Runs and waits.
   *
   * @throws CommandRefused when a child was lost: nothing is known then
   */
  ReplayedTurns repeat(Program program, Compilation compiled, Schedule schedule, Symptom symptom) {
    int shown = 0;
    List<String> refusals = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      Printed printed = new Printed();
      Optional<String> refusal = run(program, compiled, schedule, printed);
      refusal.ifPresent(refusals::add);
      if (refusal.isEmpty() && printed.shows(symptom)) {
        shown++;
      }
    }
    int threads = (int) schedule.turns().stream().map(Turn::thread).distinct().count();
    return new ReplayedTurns(threads, RUNS, shown, refusals);
  }

  /** Runs once and waits; why a turn could not be taken again, or empty. */
  private Optional<String> run(
      Program program, Compilation compiled, Schedule schedule, Printed printed) {
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
      while (state instanceof SessionState.Stopped stopped) {
        if (stopped.stop().reason() instanceof TurnRefused refused) {
          return Optional.of(refused.why());
        }
        state = session.resume().join();
      }
      if (state instanceof SessionState.Ended ended && ended.ending() instanceof Ending.Lost lost) {
        throw new CommandRefused(lost.what());
      }
      return Optional.empty();
    }
  }
}
