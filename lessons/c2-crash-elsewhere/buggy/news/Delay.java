package news;

/** How long one has to wait on a road. */
public record Delay(String road, int minutes) {}
