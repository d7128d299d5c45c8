package layers;

/** A part to be printed: so many layers, each of which has to cool for a while. */
public record Job(String part, int layers, int coolMillis) {}
