package dev.faultline.terminal;

import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/** Shows long text a screen at a time to a person who can press a key. */
final class Pager {

  private static final int LOOK_MILLIS = 100;
  private static final int LEAST_ROWS = 3;

  private final Terminal terminal;
  private final Screen screen;
  private final boolean on;

  /**
   * @param on whether it asks at all
   */
  Pager(Terminal terminal, Screen screen, boolean on) {
    this.terminal = terminal;
    this.screen = screen;
    this.on = on;
  }

  /** Shows a text, or as much of it as the person wants to see. */
  void show(String text) {
    List<String> lines = text.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      int end = on ? end(lines, at) : lines.size();
      screen.say(String.join("\n", lines.subList(at, end)));
      at = end;
      if (at < lines.size() && !goesOn()) {
        return;
      }
    }
  }

  /** Where the lines end that fit on the screen with the question below; all, if none is known. */
  private int end(List<String> lines, int from) {
    int rows = terminal.getHeight() - 1;
    if (rows < LEAST_ROWS) {
      return lines.size();
    }
    int width = Math.max(1, terminal.getWidth());
    int end = from;
    for (int used = 0; end < lines.size(); end++) {
      used += Math.max(1, (lines.get(end).length() + width - 1) / width);
      if (used > rows && end > from) {
        break;
      }
    }
    return end;
  }

  private boolean goesOn() {
    screen.prompt(Texts.of("terminal.more"));
    Attributes before = terminal.enterRawMode();
    AtomicBoolean brokenOff = new AtomicBoolean();
    Terminal.SignalHandler other =
        terminal.handle(Terminal.Signal.INT, signal -> brokenOff.set(true));
    try {
      int key = key(terminal.reader(), brokenOff);
      return key >= 0 && key != 'q' && key != 'Q';
    } catch (IOException e) {
      return false;
    } finally {
      terminal.handle(Terminal.Signal.INT, other);
      terminal.setAttributes(before);
      screen.echo("");
    }
  }

  private static int key(NonBlockingReader keys, AtomicBoolean brokenOff) throws IOException {
    int key = NonBlockingReader.READ_EXPIRED;
    while (key == NonBlockingReader.READ_EXPIRED && !brokenOff.get()) {
      key = keys.read(LOOK_MILLIS);
    }
    return brokenOff.get() ? NonBlockingReader.EOF : key;
  }
}
