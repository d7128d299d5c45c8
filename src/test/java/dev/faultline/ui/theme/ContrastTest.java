package dev.faultline.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the stylesheet can be read on whatever it stands on, in every theme. */
class ContrastTest {
  private static final double LEAST = 4.5;
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)\\}");
  private static final Pattern TEXT = Pattern.compile("-fx-(?:text-fill|fill): *(-fl-[a-z-]+)");
  private static final Pattern BACKGROUND = Pattern.compile("-fx-background-color: *(-fl-[a-z-]+)");
  private static final Pattern ICON = Pattern.compile("-fx-icon-color: *(-fl-[a-z-]+)");

  /** What texts stand on that have no background of their own. */
  private static final List<String> SURFACES =
      List.of("-fl-app", "-fl-panel", "-fl-bar", "-fl-code");

  /** Backgrounds that mark a line of code or a card, whatever text is on it. */
  private static final List<String> MARKS =
      List.of(
          "-fl-execution",
          "-fl-caller",
          "-fl-caret",
          "-fl-selection",
          "-fl-accent-soft",
          "-fl-good-soft",
          "-fl-bad-soft",
          "-fl-warn-soft",
          "-fl-code-badge");

  /** A text on a background. */
  record Pair(String text, String background) {}

  static Stream<Map<String, String>> themes() {
    return Tokens.THEMES.stream().map(Tokens::of);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyTextCanBeReadOnItsBackground(Map<String, String> tokens) {
    assertThat(pairs()).hasSizeGreaterThan(60).allSatisfy(pair -> assertReads(tokens, pair, LEAST));
  }

  /** Icons stand beside a text that says the same, and need what large shapes need. */
  @ParameterizedTest
  @MethodSource("themes")
  void everyIconCanBeSeen(Map<String, String> tokens) {
    for (String icon : all(ICON)) {
      if (!icon.equals("-fl-panel")) {
        SURFACES.forEach(surface -> assertReads(tokens, new Pair(icon, surface), 3));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void theFocusCanBeSeenEverywhere(Map<String, String> tokens) {
    Stream.concat(SURFACES.stream(), MARKS.stream())
        .forEach(under -> assertReads(tokens, new Pair("-fl-focus", under), 3));
  }

  private static void assertReads(Map<String, String> tokens, Pair pair, double least) {
    assertThat(Tokens.contrast(tokens.get(pair.text()), tokens.get(pair.background())))
        .as("%s of %s", pair, tokens.get("theme"))
        .isGreaterThanOrEqualTo(least);
  }

  /**
   * A rule with both says the pair; one with a text only has it on each surface, or when it has the
   * colour of a surface itself, on a breakpoint's dot.
   */
  private static Set<Pair> pairs() {
    Set<Pair> pairs = new LinkedHashSet<>();
    Matcher rules = RULE.matcher(Tokens.structure());
    while (rules.find()) {
      List<String> texts = found(TEXT, rules.group(2));
      List<String> backgrounds = found(BACKGROUND, rules.group(2));
      for (String text : texts) {
        List<String> under = text.equals("-fl-panel") ? List.of("-fl-breakpoint") : SURFACES;
        (backgrounds.isEmpty() ? under : backgrounds)
            .forEach(background -> pairs.add(new Pair(text, background)));
      }
    }
    MARKS.forEach(mark -> pairs.add(new Pair("-fl-text", mark)));
    List.of("-fl-accent-soft", "-fl-good-soft", "-fl-bad-soft", "-fl-warn-soft", "-fl-caret")
        .forEach(
            soft -> {
              pairs.add(new Pair("-fl-muted", soft));
              pairs.add(new Pair("-fl-annotation", soft));
            });
    List.of("accent", "good", "bad", "warn")
        .forEach(name -> pairs.add(new Pair("-fl-" + name, "-fl-" + name + "-soft")));
    List.of("keyword", "type", "string", "number", "comment", "annotation")
        .forEach(
            token -> {
              pairs.add(new Pair("-fl-" + token, "-fl-execution"));
              pairs.add(new Pair("-fl-" + token, "-fl-caller"));
              pairs.add(new Pair("-fl-" + token, "-fl-caret"));
            });
    return pairs;
  }

  private static Set<String> all(Pattern pattern) {
    return new TreeSet<>(found(pattern, Tokens.structure()));
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
