package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Schedule;
import dev.faultline.debug.Schedule.Turn;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTextTest {
  private static final Schedule SCHEDULE =
      new Schedule(
          List.of(
              new Turn("worker 1", StepDepth.OVER, new SourceLine("box/Booking.java", 12)),
              new Turn("main -> b", StepDepth.INTO, new SourceLine("Main.java", 3)),
              new Turn("worker 1", StepDepth.OUT, null)));

  @Test
  void aScheduleComesBackFromItsText() {
    String text = ScheduleText.write(SCHEDULE);
    assertThat(text)
        .isEqualTo(
            """
            next worker 1 -> box/Booking.java:12
            step main -> b -> Main.java:3
            return worker 1 -> -
            """);
    assertThat(ScheduleText.read("\n" + text.replace("\n", "\r\n\r\n"))).isEqualTo(SCHEDULE);
  }

  @Test
  void aLineThatIsNoTurnIsNamed() {
    refused("next a -> A.java:1\nrun\n", "Line 2 is no turn");
    refused("next a -> A.java:x", "Line 1 is no turn");
    refused("next a -> A.java:0", "Line 1 is no turn");
    refused("\u0000\u0001", "Line 1 is no turn");
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> ScheduleText.read(text))
        .isInstanceOf(CommandRefused.class)
        .hasMessageStartingWith(message);
  }
}
