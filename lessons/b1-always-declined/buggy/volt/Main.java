package volt;

import java.util.Map;

/** Three drivers at a charging station. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    HouseBank bank = new HouseBank(Map.of("4711", 9_000, "0815", 100, "2718", 50_000));
    Gateway gateway = new Gateway(bank, new Fees(Map.of("Kredo", 12, "Maestra", 7)));
    Kiosk kiosk = new Kiosk(gateway);
    serve(kiosk, "Ana", new Card("Kredo", "4711"));
    serve(kiosk, "Ben", new Card("Volante", "2718"));
    serve(kiosk, "Cleo", new Card("Maestra", "0815"));
    System.out.println("operator called: " + kiosk.calls()); //@CALLS
  }

  private static void serve(Kiosk kiosk, String driver, Card card) {
    System.out.println(driver + ": " + kiosk.serve(card, 1_850)); //@DRIVER
  }
}
