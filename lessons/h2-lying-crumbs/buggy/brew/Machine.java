package brew;

/** A machine for hot drinks: buttons, a tank of milk, and a tracker that looks on. */
public final class Machine {
  private final Tracker tracker;
  private final Order order = new Order();
  private int milk;

  public Machine(Tracker tracker, int milk) {
    this.tracker = tracker;
    this.milk = milk;
  }

  /**
   * Somebody presses a button: {@code start}, {@code +}, {@code -}, {@code brew}, or a drink.
   *
   * @throws IllegalStateException when the machine cannot do it
   */
  public void press(String button) {
    switch (button) { //@PRESS
      case "start" -> begin();
      case "+", "-" -> resize(button.equals("+") ? 1 : -1);
      case "brew" -> brew();
      default -> choose(button);
    }
  }

  private void begin() {
    order.clear();
    tracker.leave("begun", order); //@BEGUN
  }

  private void choose(String drink) {
    order.choose(drink);
    tracker.leave("drink", order); //@DRINK
  }

  private void resize(int steps) {
    order.resize(steps);
    tracker.leave("size", order);
  }

  private void brew() {
    tracker.leave("brew", order); //@BREW
    int needed = order.drink().equals("latte") ? 2 * order.size() : 0;
    if (order.drink().equals("none")) {
      throw new IllegalStateException("nothing chosen");
    }
    if (needed > milk) {
      throw new IllegalStateException("no milk"); //@MILK
    }
    milk -= needed;
  }
}
