package bloom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {
  private final PrintStream output = System.out;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Till till = new Till();
  private final Desk desk = new Desk(new Stock(Map.of("roses", 200, "asters", 100)), till);

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(log, true));
  }

  @AfterEach
  void close() {
    System.setOut(output);
    desk.close();
  }

  @Test
  void anOrderByPhoneIsPaidInCashAfterOneThatWasRefused() throws Exception {
    serve("mona", "orchids", 1);
    serve("finn", "roses", 1);
    serve("", "roses", 3);
    assertEquals(Map.of("finn", 200), till.accounts());
    assertEquals(600, till.cash());
  }

  @Test
  void noRecordOfAnOrderByPhoneNamesACustomer() throws Exception {
    serve("mona", "orchids", 1);
    serve("finn", "roses", 1);
    log.reset();
    serve("", "roses", 3);
    assertFalse(records().isEmpty());
    assertTrue(records().stream().noneMatch(record -> record.contains("customer")), log.toString());
  }

  @Test
  void whateverStoppedTheOrderBefore() throws Exception {
    serve("mona", "roses", Integer.MAX_VALUE);
    serve("finn", "roses", 1);
    serve("", "asters", 2);
    assertEquals(Map.of("finn", 200), till.accounts());
    assertEquals(200, till.cash());
  }

  @Test
  void theAccountOfACustomerIsCharged() throws Exception {
    serve("mona", "roses", 2);
    serve("finn", "asters", 3);
    serve("mona", "asters", 1);
    assertEquals(Map.of("mona", 500, "finn", 300), till.accounts());
    assertEquals(0, till.cash());
  }

  @Test
  void recordsOfAnOrderFromTheAppNameItAndItsCustomer() throws Exception {
    desk.serve(new Order("o-7", "mona", "roses", 2));
    assertEquals(2, records().size());
    for (String record : records()) {
      assertTrue(record.contains("\"customer\":\"mona\""), record);
      assertTrue(record.contains("\"order\":\"o-7\""), record);
    }
  }

  @Test
  void anOrderThatCannotBeServedIsRefused() throws Exception {
    serve("mona", "orchids", 1);
    assertEquals(Map.of(), till.accounts());
    assertTrue(records().get(1).startsWith("{\"event\":\"refused\""), log.toString());
  }

  private void serve(String customer, String flowers, int stems) throws InterruptedException {
    desk.serve(new Order("o-1", customer, flowers, stems));
  }

  private List<String> records() {
    return log.toString().lines().toList();
  }
}
