package dev.faultline.ui.search;

/**
 * A run on a smaller input, as the list of them shows it.
 *
 * @param byHand whether the learner tried it, or delta debugging did
 * @param size of the input, in characters
 * @param fails whether it brought the symptom
 * @param share how much of the whole input that is, from 0 to 1, on a scale that leaves small
 *     inputs apart
 */
record SizeRow(boolean byHand, int size, boolean fails, double share) {
  static SizeRow of(boolean byHand, int size, boolean fails, int whole) {
    return new SizeRow(
        byHand, size, fails, whole < 1 ? 1 : Math.min(1, Math.sqrt((double) size / whole)));
  }
}
