package dev.faultline.console;

import java.util.List;
import java.util.Optional;

/** Something to be done in a session, which ends when it is done. */
public interface Task {
  /** Commands that bring the program to where the task begins; their replies are not shown. */
  List<String> setup();

  /** What is asked. */
  String begin();

  /**
   * What to say after a command.
   *
   * @param commands the names of all commands that were run since the task began
   */
  Optional<String> after(List<String> commands);

  /** Whether it is done, so that the session ends. */
  boolean isDone();
}
