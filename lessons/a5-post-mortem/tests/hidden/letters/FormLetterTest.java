package letters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FormLetterTest {
  private final FormLetter letter = new FormLetter("Mugs");

  @Test
  void aLetterWithoutVoucherIsWritten() {
    assertEquals(
        "Dear Lea Moor,\n\nhere is what you ordered.\n\nYours truly,\nMugs\n",
        letter.write("Lea Moor", false));
  }

  @Test
  void aLetterWithVoucherIsWritten() {
    assertEquals(
        "Dear Lea Moor,\n\nhere is what you ordered.\n"
            + "With it comes a voucher for your next order.\n\nYours truly,\nMugs\n",
        letter.write("Lea Moor", true));
  }
}
