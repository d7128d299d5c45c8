package hall;

/** A chair of the hall; seats are numbered through, from the first row to the last. */
public record Chair(int row, int seat) {}
