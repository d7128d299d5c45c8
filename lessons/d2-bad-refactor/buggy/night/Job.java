package night;

/** A job of the night. Of two jobs the one with the lower rank runs first. */
public record Job(String name, int rank, int minutes) {
  /** The rank of what must be done before all else. */
  public static final int FIRST = Integer.MIN_VALUE;

  /** The rank of what is done when all else is. */
  public static final int LAST = Integer.MAX_VALUE;

  public Job {
    if (minutes < 1) {
      throw new IllegalArgumentException(name + " takes " + minutes + " minutes");
    }
  }
}
