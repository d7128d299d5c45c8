package dev.faultline.ui.breakpoints;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.HitCount;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names what a breakpoint is and how it stands, for the stylesheet and for people. Pure. */
public final class BreakpointWords {
  private BreakpointWords() {}

  /** {@code none}, {@code off}, {@code pending}, {@code bound} or {@code invalid}. */
  public static String state(@Nullable BreakpointSnapshot breakpoint) {
    if (breakpoint == null) {
      return "none";
    }
    if (!breakpoint.spec().enabled()) {
      return "off";
    }
    return breakpoint.state().name().toLowerCase(Locale.ROOT);
  }

  /** {@code plain}, {@code log}, {@code once} or {@code conditional}. */
  public static String kind(BreakpointSpec spec) {
    if (spec.isLogpoint()) {
      return "log";
    }
    if (spec.once()) {
      return "once";
    }
    return spec.isPlain() ? "plain" : "conditional";
  }

  /** Where it is: the file's name and line, or what it watches. */
  public static String place(BreakpointPlace place) {
    if (place instanceof BreakpointPlace.Line line) {
      String file = line.at().file();
      return file.substring(file.lastIndexOf('/') + 1) + ":" + line.at().line();
    }
    return place.toString();
  }

  /** What it asks for besides its place; empty for a plain one. */
  public static String rules(BreakpointSpec spec) {
    List<String> rules = new ArrayList<>();
    if (!spec.condition().isEmpty()) {
      rules.add(Texts.of("rule.condition", spec.condition()));
    }
    if (!spec.hits().equals(HitCount.ALL)) {
      rules.add(Texts.of("rule.hits." + name(spec.hits().rule()), spec.hits().n()));
    }
    if (spec.isLogpoint()) {
      rules.add(Texts.of("rule.log", spec.log()));
    }
    if (spec.once()) {
      rules.add(Texts.of("rule.once"));
    }
    if (!spec.thread().isEmpty()) {
      rules.add(Texts.of("rule.thread", spec.thread()));
    }
    BreakpointPlace after = spec.after();
    if (after != null) {
      rules.add(Texts.of("rule.after", place(after)));
    }
    return String.join(", ", rules);
  }

  /** How it stands, with what is wrong about it. */
  public static String standing(BreakpointSnapshot breakpoint) {
    String state = Texts.of("breakpoint." + state(breakpoint));
    return breakpoint.note().isEmpty() ? state : breakpoint.note();
  }

  /** One line that says where the breakpoint is, what it asks for and how it stands. */
  public static String text(BreakpointSnapshot breakpoint) {
    String rules = rules(breakpoint.spec());
    return Texts.of(
        "breakpoint.at",
        place(breakpoint.spec().place()) + (rules.isEmpty() ? "" : ", " + rules),
        standing(breakpoint));
  }

  private static String name(HitCount.Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }
}
