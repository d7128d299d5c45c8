package dev.faultline.agent;

/**
 * Marks the moments at which the program begins and ends to wait for standard input. The debugger
 * watches these two methods; they do nothing.
 */
public final class InputGate {
  private InputGate() {}

  /** The program reads, and there is nothing to read yet. */
  static void waiting() {}

  /** The read is over. */
  static void arrived() {}
}
