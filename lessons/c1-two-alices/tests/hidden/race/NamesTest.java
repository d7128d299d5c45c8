package race;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static void refused(String... names) {
    for (String name : List.of(names)) {
      assertFalse(Names.isName(name), () -> "\"" + name + "\"");
    }
  }

  @Test
  void twoToTwelveSmallLettersAreAName() {
    assertTrue(Names.isName("al"));
    assertTrue(Names.isName("alice"));
    assertTrue(Names.isName("abcdefghijkl"));
  }

  @Test
  void shorterOrLongerIsNone() {
    refused("", "a", "abcdefghijklm");
  }

  @Test
  void anythingElseIsNone() {
    refused("Alice", "alice2", "al ice", " alice", "alice ", "o'neil", "zoë", "4al");
  }

  @Test
  void aLineEndIsNoPartOfAName() {
    refused("alice\n", "alice\r", "alice\r\n", "alice\u0085", "alice\u2028");
  }

  @Test
  void norAreSeveralLines() {
    refused("alice\nbob", "\nalice", "alice\n\n");
  }
}
