package logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SearchTest {
  private static final int LARGE = 1_500_000_000;

  @Test
  void recordsFarBackInALargeLogAreFound() {
    assertEquals(1_200_000_000, Search.firstAt(new MeterLog(LARGE), 24_000_000_000L));
    assertEquals(1_499_999_999, Search.firstAt(new MeterLog(LARGE), 29_999_999_980L));
  }

  @Test
  void aTimeBehindALargeLogIsItsSize() {
    assertEquals(LARGE, Search.firstAt(new MeterLog(LARGE), Long.MAX_VALUE));
  }

  @Test
  void theLargestLogOfAllIsSearchedToItsEnd() {
    Log log = new MeterLog(Integer.MAX_VALUE);
    assertEquals(Integer.MAX_VALUE, Search.firstAt(log, Long.MAX_VALUE));
    assertEquals(2_147_483_640, Search.firstAt(log, 2_147_483_640L * 20));
  }

  @Test
  void aLateHourHasItsRecords() {
    assertEquals("hour  8000:  180000 records", new Usage(new MeterLog(LARGE)).hour(8_000));
  }

  @Test
  void anEarlyHourHasItsRecords() {
    assertEquals("hour     3:  180000 records", new Usage(new MeterLog(LARGE)).hour(3));
  }

  @Test
  void aRecordBetweenTwoTimesIsTheLaterOne() {
    assertEquals(2, Search.firstAt(new MeterLog(5), 21));
    assertEquals(1, Search.firstAt(new MeterLog(5), 20));
  }

  @Test
  void everyRecordOfASmallLogIsFound() {
    for (int size = 0; size < 20; size++) {
      for (int index = 0; index <= size; index++) {
        assertEquals(index, Search.firstAt(new MeterLog(size), index * 20L));
      }
    }
  }

  @Test
  void ofEqualTimesTheFirstIsFound() {
    assertEquals(0, Search.firstAt(new Same(), 7));
    assertEquals(9, Search.firstAt(new Same(), 8));
  }

  private static final class Same implements Log {
    @Override
    public int size() {
      return 9;
    }

    @Override
    public long time(int index) {
      return 7;
    }
  }
}
