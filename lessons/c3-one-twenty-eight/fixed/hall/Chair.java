package hall;

/** A chair of the hall; seats are numbered through, from the first row to the last. */
public record Chair(Integer row, Integer seat) {}
