package news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TickerTest {
  private final Board board = new Board();
  private final Ticker ticker = new Ticker(board);
  private final Reader reader = new Reader(board);

  @Test
  void roadworksAreADelay() {
    ticker.take("works A4 45");
    assertEquals(List.of(new Delay("A4", 45)), board.of(Delay.class));
    assertEquals(List.of(), board.of(Bulletin.class));
  }

  @Test
  void roadworksAreNews() {
    ticker.take("jam A81 20");
    ticker.take("works A4 45");
    ticker.take("say Rain");
    assertEquals("13:00 wait 45 min | Rain", reader.news(13));
  }

  @Test
  void roadworksPushOutNoBulletin() {
    for (int i = 1; i <= 4; i++) {
      ticker.take("say " + i);
    }
    ticker.take("works A4 45");
    assertEquals("9:00 wait 45 min | 1 | 2 | 3 | 4", reader.news(9));
  }

  @Test
  void onlyTheLatestAreKept() {
    for (int i = 1; i <= 6; i++) {
      ticker.take("say " + i);
      ticker.take("jam A4 " + (70 - 10 * i));
    }
    assertEquals("9:00 wait 40 min | 3 | 4 | 5 | 6", reader.news(9));
  }

  @Test
  void jamsAndWorksShareAList() {
    ticker.take("works A4 90");
    for (int i = 1; i <= 4; i++) {
      ticker.take("jam B31 " + i);
    }
    assertEquals("9:00 wait 4 min", reader.news(9));
    ticker.take("jam A81 70");
    for (int i = 1; i <= 4; i++) {
      ticker.take("works B31 " + i);
    }
    assertEquals("9:00 wait 4 min", reader.news(9));
  }

  @Test
  void whatCannotBeUnderstoodIsRefused() {
    assertThrows(Garbled.class, () -> ticker.take("sing"));
    assertTrue(board.of(Bulletin.class).isEmpty());
  }
}
