package plots;

import java.util.ArrayList;
import java.util.List;

/** The mailer of the office: writes letters and keeps them until the evening. */
public final class Outbox implements Mailer {
  /** What somebody gets. */
  public record Letter(String to, String body) {}

  private static final String LINK = "https://plots.example/confirm/";

  private final List<Letter> letters = new ArrayList<>();

  @Override
  public void send(String to, String text) {
    write(to, text); //@TEXT
  }

  @Override
  public void send(String to, Code code) {
    write(to, "Please confirm your address: " + LINK + code.text()); //@LINK
  }

  private void write(String to, String body) {
    letters.add(new Letter(to, body)); //@WRITE
  }

  public List<Letter> letters() {
    return List.copyOf(letters);
  }
}
