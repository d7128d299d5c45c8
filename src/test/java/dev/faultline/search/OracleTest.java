package dev.faultline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OracleTest {
  @Test
  void judgesByWhatWasPrinted() {
    assertThat(bad("out contains wrong")).isTrue();
    assertThat(bad("not out contains wrong")).isFalse();
    assertThat(bad("err contains \"a trace\"")).isTrue();
    assertThat(bad("err contains wrong")).isFalse();
  }

  @Test
  void judgesByTheExitCode() {
    assertThat(bad("exit == 3")).isTrue();
    assertThat(bad("exit!=3")).isFalse();
  }

  @Test
  void saysHowAnOracleReads() {
    assertThatThrownBy(() -> new Oracle("out has wrong"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"out has wrong\" is no oracle; a run is bad when: [not] (out | err) contains TEXT, or"
                + " exit (== | !=) NUMBER.");
  }

  private static boolean bad(String oracle) {
    return new Oracle(oracle).isBad("all wrong\n", "a trace\n", 3);
  }
}
