package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.lesson.GuideKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideInTheConsoleTest {
  @ParameterizedTest
  @EnumSource(GuideKey.class)
  void whatAGuideNamesHasACommand(GuideKey key) {
    assertThat(Commands.find(key.command(), true).name()).isEqualTo(key.command());
  }
}
