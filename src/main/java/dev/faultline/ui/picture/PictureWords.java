package dev.faultline.ui.picture;

import dev.faultline.i18n.Texts;
import java.util.List;

/** The picture in words: what is seen by arrows and marks can be read and heard, too. Pure. */
final class PictureWords {
  private static final int MOST_NAMES = 5;

  private PictureWords() {}

  /** A class with the object's number, or what the frame is called. */
  static String name(Box box) {
    return box.isFrame() ? Texts.of("picture.frame", box.title()) : box.title() + " #" + box.id();
  }

  /** What a box is and who refers to it. */
  static String spoken(Box box) {
    return box.referrers().isEmpty()
        ? name(box)
        : Texts.of("picture.referredTo", name(box), some(box.referrers()));
  }

  /** Says that a box has aliases, and which. */
  static String aliases(Box box) {
    return Texts.of("picture.aliases", some(box.referrers()));
  }

  /** What a row reads, where its arrow leads, and who else refers there. */
  static String spoken(Row row, ObjectGraph graph) {
    String name = row.variable().name();
    return switch (row.kind()) {
      case VALUE -> row.variable().spoken().strip();
      case MORE -> Texts.of("picture.more", name);
      case CLOSED -> Texts.of("picture.closed", name, row.variable().text()) + changed(row);
      case REFERENCE ->
          Texts.of("picture.refers", name, name(graph.box(row.target())))
              + others(row, graph.box(row.target()))
              + changed(row);
    };
  }

  private static String others(Row row, Box target) {
    List<String> others =
        target.referrers().stream().filter(path -> !path.equals(row.path())).toList();
    return others.isEmpty() ? "" : Texts.of("picture.alsoBy", some(others));
  }

  private static String changed(Row row) {
    return row.variable().changed() ? ", " + Texts.of("variables.changed") : "";
  }

  private static String some(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    int left = names.size() - MOST_NAMES;
    return left > 0 ? Texts.of("picture.andMore", first, left) : first;
  }
}
