package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code PLACE [exit|both] [after PLACE] [thread NAME] [if CONDITION]}; as in pdb, a comma
 * may stand for {@code if}.
 */
final class BreakpointArguments {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<place>[^\\s,]+)(?:\\s+(?<side>entry|exit|both))?(?:\\s+after\\s+(?<after>[^\\s,]+))?"
              + "(?:\\s+thread\\s+(?<thread>\\S.*?))?(?:(?:\\s+if\\s+|\\s*,\\s*)(?<condition>.*))?");
  private static final Pattern METHOD =
      Pattern.compile("(?<type>[\\w$.]+)\\.(?<name>[\\w$]+|<init>)");

  private final Context context;

  BreakpointArguments(Context context) {
    this.context = context;
  }

  /**
   * The breakpoint asked for.
   *
   * @throws UsageException when it cannot be read
   */
  BreakpointSpec read(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new UsageException();
    }
    BreakpointSpec spec = BreakpointSpec.at(place(shape.group("place"), shape.group("side")));
    if (shape.group("after") != null) {
      spec = spec.withAfter(context.breakpoints().known(shape.group("after")).place());
    }
    if (shape.group("thread") != null) {
      spec = spec.withThread(shape.group("thread").strip());
    }
    return spec.withCondition(shape.group("condition") == null ? "" : shape.group("condition"));
  }

  private BreakpointPlace place(String text, String side) {
    Matcher method = METHOD.matcher(text);
    if (Places.isPlace(text)) {
      if (side != null) {
        throw new UsageException();
      }
      return new BreakpointPlace.Line(context.places().line(text));
    } else if (!method.matches()) {
      throw new UsageException();
    }
    String name = method.group("name").equals("new") ? "<init>" : method.group("name");
    boolean exit = "exit".equals(side);
    return new BreakpointPlace.Method(
        context.classes().name(method.group("type")), name, !exit, exit || "both".equals(side));
  }
}
