package cycles;

import java.util.stream.IntStream;

/** What somebody wants to know: the bicycles on a street in a month, in some hours of the day. */
public record Query(String street, int month, int[] hours) {
  /** A question about the hours from one to another, the last one not counted. */
  public static Query of(String street, int month, int from, int to) {
    return new Query(street, month, IntStream.range(from, to).toArray());
  }
}
