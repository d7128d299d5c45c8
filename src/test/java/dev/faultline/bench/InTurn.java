package dev.faultline.bench;

import java.util.ArrayList;
import java.util.List;

/** Several ways to do a thing, measured in turn. */
final class InTurn {
  private InTurn() {}

  /** Does the thing once and returns how long it took, in nanoseconds. */
  @FunctionalInterface
  interface Sample {
    double take() throws Exception;
  }

  /** Work whose duration is measured from outside. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static Sample timed(Work work) {
    return () -> {
      long begin = System.nanoTime();
      work.run();
      return System.nanoTime() - begin;
    };
  }

  /**
   * Takes {@code rounds} times {@code block} samples of each way, first those of one, then those of
   * the next, and so on.
   *
   * @param warmUp how many more samples of each are taken before, and forgotten
   * @return each way's median
   */
  static double[] medians(int warmUp, int rounds, int block, Sample... ways) throws Exception {
    List<List<Double>> taken = new ArrayList<>();
    for (Sample way : ways) {
      for (int i = 0; i < warmUp; i++) {
        way.take();
      }
      taken.add(new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      for (int way = 0; way < ways.length; way++) {
        for (int i = 0; i < block; i++) {
          taken.get(way).add(ways[way].take());
        }
      }
    }
    return taken.stream().mapToDouble(InTurn::median).toArray();
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
