package dev.faultline.pack;

import dev.faultline.lesson.OneLine;

/**
 * A pack that is whole, and what is known of whose it is. Before it is installed, the learner must
 * have said yes unless its author is {@link Trust#KNOWN}: its lessons are programs, which run with
 * the learner's rights.
 */
public record OpenedPack(Pack pack, Trust trust) {
  private static final int LONGEST = 80;

  /** What is known of the key that signed a pack. */
  public enum Trust {
    /** The learner has let in a pack signed with it before, or it is their own. */
    KNOWN,
    /** Never seen. */
    UNKNOWN,
    /** The same author's name, or the pack that it would replace, came with another key. */
    CHANGED
  }

  /** What it is and whose, in lines for a person. */
  public String description() {
    PackManifest manifest = pack.manifest();
    int lessons = manifest.lessons().size();
    return "%s (%s %s), %s: %s%nby %s, key %s%n%s"
        .formatted(
            line(manifest.title()),
            manifest.id(),
            manifest.version(),
            lessons == 1 ? "1 lesson" : lessons + " lessons",
            line(String.join(", ", manifest.lessons())),
            line(manifest.author()),
            pack.fingerprint(),
            keyText());
  }

  private String keyText() {
    return switch (trust) {
      case KNOWN -> "You have let in this author's packs before.";
      case UNKNOWN ->
          "You have let in no pack of this author yet. Compare the key with what the author says"
              + " it is.";
      case CHANGED ->
          "WARNING: this author or pack came with another key before. Somebody else may have made"
              + " it: ask the author.";
    };
  }

  private static String line(String text) {
    return OneLine.of(text, LONGEST);
  }
}
