package brew;

/** What the guest in front of the machine has chosen so far. */
public final class Order {
  private String drink;
  private int size;

  public Order() {
    clear();
  }

  public void clear() {
    drink = "none"; //@CLEAR
    size = 1;
  }

  public void choose(String chosen) {
    drink = chosen; //@CHOOSE
  }

  public void resize(int steps) {
    size = Math.max(1, Math.min(3, size + steps)); //@SIZE
  }

  public String drink() {
    return drink;
  }

  public int size() {
    return size;
  }
}
