package letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextBufferTest {
  @Test
  void whatWasCutIsNotFoundAgain() {
    TextBuffer text = buffer("one two three");
    text.cut(3, 13);
    assertEquals(-1, text.indexOf("three", 0));
    assertEquals("one", text.toString());
  }

  @Test
  void aWordThatHasMovedIsFoundOnce() {
    TextBuffer text = buffer("a long beginning, then the end");
    text.cut(0, 18);
    assertEquals(9, text.indexOf("end", 0));
    assertEquals(-1, text.indexOf("end", 10));
  }

  @Test
  void aWordIsNotFoundWhenTheTextEndsWithinIt() {
    TextBuffer text = buffer("key");
    text.cut(2, 3);
    assertEquals(-1, text.indexOf("key", 0));
  }

  @Test
  void nothingIsFoundBehindTheEndOfTheText() {
    assertEquals(-1, buffer("ab").indexOf("\0", 0));
    assertEquals(-1, new TextBuffer().indexOf("\0", 0));
  }

  @Test
  void aWordIsFoundAtTheStartInTheMiddleAndAtTheEnd() {
    TextBuffer text = buffer("red green blue");
    assertEquals(0, text.indexOf("red", 0));
    assertEquals(4, text.indexOf("green", 0));
    assertEquals(10, text.indexOf("blue", 0));
    assertEquals(0, buffer("all").indexOf("all", 0));
  }

  @Test
  void theSearchBeginsWhereItIsAskedTo() {
    TextBuffer text = buffer("ab ab");
    assertEquals(3, text.indexOf("ab", 1));
    assertEquals(-1, text.indexOf("ab", 4));
  }

  @Test
  void aPlaceOutsideTheTextIsRefused() {
    TextBuffer text = buffer("short");
    assertThrows(IndexOutOfBoundsException.class, () -> text.replace(3, 9, "x"));
    assertThrows(IndexOutOfBoundsException.class, () -> text.cut(-1, 2));
    assertEquals("short", text.toString());
  }

  @Test
  void aLongTextIsKeptWhole() {
    TextBuffer text = new TextBuffer();
    for (int i = 0; i < 50; i++) {
      text.append("0123456789");
    }
    assertEquals(500, text.length());
    assertEquals(490, text.indexOf("0123456789", 481));
  }

  private static TextBuffer buffer(String content) {
    TextBuffer text = new TextBuffer();
    text.append(content);
    return text;
  }
}
