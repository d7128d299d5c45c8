package app;

import java.util.List;

/** Prints what three baskets cost to send. */
public class Main {
  public static void main(String[] args) {
    for (int cents : List.of(1250, 5000, 7999)) {
      int fee = Shipping.fee(cents);
      System.out.println("basket " + cents + " shipping " + fee);
    }
  }
}
