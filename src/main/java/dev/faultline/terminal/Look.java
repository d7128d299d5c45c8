package dev.faultline.terminal;

/** How lines of Faultline's own look in a terminal. */
public enum Look {
  /** The current line stands out by its colour. */
  COLOURED {
    @Override
    String line(String line) {
      boolean current =
          line.startsWith("-> ") || line.startsWith("> ") || line.matches(" *\\d+ [ Bb]->.*");
      return current ? "\u001b[1;36m" + line + "\u001b[0m" : line;
    }
  },

  /** Text and signs only. */
  UNCOLOURED {
    @Override
    String line(String line) {
      return line;
    }
  },

  /** Words in place of signs, for screen readers and terminals that can do nothing. */
  PLAIN {
    @Override
    String line(String line) {
      return PlainWords.of(line);
    }
  };

  /** A line as it is shown. */
  abstract String line(String line);
}
