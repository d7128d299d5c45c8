package heat;

/** How many units of heat a flat used, and how many cents it has paid already. */
public record Reading(String flat, int units, int paidCents) {
  public Reading {
    if (units < 0) {
      throw new IllegalArgumentException(flat + " cannot have used " + units + " units");
    }
  }
}
