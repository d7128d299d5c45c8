package letters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReplacerTest {
  @Test
  void aShorteningReplacementCountsEachPlaceOnce() {
    TextBuffer text = buffer("x, {word}, {word}");
    text.cut(0, 11);
    assertEquals(1, Replacer.replaceAll(text, "{word}", "w"));
    assertEquals("w", text.toString());
  }

  @Test
  void everyPlaceIsReplaced() {
    TextBuffer text = buffer("tick tock tick");
    assertEquals(2, Replacer.replaceAll(text, "tick", "tack"));
    assertEquals("tack tock tack", text.toString());
  }

  @Test
  void aReplacementIsNotSearchedAgain() {
    TextBuffer text = buffer("aa");
    assertEquals(2, Replacer.replaceAll(text, "a", "aa"));
    assertEquals("aaaa", text.toString());
  }

  private static TextBuffer buffer(String content) {
    TextBuffer text = new TextBuffer();
    text.append(content);
    return text;
  }
}
