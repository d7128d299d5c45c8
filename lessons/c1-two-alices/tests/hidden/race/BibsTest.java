package race;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BibsTest {
  private final Bibs bibs = new Bibs();

  private void enter(String... names) {
    for (String name : names) {
      bibs.enter(new Entry(10, name));
    }
  }

  @Test
  void numbersAreGivenInTheOrderOfTheList() {
    enter("carla", "alice", "ben");
    assertEquals(Map.of("carla", 1, "alice", 2, "ben", 3), bibs.byName());
  }

  @Test
  void whoSignsUpTwiceKeepsTheNumber() {
    enter("alice", "ben", "alice");
    assertEquals(Map.of("alice", 1, "ben", 2), bibs.byName());
    assertEquals(0, bibs.refused());
  }

  @Test
  void aNameWithALineEndIsRefused() {
    enter("alice", "alice\r", "ben\n");
    assertEquals(Map.of("alice", 1), bibs.byName());
    assertEquals(2, bibs.refused());
  }

  @Test
  void whatIsNoNameIsRefusedAndCounted() {
    enter("Alice", "x", "ben");
    assertEquals(Map.of("ben", 1), bibs.byName());
    assertEquals(2, bibs.refused());
  }
}
