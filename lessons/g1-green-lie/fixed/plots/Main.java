package plots;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three people want a garden plot, and do what their mail asks them to do. */
public final class Main {
  private static final Pattern LINK = Pattern.compile("https://\\S+/(\\S+)");

  private Main() {}

  public static void main(String[] args) {
    Outbox outbox = new Outbox();
    Signup signup = new Signup(outbox);
    for (String name : List.of("iris", "jonas", "kim")) {
      signup.register(name + "@mail.example");
    }
    for (Outbox.Letter letter : outbox.letters()) {
      Matcher link = LINK.matcher(letter.body());
      if (link.find()) {
        signup.confirm(link.group(1));
      }
    }
    System.out.println("letters: " + outbox.letters().size());
    System.out.println("waiting: " + signup.waiting());
  }
}
