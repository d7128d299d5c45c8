package dev.faultline.ui.state;

import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.VariableSnapshot.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * A variable in the tree, or the place of elements that are not read yet. It stays the same through
 * steps while only its value changes, so that what is open stays open.
 */
public final class VariableNode {
  private static final Set<Kind> SETTABLE =
      Set.of(Kind.ARGUMENT, Kind.LOCAL, Kind.FIELD, Kind.STATIC_FIELD, Kind.ELEMENT);

  /**
   * A new value that is being typed.
   *
   * @param text as typed so far
   * @param problem why it was not taken, empty before it was tried
   */
  public record Edit(String text, String problem) {}

  private final String key;
  private final @Nullable VariableNode parent;
  private final ReadOnlyObjectWrapper<VariableRow> row;
  private final ObservableList<VariableNode> children = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Edit> edit = new SimpleObjectProperty<>();
  private final @Nullable Runnable loadMore;
  private @Nullable ValueHandle source;
  private boolean open;
  private boolean raw;

  private VariableNode(
      String key, @Nullable VariableNode parent, VariableRow row, @Nullable Runnable loadMore) {
    this.key = key;
    this.parent = parent;
    this.row = new ReadOnlyObjectWrapper<>(row);
    this.loadMore = loadMore;
  }

  static VariableNode of(@Nullable VariableNode parent, VariableSnapshot variable) {
    return new VariableNode(
        key(variable), parent, new VariableRow(variable, variable.changed()), null);
  }

  /** Stands for {@code left} elements that {@code load} reads. */
  static VariableNode more(VariableNode parent, int left, Runnable load) {
    return new VariableNode("more", parent, VariableRow.more(left), load);
  }

  static String key(VariableSnapshot variable) {
    return variable.kind() + " " + variable.name();
  }

  String key() {
    return key;
  }

  /** What the row reads. */
  public ReadOnlyObjectProperty<VariableRow> row() {
    return row.getReadOnlyProperty();
  }

  public ObservableList<VariableNode> children() {
    return children;
  }

  /** The new value that is being typed, null when none is. */
  public ObjectProperty<@Nullable Edit> edit() {
    return edit;
  }

  public boolean isMore() {
    return loadMore != null;
  }

  /** Whether it can be opened. */
  public boolean isExpandable() {
    VariableSnapshot variable = row.get().variable();
    return variable != null && variable.value().isExpandable();
  }

  /** Whether it can be given a new value. */
  public boolean isSettable() {
    VariableSnapshot variable = row.get().variable();
    return variable != null && SETTABLE.contains(variable.kind());
  }

  /** Whether the children are its fields though it could be shown as what it is. */
  public boolean isRaw() {
    return raw;
  }

  void setRaw(boolean on) {
    raw = on;
  }

  /** The object that this is a field or element of, null for a variable of a frame. */
  @Nullable ValueHandle owner() {
    return parent == null ? null : parent.source;
  }

  /** The variable that this is a field or element of, null for a root. */
  @Nullable VariableSnapshot ownerVariable() {
    return parent == null ? null : parent.row.get().variable();
  }

  /** The object that the children were read from. */
  void setSource(@Nullable ValueHandle handle) {
    source = handle;
  }

  /** A Java expression that has its value, if there is one. */
  public Optional<String> expression() {
    VariableSnapshot variable = row.get().variable();
    if (variable == null || variable.kind() == Kind.RETURN_VALUE || row.get().isProblem()) {
      return Optional.empty();
    }
    String name = variable.name();
    if (parent == null) {
      return Optional.of(name);
    }
    return switch (variable.kind()) {
      case FIELD, STATIC_FIELD -> parent.expression().map(of -> of + "." + name);
      case ELEMENT -> parent.expression().map(of -> of + element(name));
      default -> Optional.empty();
    };
  }

  private String element(String name) {
    VariableSnapshot owner = ownerVariable();
    boolean array = owner != null && owner.value().type().endsWith("[]");
    boolean index = name.startsWith("[") && name.endsWith("]");
    if (array) {
      return name;
    }
    return ".get(" + (index ? name.substring(1, name.length() - 1) : name) + ")";
  }

  /** Reads the elements this stands for. */
  void loadMore() {
    if (loadMore != null) {
      loadMore.run();
    }
  }

  boolean isOpen() {
    return open;
  }

  void setOpen(boolean open) {
    this.open = open;
  }

  /** Takes a newer value; marks it when it reads otherwise than before. */
  void update(VariableSnapshot fresh) {
    VariableSnapshot before = row.get().variable();
    boolean differs = before != null && !before.value().text().equals(fresh.value().text());
    row.set(new VariableRow(fresh, fresh.changed() || differs));
  }

  /** Takes what {@code toString} returned. */
  void describe(String text) {
    row.set(row.get().withDescription(text));
  }

  /** How many children are shown that are variables. */
  int loaded() {
    return (int) children.stream().filter(child -> !child.isMore()).count();
  }

  List<VariableNode> openChildren() {
    return children.stream().filter(VariableNode::isOpen).toList();
  }
}
