package dev.faultline.author;

/** No draft can be made; the message says in one line why and what would be right. */
public final class DraftRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DraftRefused(String message) {
    super(message);
  }
}
