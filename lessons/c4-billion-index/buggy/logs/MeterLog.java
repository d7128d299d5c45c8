package logs;

/**
 * What an electricity meter has written since it was built in. Too long to be held in memory: the
 * time of a record is worked out when it is asked for.
 */
public final class MeterLog implements Log {
  private static final int MILLIS = 20;

  private final int size;

  public MeterLog(int size) {
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long time(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("no record " + index + " of " + size); //@THROW
    }
    return (long) index * MILLIS; //@TIME
  }
}
