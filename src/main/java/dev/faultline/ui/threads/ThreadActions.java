package dev.faultline.ui.threads;

import dev.faultline.debug.Schedule;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.ThreadDump;
import java.util.function.BiConsumer;

/** What the threads tab asks of the session; called on the JavaFX thread, returns at once. */
public interface ThreadActions {
  /** Reads threads and schedule; silent when the program is not stopped. */
  void read(BiConsumer<ThreadDump, Schedule> then);

  /** Shows the frames of a thread. */
  void choose(long id);

  void freeze(long id);

  void thaw(long id);

  /** Lets one thread alone run to its next line. */
  void turn(long id, StepDepth depth);

  /** Takes the turns of a schedule in the stopped program. */
  void replay(Schedule schedule);

  /** Brings the line to the screen. */
  void show(SourceLine line);
}
