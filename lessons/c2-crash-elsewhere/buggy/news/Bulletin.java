package news;

/** Something to be read out. */
public record Bulletin(String text) {}
