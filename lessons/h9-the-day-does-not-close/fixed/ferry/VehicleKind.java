package ferry;

/** What drives onto a ferry, and how much of a lane it takes. */
public enum VehicleKind {
  BICYCLE(1.0, 300),
  CAR(5.0, 1450),
  VAN(6.5, 1990),
  CAMPER(8.0, 2600),
  LORRY(13.0, 6800);

  private final double metres;
  private final int cents;

  VehicleKind(double metres, int cents) {
    this.metres = metres;
    this.cents = cents;
  }

  /** Length of its place on deck, room to get out included. */
  public double metres() {
    return metres;
  }

  /** The full fare for the vehicle, without its people. */
  public int cents() {
    return cents;
  }

  public static VehicleKind parse(String word) {
    for (VehicleKind kind : values()) {
      if (kind.name().equalsIgnoreCase(word)) {
        return kind;
      }
    }
    throw new BadLine("there is no vehicle \"" + word + "\"");
  }
}
