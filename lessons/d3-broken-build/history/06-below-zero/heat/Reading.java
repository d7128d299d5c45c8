package heat;

/** How many units of heat a flat used. */
public record Reading(String flat, int units) {
  public Reading {
    if (units < 0) {
      throw new IllegalArgumentException(flat + " cannot have used " + units + " units");
    }
  }
}
