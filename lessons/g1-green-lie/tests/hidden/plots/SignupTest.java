package plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignupTest {
  private final Outbox outbox = new Outbox();
  private final Signup signup = new Signup(outbox);

  /** The code that can be read in the link of a letter. */
  private String code(int letter) {
    String body = outbox.letters().get(letter).body();
    assertTrue(body.contains("/confirm/"), body);
    return body.substring(body.lastIndexOf('/') + 1);
  }

  private List<String> receivers() {
    return outbox.letters().stream().map(Outbox.Letter::to).toList();
  }

  @Test
  void whoRegistersGetsOneLetterWithALink() {
    signup.register("iris@mail.example");
    assertEquals(List.of("iris@mail.example"), receivers());
    assertEquals("K-", code(0).substring(0, 2));
  }

  @Test
  void whoFollowsTheLinkWaits() {
    signup.register("iris@mail.example");
    signup.register("jonas@mail.example");
    assertTrue(signup.confirm(code(1)));
    assertTrue(signup.confirm(code(0)));
    assertEquals(List.of("jonas@mail.example", "iris@mail.example"), signup.waiting());
  }

  @Test
  void whoHasNotConfirmedDoesNotWait() {
    signup.register("iris@mail.example");
    assertEquals(List.of(), signup.waiting());
  }

  @Test
  void aCodeIsGoodForOneTime() {
    signup.register("iris@mail.example");
    assertTrue(signup.confirm(code(0)));
    assertFalse(signup.confirm(code(0)));
    assertEquals(List.of("iris@mail.example"), signup.waiting());
  }

  @Test
  void aCodeThatNobodyGotConfirmsNothing() {
    assertFalse(signup.confirm("K-1001"));
    assertEquals(List.of(), signup.waiting());
  }

  @Test
  void eachLetterHasACodeOfItsOwn() {
    signup.register("iris@mail.example");
    signup.register("iris@mail.example");
    assertFalse(code(0).equals(code(1)));
  }

  @Test
  void whoWaitsGetsNoLetter() {
    signup.register("iris@mail.example");
    signup.confirm(code(0));
    signup.register("iris@mail.example");
    assertEquals(1, outbox.letters().size());
  }
}
