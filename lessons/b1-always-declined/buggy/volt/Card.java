package volt;

/** A card that is held against the reader. */
public record Card(String scheme, String number) {}
