package night;

/** A job of the night. Of two jobs the one with the lower rank runs first. */
public record Job(String name, int rank, int minutes) {}
