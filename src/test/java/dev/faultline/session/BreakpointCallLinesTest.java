package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakpointCallLinesTest {
  private static final String TEXT = "class A {\n  void a() {\n    b();\n  }\n}\n";

  @Test
  void aLineThatOnlyStopsIsTakenOutAgain() {
    for (String when : new String[] {"", "x.isEmpty()", "a == b && c != d - 1", "i <= 3"}) {
      String with = BreakpointCalls.putBefore(TEXT, 3, when);
      assertThat(with).contains("    " + (when.isEmpty() ? "faultline." : "if (" + when + ") "));
      assertThat(BreakpointCalls.takenOut(with)).isEqualTo(TEXT);
    }
    assertThat(BreakpointCalls.takenOut("import faultline.Breakpoint;\n" + TEXT)).isEqualTo(TEXT);
  }

  @Test
  void aLineThatDoesMoreStays() {
    for (String more :
        new String[] {
          "if ((x = 3) > 0) Breakpoint.here();",
          "if (i++ > 0) Breakpoint.here();",
          "if (--i > 0) Breakpoint.here();",
          "if (i > 0) Breakpoint.here(); else b();",
          "b(); Breakpoint.here();"
        }) {
      String with = TEXT.replace("b();", more);
      assertThat(BreakpointCalls.takenOut(with)).as(more).isEqualTo(with);
    }
  }
}
