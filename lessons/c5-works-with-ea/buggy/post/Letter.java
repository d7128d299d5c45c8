package post;

/** A letter that is to go out on a day, the earliest. */
public record Letter(String to, int day) {}
