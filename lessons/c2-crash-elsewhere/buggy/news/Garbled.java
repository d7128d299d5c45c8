package news;

/** A line of the ticker that cannot be understood. */
public final class Garbled extends RuntimeException {
  Garbled(String line) {
    super(line);
  }
}
