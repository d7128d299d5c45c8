package cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ReportCacheTest {
  private final ReportMaker maker = new ReportMaker(new Counters());
  private final ReportCache cache = new ReportCache(maker);
  private final Desk desk = new Desk(cache);

  @Test
  void whatWasAskedBeforeIsNotMadeAnew() {
    Report first = desk.ask("Quay", 3, 7, 9);
    assertSame(first, desk.ask("Quay", 3, 7, 9));
    assertEquals(1, maker.made());
    assertEquals(1, cache.hits());
  }

  @Test
  void asManyReportsAreMadeAsThereAreQuestions() {
    for (int i = 0; i < 600; i++) {
      desk.ask("Quay", 1 + i % 3, 7, 9);
      desk.ask("Mole", 1 + i % 3, 7, 9);
    }
    assertEquals(6, maker.made());
    assertEquals(1194, cache.hits());
  }

  @Test
  void twoQuestionsThatAreEqualAreAskedTheSame() {
    cache.get(Query.of("Quay", 3, 7, 9));
    cache.get(Query.of("Qu".concat("ay"), 3, 7, 9));
    assertEquals(1, maker.made());
  }

  @Test
  void otherHoursAreAnotherQuestion() {
    int morning = desk.ask("Quay", 3, 7, 9).on(1);
    int evening = desk.ask("Quay", 3, 16, 18).on(1);
    int longer = desk.ask("Quay", 3, 16, 19).on(1);
    assertNotEquals(morning, evening);
    assertNotEquals(evening, longer);
    assertEquals(3, maker.made());
  }

  @Test
  void anotherMonthOrStreetIsAnotherQuestion() {
    desk.ask("Quay", 3, 7, 9);
    desk.ask("Quay", 4, 7, 9);
    desk.ask("Mole", 3, 7, 9);
    assertEquals(3, maker.made());
    assertEquals("Mole, month 3", desk.again().title());
  }

  @Test
  void loadingAPageAgainMakesNothing() {
    Report first = desk.ask("Quay", 3, 7, 9);
    assertSame(first, desk.again());
    assertEquals(1, maker.made());
  }
}
