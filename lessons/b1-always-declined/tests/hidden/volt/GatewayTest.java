package volt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private final Fees fees = new Fees(Map.of("Kredo", 10));
  private final Card card = new Card("Kredo", "1");
  private final List<Integer> taken = new ArrayList<>();

  @Test
  void aRefusedCardIsDeclined() {
    Gateway gateway =
        new Gateway(
            (number, cents) -> {
              throw new RefusedException("no");
            },
            fees);
    assertEquals(Answer.DECLINED, gateway.pay(card, 1000));
  }

  @Test
  void aFaultOfTheLineIsNoAnswerOfTheBank() {
    Gateway gateway =
        new Gateway(
            (number, cents) -> {
              throw new IllegalStateException("line");
            },
            fees);
    assertThrows(RuntimeException.class, () -> gateway.pay(card, 1000));
  }

  @Test
  void aSchemeWithoutAFeeIsNoAnswerOfTheBank() {
    Gateway gateway = new Gateway((number, cents) -> taken.add(cents), fees);
    assertThrows(RuntimeException.class, () -> gateway.pay(new Card("Other", "1"), 1000));
    assertEquals(List.of(), taken);
  }

  @Test
  void theFeeIsTakenToo() {
    Gateway gateway = new Gateway((number, cents) -> taken.add(cents), fees);
    assertEquals(Answer.PAID, gateway.pay(card, 1050));
    assertEquals(List.of(1061), taken);
  }

  @Test
  void aBusyBankIsAskedAgain() {
    Gateway gateway =
        new Gateway(
            (number, cents) -> {
              taken.add(cents);
              if (taken.size() < 3) {
                throw new BusyException();
              }
            },
            fees);
    assertEquals(Answer.PAID, gateway.pay(card, 1000));
    assertEquals(3, taken.size());
  }

  @Test
  void aBankThatStaysBusyIsLeftAlone() {
    Gateway gateway =
        new Gateway(
            (number, cents) -> {
              taken.add(cents);
              throw new BusyException();
            },
            fees);
    assertEquals(Answer.TRY_LATER, gateway.pay(card, 1000));
    assertEquals(3, taken.size());
  }
}
