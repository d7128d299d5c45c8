package dev.faultline.ui.picture;

import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame, or an object that was found on the way from it; its parts come when it is read. */
final class Found {
  final long id;
  final String title;
  final int depth;
  final long finder;
  final int finderRow;
  final String path;
  final @Nullable ValueHandle handle;
  final int size;
  List<VariableSnapshot> parts = List.of();

  private Found(
      long id, String title, int depth, long finder, int finderRow, String path, ValueSnapshot of) {
    this.id = id;
    this.title = title;
    this.depth = depth;
    this.finder = finder;
    this.finderRow = finderRow;
    this.path = path;
    handle = of.isExpandable() ? of.handle() : null;
    size = of.childCount();
  }

  /** What everything begins at. */
  static Found frame(String title, List<VariableSnapshot> variables) {
    ValueSnapshot none = new ValueSnapshot("", "", Box.FRAME, null, variables.size());
    Found frame = new Found(Box.FRAME, title, 0, Box.FRAME, 0, "", none);
    frame.parts = variables;
    return frame;
  }

  /** The object in a row of this one. */
  Found in(int row) {
    ValueSnapshot value = parts.get(row).value();
    return new Found(value.objectId(), title(value), depth + 1, id, row, path(row), value);
  }

  /** It as a box, once all that is drawn has been read. */
  Box box(List<Row> rows, List<String> referrers) {
    return new Box(id, title, depth, finder, finderRow, rows, referrers);
  }

  /** Names a part from the frame on. */
  String path(int row) {
    VariableSnapshot part = parts.get(row);
    String name = part.name();
    if (path.isEmpty()) {
      return name;
    }
    if (part.kind() != VariableSnapshot.Kind.ELEMENT) {
      return path + "." + name;
    }
    return path + (name.startsWith("[") ? name : "[" + name + "]");
  }

  /** Whether a value is drawn as a box; what is seen as one value is not. */
  static boolean isObject(ValueSnapshot value) {
    return value.objectId() != 0 && (value.isExpandable() || saysType(value));
  }

  /** An object without parts names its class, where a string or a number says its value. */
  private static boolean saysType(ValueSnapshot value) {
    return value.text().startsWith(value.type()) || value.type().endsWith("[]");
  }

  private static String title(ValueSnapshot value) {
    boolean sized = value.text().startsWith(value.type() + " (") || value.type().endsWith("[]");
    return sized ? value.text() : value.type();
  }
}
