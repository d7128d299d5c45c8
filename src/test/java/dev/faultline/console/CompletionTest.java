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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CompletionTest {
  private static final String SOURCE =
      """
      public class Main {
        static class Cart {
          int items = 3;
          Cart next;
          int itemCount() {
            return items;
          }
        }
        public static void main(String[] args) {
          Cart cart = new Cart();
          cart.next = new Cart();
          System.out.println(cart.itemCount());
        }
      }
      """;

  @Test
  void commandsClassesVariablesMembersAndPlacesAreCompleted() {
    Program program =
        new Program(
            "own",
            "Main",
            Map.of("Main.java", SOURCE),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            null,
            64,
            Duration.ZERO,
            Map.of());
    try (ProgramSession session =
        new ProgramSession(program, new JdiDebugger(), new SourceCompiler())) {
      CommandInterpreter console = new CommandInterpreter(session);
      console.begin("run").join();
      console.execute("n ;; n").join();
      console.execute("alias cartful p cart").join();
      assertThat(console.completions("lo")).containsExactly("locals", "log", "longlist");
      assertThat(console.completions("cart")).containsExactly("cartful");
      assertThat(console.completions("p ca")).containsExactly("cart");
      assertThat(console.completions("p cart.it")).containsExactly("cart.itemCount", "cart.items");
      assertThat(console.completions("p 2*(cart.next.it"))
          .containsExactly("2*(cart.next.itemCount", "2*(cart.next.items");
      assertThat(console.completions("b Main.m")).containsExactly("Main.main");
      assertThat(console.completions("b Main.Cart.it")).containsExactly("Main.Cart.itemCount");
      assertThat(console.completions("b Main.java:1"))
          .contains("Main.java:1", "Main.java:10", "Main.java:13");
      assertThat(console.completions("p nope.")).isEmpty();
      assertThat(console.completions("p ...")).isEmpty();
      assertThat(console.completions("")).contains("step", "help");
    }
  }
}
