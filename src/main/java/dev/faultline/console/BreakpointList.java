package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.HitCount;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Describes breakpoints in a line each. */
final class BreakpointList {
  private final Context context;

  BreakpointList(Context context) {
    this.context = context;
  }

  /** All breakpoints that there are. */
  String all() {
    List<BreakpointSnapshot> all = context.program().breakpoints();
    return all.isEmpty()
        ? Texts.of("console.breaks.none")
        : all.stream().map(this::row).collect(Collectors.joining("\n"));
  }

  private String row(BreakpointSnapshot breakpoint) {
    BreakpointSpec spec = breakpoint.spec();
    List<String> how = new ArrayList<>(conditions(spec));
    if (!spec.enabled()) {
      how.add(Texts.of("console.breaks.disabled"));
    }
    if (breakpoint.state() == BreakpointSnapshot.State.INVALID) {
      how.add(Texts.of("console.breaks.never", breakpoint.note()));
    } else if (!breakpoint.note().isEmpty()) {
      how.add(breakpoint.note());
    }
    String number = context.breakpoints().number(spec.place());
    return number + " " + place(spec.place()) + (how.isEmpty() ? "" : "  (" + joined(how) + ")");
  }

  private static String joined(List<String> how) {
    return String.join("; ", how);
  }

  /** A breakpoint as it was just set: its place and what must hold for it to stop. */
  String described(BreakpointSpec spec) {
    List<String> how = conditions(spec);
    return place(spec.place()) + (how.isEmpty() ? "" : "  (" + joined(how) + ")");
  }

  private String place(BreakpointPlace place) {
    String shown = context.places().show(place);
    SourceLine line = place.line();
    String text = line == null ? null : context.program().sources().get(line.file());
    if (line == null || text == null) {
      return shown;
    }
    return shown + ": " + text.lines().skip(line.line() - 1L).findFirst().orElse("").strip();
  }

  private List<String> conditions(BreakpointSpec spec) {
    List<String> how = new ArrayList<>();
    if (!spec.condition().isEmpty()) {
      how.add(Texts.of("console.breaks.if", spec.condition()));
    }
    if (!spec.hits().equals(HitCount.ALL)) {
      how.add(hits(spec.hits()));
    }
    if (!spec.thread().isEmpty()) {
      how.add(Texts.of("console.breaks.thread", spec.thread()));
    }
    BreakpointPlace after = spec.after();
    if (after != null) {
      how.add(Texts.of("console.breaks.after", context.places().show(after)));
    }
    if (spec.isLogpoint()) {
      how.add(Texts.of("console.breaks.logs", spec.log()));
    }
    if (spec.once()) {
      how.add(Texts.of("console.breaks.once"));
    }
    return how;
  }

  /** Which hits count, in words. */
  static String hits(HitCount hits) {
    return switch (hits.rule()) {
      case EVERY ->
          hits.n() == 1
              ? Texts.of("console.hits.each")
              : Texts.of("console.hits.every", ordinal(hits.n()));
      case AFTER -> Texts.count("console.hits.after", hits.n());
      case ONLY -> Texts.of("console.hits.only", ordinal(hits.n()));
    };
  }

  private static String ordinal(int n) {
    int last = n % 10;
    boolean teen = n % 100 / 10 == 1;
    int ending = teen || last > 3 ? 0 : last;
    return Texts.of("console.ordinal." + ending, n);
  }
}
