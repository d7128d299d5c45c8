package dev.faultline.pack;

import dev.faultline.i18n.Texts;
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
    return Texts.of(
        "pack.description",
        line(manifest.title()),
        manifest.id(),
        manifest.version(),
        Texts.count("pack.lessons", lessons),
        line(String.join(", ", manifest.lessons())),
        line(manifest.author()),
        pack.fingerprint(),
        keyText());
  }

  private String keyText() {
    return switch (trust) {
      case KNOWN -> Texts.of("pack.known");
      case UNKNOWN -> Texts.of("pack.unknown");
      case CHANGED -> Texts.of("pack.changed");
    };
  }

  private static String line(String text) {
    return OneLine.of(text, LONGEST);
  }
}
