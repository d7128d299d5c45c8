package dev.faultline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PagerTest {
  private static final String MORE = "-- more: Enter goes on, q ends --\n";

  private static String lines(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(each -> "line " + each + "\n")
        .collect(Collectors.joining());
  }

  /** What a person sees who presses these keys on a screen of this size. */
  private static String seen(String text, String keys, int columns, int rows, boolean on)
      throws IOException {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    PipedInputStream typed = new PipedInputStream();
    try (PipedOutputStream keyboard = new PipedOutputStream(typed);
        Terminal terminal =
            TerminalBuilder.builder()
                .system(false)
                .type(Terminal.TYPE_DUMB)
                .streams(
                    keys.isEmpty() ? InputStream.nullInputStream() : typed,
                    new ByteArrayOutputStream())
                .build()) {
      keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
      terminal.setSize(new Size(columns, rows));
      PrintStream out = new PrintStream(seen, true, StandardCharsets.UTF_8);
      new Pager(terminal, new Screen(out, Look.UNCOLOURED), on).show(text);
    }
    return seen.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  void whatFitsIsShownAtOnce() throws IOException {
    assertThat(seen(lines(1, 4), "", 80, 5, true)).isEqualTo(lines(1, 4));
  }

  @Test
  void longTextStopsAtEachScreen() throws IOException {
    assertThat(seen(lines(1, 9), "  ", 80, 5, true))
        .isEqualTo(lines(1, 4) + MORE + lines(5, 8) + MORE + lines(9, 9));
  }

  @Test
  void qEndsIt() throws IOException {
    assertThat(seen(lines(1, 9), "q", 80, 5, true)).isEqualTo(lines(1, 4) + MORE);
  }

  @Test
  void theEndOfTheInputEndsIt() throws IOException {
    assertThat(seen(lines(1, 9), "", 80, 5, true)).isEqualTo(lines(1, 4) + MORE);
  }

  @Test
  void linesThatAreWiderThanTheScreenCountAsTheRowsTheyTake() throws IOException {
    String wide = "0123456789012345678901234\n";
    assertThat(seen(wide + wide, " ", 10, 5, true)).isEqualTo(wide + MORE + wide);
  }

  @Test
  void oneLineThatFillsTheScreenIsShownWhole() throws IOException {
    String endless = "x".repeat(1000) + "\n";
    assertThat(seen(endless + "end", " ", 10, 5, true)).isEqualTo(endless + MORE + "end\n");
  }

  @Test
  void aTerminalThatDoesNotTellItsHeightIsNotAskedAt() throws IOException {
    assertThat(seen(lines(1, 99), "", 0, 0, true)).isEqualTo(lines(1, 99));
  }

  @Test
  void switchedOffItNeverAsks() throws IOException {
    assertThat(seen(lines(1, 99), "", 80, 5, false)).isEqualTo(lines(1, 99));
  }
}
