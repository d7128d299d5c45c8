package dev.faultline.ui.theme;

import dev.faultline.ui.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets icons grow with the text. A stylesheet gives their sizes in pixels for text of the usual
 * size, as an icon's own font is made of its size, so that one in {@code em} would refer to itself.
 */
final class IconSizes {
  private static final Pattern RULE = Pattern.compile("([^{}/]++)\\{([^{}]*+)\\}");
  private static final Pattern SIZE = Pattern.compile("-fx-icon-size: (\\d+)px;");

  private final String css;

  private IconSizes(String css) {
    this.css = css;
  }

  /**
   * Reads the sizes of a stylesheet.
   *
   * @param name of the stylesheet, beside the class
   */
  static IconSizes of(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new IconSizes(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The address of a stylesheet that gives each icon the size that fits to the text's.
   *
   * @param textSize in pixels
   */
  String sheet(int textSize) {
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(rules(textSize).getBytes(StandardCharsets.UTF_8));
  }

  String rules(int textSize) {
    StringBuilder rules = new StringBuilder();
    Matcher rule = RULE.matcher(css);
    while (rule.find()) {
      Matcher size = SIZE.matcher(rule.group(2));
      if (size.find()) {
        int usual = Integer.parseInt(size.group(1));
        rules.append(rule.group(1).strip()).append(" { -fx-icon-size: ");
        rules.append(Math.round((double) usual * textSize / Settings.USUAL)).append("px; }\n");
      }
    }
    return rules.toString();
  }
}
