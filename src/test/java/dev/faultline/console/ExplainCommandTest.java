package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.session.Program;
import dev.faultline.session.ProgramSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExplainCommandTest {
  private static final String FILE = "Main.java";
  private static final String PROGRAM =
      """
      public class Main {
        static class Denied extends IllegalStateException {}

        public static void main(String[] args) {
          int total = 1;
          throw new Denied();
        }
      }
      """;

  private ProgramSession session;
  private CommandInterpreter console;

  @BeforeEach
  void open() {
    Program program =
        new Program(
            "Main",
            "Main",
            Map.of(FILE, PROGRAM),
            Set.of(FILE),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            null,
            64,
            Duration.ofSeconds(60),
            Map.of());
    session = new ProgramSession(program, new JdiDebugger(), new SourceCompiler());
    console = new CommandInterpreter(session);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private String typed(String line) {
    return console.execute(line).join().text();
  }

  @Test
  void theExceptionIsExplainedThenTheCompilersErrorAndBeforeThatNothing() {
    assertThat(typed("explain")).startsWith("Nothing has gone wrong here");
    typed("continue");
    assertThat(typed("explain"))
        .startsWith("IllegalStateException\n  A method was called at a time")
        .contains("\nUsual causes:\n  - ", "\nThe smallest case:\n  new java.util");
    typed("continue");
    typed("fix Main.java:5 int total = 2.5;");
    assertThat(typed("explain")).startsWith("incompatible types\n");
  }

  @Test
  void anErrorIsExplainedByItsName() {
    assertThat(typed("explain nullpointerexception")).startsWith("NullPointerException\n");
    assertThat(typed("explain NullPointrException"))
        .isEqualTo(
            "Nothing is known of \"NullPointrException\": did you mean \"NullPointerException\"?");
    assertThat(typed("explain all")).contains("\nStackOverflowError\n");
  }
}
