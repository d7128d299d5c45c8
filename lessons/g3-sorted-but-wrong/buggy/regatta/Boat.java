package regatta;

/** A boat that has come in, and how many seconds it took. */
public record Boat(String name, int seconds) {}
