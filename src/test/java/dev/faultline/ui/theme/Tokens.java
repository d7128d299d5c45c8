package dev.faultline.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colour tokens of the themes, and the contrast of two colours as WCAG 2 defines it. */
final class Tokens {
  static final List<String> THEMES = List.of("light", "dark", "high-contrast");

  private static final Pattern TOKEN = Pattern.compile("(-fl-[a-z-]+): *(#[0-9a-f]{6});");

  private Tokens() {}

  /**
   * The colours of a theme by token; dark and high contrast take from light what they leave out.
   */
  static Map<String, String> of(String theme) {
    Map<String, String> tokens = read("light");
    tokens.putAll(read(theme));
    tokens.put("theme", theme);
    return tokens;
  }

  /** The stylesheet with all the rules. */
  static String structure() {
    return sheet("light");
  }

  /** From 1, the same, to 21, black and white. */
  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  static Map<String, String> read(String theme) {
    Map<String, String> tokens = new HashMap<>();
    Matcher matcher = TOKEN.matcher(sheet(theme));
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(2));
    }
    return tokens;
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static String sheet(String theme) {
    try (InputStream in = Appearance.class.getResourceAsStream(theme + ".css")) {
      return new String(Objects.requireNonNull(in, theme).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
