package wind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import wind.Provider.Response;

class BoardTest {
  private final Deque<Response> responses = new ArrayDeque<>();
  private final List<Integer> pauses = new ArrayList<>();
  private int asked;

  private String line() {
    Client client =
        new Client(
            place -> {
              asked++;
              return responses.size() == 1 ? responses.peek() : responses.poll();
            });
    return new Board(new Patience(client, pauses::add)).line("Here");
  }

  private void answer(int status, int waitSeconds) {
    responses.add(new Response(status, status == 200 ? "N 2" : "", waitSeconds));
  }

  @Test
  void overQuotaItWaitsAndAsksAgain() {
    answer(429, 40);
    answer(200, 0);
    assertEquals("Here N 2", line());
    assertEquals(List.of(40), pauses);
  }

  @Test
  void itMayBeOverQuotaMoreThanOnce() {
    answer(429, 40);
    answer(503, 5);
    answer(429, 7);
    answer(200, 0);
    assertEquals("Here N 2", line());
    assertEquals(List.of(40, 5, 7), pauses);
  }

  @Test
  void whoIsAlwaysOverQuotaGivesUpInTheEnd() {
    answer(429, 40);
    assertEquals("Here -", line());
    assertEquals(4, asked);
    assertEquals(List.of(40, 40, 40), pauses);
  }

  @Test
  void aBusyProviderIsAskedAgain() {
    answer(503, 5);
    answer(200, 0);
    assertEquals("Here N 2", line());
    assertEquals(List.of(5), pauses);
  }

  @Test
  void anUnknownPlaceIsAskedForOnce() {
    answer(404, 0);
    assertEquals("Here -", line());
    assertEquals(1, asked);
    assertEquals(List.of(), pauses);
  }

  @Test
  void aKeyThatIsNotAcceptedIsTriedOnce() {
    answer(403, 0);
    assertEquals("Here -", line());
    assertEquals(1, asked);
    assertEquals(List.of(), pauses);
  }
}
