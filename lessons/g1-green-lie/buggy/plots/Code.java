package plots;

/** A code that only the owner of an address gets to know. */
public record Code(String text) {}
