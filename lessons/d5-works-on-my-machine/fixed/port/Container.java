package port;

/** A box with what it weighs, itself and its goods together. */
public record Container(String number, String port, int kilos) {
  /** What a box of forty feet weighs with nothing in it. */
  public static final int EMPTY_KILOS = 3750;
}
