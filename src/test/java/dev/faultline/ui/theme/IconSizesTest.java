package dev.faultline.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.ui.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Icons grow with the text. */
class IconSizesTest {
  private final IconSizes sizes = IconSizes.of(Appearance.class, "light.css");

  @Test
  void eachIconIsTwiceAsLargeInTextOfTwiceTheSize() {
    assertThat(sizes.rules(Settings.USUAL))
        .contains(".ikonli-font-icon { -fx-icon-size: 16px; }")
        .contains(".badge .ikonli-font-icon { -fx-icon-size: 14px; }");
    assertThat(sizes.rules(2 * Settings.USUAL))
        .contains(".ikonli-font-icon { -fx-icon-size: 32px; }")
        .contains(".badge .ikonli-font-icon { -fx-icon-size: 28px; }");
  }

  @Test
  void noSizeIsLeftOut() throws IOException {
    try (InputStream in = Appearance.class.getResourceAsStream("light.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(sizes.rules(Settings.USUAL).lines())
          .hasSize(css.split("-fx-icon-size", -1).length - 1);
    }
  }
}
