package bloom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {
  private final Logger logger = Logger.getLogger("bloom");
  private final List<String> records = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(Log.json(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final Stock stock = new Stock();
  private final Till till = new Till();
  private final Desk desk = new Desk(stock, till, 1);

  @BeforeEach
  void open() {
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    stock.add("roses", 50, 200);
    stock.add("asters", 50, 100);
  }

  @AfterEach
  void close() {
    logger.removeHandler(handler);
    desk.close();
  }

  @Test
  void anOrderByPhoneIsPaidInCashAfterOneThatWasRefused() throws Exception {
    desk.serve(new Order("o-1", "mona", "orchids", 1));
    desk.serve(new Order("o-2", "", "roses", 3));
    assertEquals(0, till.account("mona"));
    assertEquals(600, till.cash());
  }

  @Test
  void noRecordOfAnOrderByPhoneNamesACustomer() throws Exception {
    desk.serve(new Order("o-1", "mona", "orchids", 1));
    records.clear();
    desk.serve(new Order("o-2", "", "roses", 3));
    assertFalse(records.isEmpty());
    assertTrue(records.stream().noneMatch(record -> record.contains("mona")), records.toString());
  }

  @Test
  void whateverStoppedTheOrderBefore() throws Exception {
    desk.serve(new Order("o-1", "mona", "orchids", 0));
    desk.serve(new Order("o-2", "", "asters", 2));
    assertEquals(0, till.account("mona"));
    assertEquals(200, till.cash());
  }

  @Test
  void theAccountOfACustomerIsCharged() throws Exception {
    assertTrue(desk.serve(new Order("o-1", "mona", "roses", 2)));
    assertTrue(desk.serve(new Order("o-2", "finn", "asters", 3)));
    assertTrue(desk.serve(new Order("o-3", "mona", "asters", 1)));
    assertEquals(500, till.account("mona"));
    assertEquals(300, till.account("finn"));
    assertEquals(0, till.cash());
  }

  @Test
  void recordsOfAnOrderFromTheAppNameItsCustomer() throws Exception {
    desk.serve(new Order("o-7", "mona", "roses", 2));
    assertEquals(2, records.size());
    assertTrue(
        records.stream().allMatch(record -> record.contains("\"customer\":\"mona\"")),
        records.toString());
    assertTrue(
        records.stream().allMatch(record -> record.contains("\"order\":\"o-7\"")),
        records.toString());
  }

  @Test
  void anOrderThatCannotBeServedIsRefused() throws Exception {
    assertFalse(desk.serve(new Order("o-1", "mona", "orchids", 1)));
    assertEquals(0, till.account("mona"));
    assertEquals("{\"event\":\"refused\"", records.get(records.size() - 1).substring(0, 18));
  }
}
