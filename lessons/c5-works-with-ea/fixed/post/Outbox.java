package post;

import java.util.ArrayList;
import java.util.List;

/** The letters that wait to be sent. */
public final class Outbox {
  private final List<Letter> letters = new ArrayList<>();

  public void put(Letter letter) {
    letters.add(letter);
  }

  /** The letters whose day has come. */
  public List<Letter> due(int day) {
    List<Letter> due = new ArrayList<>();
    for (Letter letter : letters) {
      if (letter.day() <= day) {
        due.add(letter);
      }
    }
    return due;
  }

  /** Takes a letter out; false if it was not there. */
  public boolean take(Letter letter) {
    return letters.remove(letter);
  }

  public int size() {
    return letters.size();
  }
}
