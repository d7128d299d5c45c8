package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.terminal.Look;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TerminalOptionsTest {
  private static TerminalOptions options(String... args) {
    return CommandLine.populateCommand(new TerminalOptions(), args);
  }

  @Test
  void aTerminalIsColouredUnlessThatIsUnwanted() {
    assertThat(options().look(Map.of(), true)).isEqualTo(Look.COLOURED);
    assertThat(options().look(Map.of("NO_COLOR", ""), true)).isEqualTo(Look.COLOURED);
    assertThat(options().look(Map.of("NO_COLOR", "0"), true)).isEqualTo(Look.UNCOLOURED);
    assertThat(options().look(Map.of(), false)).isEqualTo(Look.UNCOLOURED);
  }

  @Test
  void wordsTakeThePlaceOfSignsWhereThatIsAskedForOrTheTerminalIsDumb() {
    assertThat(options("--plain").look(Map.of(), true)).isEqualTo(Look.PLAIN);
    assertThat(options("--plain").look(Map.of(), false)).isEqualTo(Look.PLAIN);
    assertThat(options().look(Map.of("FAULTLINE_PLAIN", "1"), true)).isEqualTo(Look.PLAIN);
    assertThat(options().look(Map.of("TERM", "dumb"), true)).isEqualTo(Look.PLAIN);
    assertThat(options().look(Map.of("TERM", "dumb"), false)).isEqualTo(Look.UNCOLOURED);
  }

  @Test
  void thePagerCanBeSwitchedOff() {
    assertThat(options().paged(Map.of())).isTrue();
    assertThat(options("--no-pager").paged(Map.of())).isFalse();
    assertThat(options().paged(Map.of("FAULTLINE_PAGER", "off"))).isFalse();
  }
}
