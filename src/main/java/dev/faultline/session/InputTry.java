package dev.faultline.session;

import dev.faultline.debug.Ending;

/**
 * A run of the program on an input that was made smaller.
 *
 * @param fails whether it showed the lesson's symptom
 * @param printed what it printed, standard output first, then standard error
 */
public record InputTry(String input, boolean fails, Ending ending, String printed) {
  /** How many characters the input has. */
  public int size() {
    return input.length();
  }
}
