package heat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void centsAreKept() {
    assertEquals("12.34", Money.text(new BigDecimal("12.34")));
  }
}
