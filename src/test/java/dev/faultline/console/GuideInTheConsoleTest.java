package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.lesson.GuideKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideInTheConsoleTest {
  @ParameterizedTest
  @EnumSource(GuideKey.class)
  void whatAGuideNamesHasACommand(GuideKey key) {
    assertThat(Commands.find(key.command(), true).name()).isEqualTo(key.command());
  }

  @Test
  void aColumnOfATableThatTellsKeysOnlyIsLeftOut() {
    assertThat(
            KeyColumns.without(
                """
                Press {key:run}.

                | to | key | console |
                | --- | --- | --- |
                | start | {key:run} | `run` |
                | look | | `print` |
                """))
        .isEqualTo(
            """
            Press {key:run}.

            | to | console |
            | --- | --- |
            | start | `run` |
            | look | `print` |
            """);
  }

  @Test
  void aTableWithoutKeysStaysAsItIs() {
    String table =
        """
        | | fee |
        | --- | --- |
        | a day | 24 |
        | | 3 |
        """;
    assertThat(KeyColumns.without(table)).isEqualTo(table);
  }
}
