package logs;

/** A log of records, in the order of their times; record 0 is the oldest. */
public interface Log {
  int size();

  /** The time of a record, in milliseconds from the beginning. */
  long time(int index);
}
