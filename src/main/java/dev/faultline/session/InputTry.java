package dev.faultline.session;

import dev.faultline.child.RunResult;

/**
 * A run of the program on an input that was made smaller.
 *
 * @param fails whether it showed the lesson's symptom
 */
public record InputTry(String input, boolean fails, RunResult run) {
  /** How many characters the input has. */
  public int size() {
    return input.length();
  }
}
