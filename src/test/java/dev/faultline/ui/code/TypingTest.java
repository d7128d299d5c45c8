package dev.faultline.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.ui.toolkit.HandDelay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypingTest {
  private final HandDelay delay = new HandDelay();
  private final List<String> sent = new ArrayList<>();
  private final Typing typing = new Typing(delay, sent::add);

  TypingTest() {
    typing.begin("a");
  }

  @Test
  void aPauseSendsTheLastText() {
    typing.typed("ab");
    typing.typed("abc");
    assertThat(sent).isEmpty();
    delay.elapse();
    assertThat(sent).containsExactly("abc");
  }

  @Test
  void aFlushSendsWhatWaitsOnce() {
    typing.typed("ab");
    typing.flush();
    typing.flush();
    delay.elapse();
    assertThat(sent).containsExactly("ab");
  }

  @Test
  void theEchoOfWhatWasSentIsNoNewsWhileMoreIsTyped() {
    typing.typed("ab");
    typing.flush();
    typing.typed("abc");
    assertThat(typing.isNews("ab")).isFalse();
    typing.flush();
    assertThat(sent).containsExactly("ab", "abc");
  }

  @Test
  void aTextFromElsewhereIsNewsAndDropsWhatWaits() {
    typing.typed("ab");
    assertThat(typing.isNews("reset")).isTrue();
    delay.elapse();
    assertThat(sent).isEmpty();
  }
}
