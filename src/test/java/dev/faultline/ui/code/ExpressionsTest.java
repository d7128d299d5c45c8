package dev.faultline.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionsTest {
  private static String at(String text, String what) {
    return Expressions.at(text, text.indexOf(what)).orElse("nothing");
  }

  @Test
  void aNameIsItself() {
    assertThat(at("int fee = hours * perHour;", "hours")).isEqualTo("hours");
  }

  @Test
  void aFieldComesWithItsObject() {
    assertThat(at("x = this.ticket.minutes;", "minutes")).isEqualTo("this.ticket.minutes");
    assertThat(at("x = this.ticket.minutes;", "ticket")).isEqualTo("this.ticket");
  }

  @Test
  void whatHasNoValueIsLeftAlone() {
    assertThat(at("fee(hours)", "fee")).isEqualTo("nothing");
    assertThat(at("return hours;", "return")).isEqualTo("nothing");
    assertThat(at("\"hours\"", "hours")).isEqualTo("nothing");
    assertThat(at("// hours", "hours")).isEqualTo("nothing");
    assertThat(at("a().b", "b")).isEqualTo("nothing");
  }
}
