package depot;

public record Parcel(String to, int grams) {
  public Parcel {
    if (grams <= 0) {
      throw new IllegalArgumentException("a parcel weighs something, not " + grams);
    }
  }
}
