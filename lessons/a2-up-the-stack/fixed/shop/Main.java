package shop;

/** An afternoon in a shop that gives its regular customers ten per cent off. */
public final class Main {
  private static final Product LAMP = new Product("Lamp", 10000, false);
  private static final Product MUG = new Product("Mug", 1200, false);
  private static final Product NOVEL = new Product("Novel", 1800, true);

  private Main() {}

  public static void main(String[] args) {
    Pricer pricer = new Pricer();

    Cart ada = new Cart("Ada", 10, pricer);
    ada.add(LAMP, 1);
    ada.add(MUG, 4);
    ada.add(NOVEL, 1);
    System.out.println("Cart of Ada: " + Money.text(ada.subtotal()));
    System.out.print(new Invoice(ada, pricer).text());

    Cart ben = new Cart("Ben", 0, pricer);
    ben.add(LAMP, 1);
    ben.add(NOVEL, 2);
    System.out.println("Cart of Ben: " + Money.text(ben.subtotal()));
    System.out.print(new Invoice(ben, pricer).text());

    Quote quote = new Quote(pricer);
    System.out.println("Quote for Cleo: " + Money.text(quote.offer(LAMP, 3, 10)));
  }
}
