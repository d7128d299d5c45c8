package vet;

import java.sql.SQLException;
import java.util.List;

/** A morning in a practice for small animals. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws SQLException {
    try (Treatments treatments = new Treatments()) {
      Desk desk = new Desk(treatments);
      desk.checkUp("Bruno");
      desk.vaccination("Bruno");
      desk.checkUp("Momo");
      desk.handOut("Momo", "worming", 4);
      desk.vaccination("Pixel");
      Billing billing = new Billing(treatments);
      for (String animal : List.of("Bruno", "Momo", "Pixel")) {
        System.out.println(billing.bill(animal));
      }
    }
  }
}
