package ferry;

/**
 * A number that the harbour office has counted, too.
 *
 * @param what what is counted
 * @param ours what this program says
 * @param theirs what the people of the harbour office say, who count by hand
 */
public record Count(String what, String ours, String theirs) {
  public boolean agrees() {
    return ours.equals(theirs);
  }

  @Override
  public String toString() {
    return String.format("%-20s %12s %12s%s", what, ours, theirs, agrees() ? "" : "  <--");
  }
}
