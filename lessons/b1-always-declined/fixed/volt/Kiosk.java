package volt;

import java.util.ArrayList;
import java.util.List;

/** The pillar beside the charging points. What it cannot handle it reports to the operator. */
public final class Kiosk {
  private final Gateway gateway;
  private final List<String> calls = new ArrayList<>();

  public Kiosk(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Takes the money, and tells the driver how that went. */
  public String serve(Card card, int cents) {
    try {
      Answer answer = gateway.pay(card, cents);
      return switch (answer) {
        case PAID -> "thank you";
        case DECLINED -> "declined by your bank";
        case TRY_LATER -> "please try again in a minute";
      };
    } catch (RuntimeException e) {
      calls.add(card.scheme() + " cards: " + e.getClass().getSimpleName());
      return "out of order, we are on our way";
    }
  }

  /** What the operator has been called for. */
  public List<String> calls() {
    return List.copyOf(calls);
  }
}
