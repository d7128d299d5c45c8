package volt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KioskTest {
  private final Fees fees = new Fees(Map.of("Kredo", 10));

  @Test
  void theOperatorIsCalledForWhatIsNoAnswer() {
    Kiosk kiosk = new Kiosk(new Gateway((number, cents) -> {}, fees));
    assertEquals("out of order, we are on our way", kiosk.serve(new Card("Other", "1"), 1000));
    assertEquals(1, kiosk.calls().size());
  }

  @Test
  void theOperatorIsNotCalledForAnEmptyCard() {
    Kiosk kiosk =
        new Kiosk(
            new Gateway(
                (number, cents) -> {
                  throw new RefusedException("no");
                },
                fees));
    assertEquals("declined by your bank", kiosk.serve(new Card("Kredo", "1"), 1000));
    assertEquals(List.of(), kiosk.calls());
  }
}
