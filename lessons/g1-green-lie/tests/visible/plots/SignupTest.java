package plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignupTest {
  /** Takes the place of the real mailer, and remembers what was sent. */
  private static final class FakeMailer implements Mailer {
    private final List<String> sent = new ArrayList<>();

    @Override
    public void send(String to, String text) {
      sent.add(to + " " + text);
    }

    @Override
    public void send(String to, Code code) {
      sent.add(to + " " + code.text());
    }
  }

  private final FakeMailer mailer = new FakeMailer();
  private final Signup signup = new Signup(mailer);

  @Test
  void whoRegistersGetsTheCode() {
    signup.register("iris@mail.example");
    assertEquals(List.of("iris@mail.example K-1001"), mailer.sent);
  }

  @Test
  void whoConfirmsWaits() {
    signup.register("iris@mail.example");
    assertTrue(signup.confirm("K-1001"));
    assertFalse(signup.confirm("K-1002"));
    assertEquals(List.of("iris@mail.example"), signup.waiting());
  }
}
