package dev.faultline.ui.bisect;

import dev.faultline.search.Bisection;
import java.util.Locale;

/** How one revision of a search stands. */
enum RevisionMark {
  GOOD("+"),
  BAD("−"),
  SKIPPED("s"),
  NEXT("?"),
  OPEN("");

  private final String sign;

  RevisionMark(String sign) {
    this.sign = sign;
  }

  /**
   * @param asked the revision that is to be judged, -1 for none
   */
  static RevisionMark of(Bisection search, int revision, int asked) {
    if (revision == asked) {
      return NEXT;
    } else if (revision <= search.lastGood()) {
      return GOOD;
    } else if (revision >= search.firstBad()) {
      return BAD;
    }
    return search.isSkipped(revision) ? SKIPPED : OPEN;
  }

  /** What is drawn, so that it can be told without colours. */
  String sign() {
    return sign;
  }

  /** The style class, and the end of the text's key. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
