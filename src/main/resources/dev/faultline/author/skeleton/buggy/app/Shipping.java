package app;

/** What it costs to send a basket: nothing from 50.00 on, 4.90 below. */
class Shipping {
  static int fee(int cents) {
    if (cents > 5000) { //@FREE
      return 0;
    }
    return 490; //@PAID
  }
}
