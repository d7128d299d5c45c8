package dev.faultline.progress;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The exercises that were done, in {@code practise.jsonl} below the data folder. */
public final class PractiseJournal {
  private final Journal journal;

  /**
   * @param data the data folder, made when something is first kept
   */
  public PractiseJournal(Path data) {
    journal = new Journal(data.resolve("practise.jsonl"));
  }

  /**
   * Exercises done at par one after the other.
   *
   * @param now up to the latest
   * @param best the longest row there ever was
   */
  public record Streak(int now, int best) {}

  /**
   * Keeps an exercise that was done.
   *
   * @throws IOException when it cannot be written
   */
  public void add(String skill, long seed, int commands, int par) throws IOException {
    JsonObject entry = new JsonObject();
    entry.addProperty("skill", skill);
    entry.addProperty("seed", seed);
    entry.addProperty("commands", commands);
    entry.addProperty("par", par);
    journal.append(entry);
  }

  /** The streak so far; entries that cannot be read count as above par. */
  public Streak streak() throws IOException {
    int now = 0;
    int best = 0;
    List<JsonObject> entries = journal.read();
    for (JsonObject entry : entries) {
      now = isPar(entry) ? now + 1 : 0;
      best = Math.max(best, now);
    }
    return new Streak(now, best);
  }

  private static boolean isPar(JsonObject entry) {
    return number(entry, "commands") <= number(entry, "par");
  }

  private static int number(JsonObject entry, String key) {
    boolean isNumber =
        entry.has(key)
            && entry.get(key).isJsonPrimitive()
            && entry.getAsJsonPrimitive(key).isNumber();
    return isNumber ? entry.get(key).getAsInt() : key.equals("par") ? -1 : 0;
  }
}
