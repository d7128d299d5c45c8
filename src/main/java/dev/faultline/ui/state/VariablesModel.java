package dev.faultline.ui.state;

import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.VariableSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The variables of the selected frame, as a tree that is brought up to date in place. Used on the
 * JavaFX thread.
 */
public final class VariablesModel {
  /** How many children are read at a time. */
  static final int PAGE = 100;

  private final StateActions actions;
  private final ObservableList<VariableNode> roots = FXCollections.observableArrayList();
  private final StringProperty frame = new SimpleStringProperty("");
  private String shown = "";

  public VariablesModel(StateActions actions) {
    this.actions = actions;
  }

  public ObservableList<VariableNode> roots() {
    return roots;
  }

  /** Names the frame; empty when there is none. */
  public StringProperty frame() {
    return frame;
  }

  /**
   * Shows the variables of a frame.
   *
   * @param key the same for the same frame through steps, so that what is open in it stays open
   * @param title names the frame
   */
  public void show(String key, String title, List<VariableSnapshot> variables) {
    if (!shown.equals(key)) {
      roots.clear();
      shown = key;
    }
    frame.set(title);
    merge(roots, variables);
    roots.stream().filter(VariableNode::isOpen).forEach(this::reload);
  }

  public void clear() {
    roots.clear();
    shown = "";
    frame.set("");
  }

  /** Opens a node: reads its children. */
  public void open(VariableNode node) {
    node.setOpen(true);
    reload(node);
  }

  public void close(VariableNode node) {
    node.setOpen(false);
  }

  private void reload(VariableNode node) {
    read(node, 0, Math.max(PAGE, node.loaded()));
  }

  private void read(VariableNode node, int from, int count) {
    VariableSnapshot variable = node.row().get().variable();
    ValueHandle handle = variable == null ? null : variable.value().handle();
    if (variable == null || handle == null) {
      node.children().clear();
      return;
    }
    int total = variable.value().childCount();
    actions.children(
        handle, from, Math.min(count, 1000), fresh -> arrived(node, handle, from, fresh, total));
  }

  private void arrived(
      VariableNode node, ValueHandle handle, int from, List<VariableSnapshot> fresh, int total) {
    VariableSnapshot now = node.row().get().variable();
    if (now == null || !handle.equals(now.value().handle())) {
      return;
    }
    node.children().removeIf(VariableNode::isMore);
    if (from == 0) {
      merge(node.children(), fresh);
    } else {
      fresh.forEach(variable -> node.children().add(VariableNode.of(variable)));
    }
    int left = total - node.loaded();
    if (left > 0 && !fresh.isEmpty()) {
      node.children().add(VariableNode.more(left, () -> read(node, node.loaded(), PAGE)));
    }
    node.openChildren().forEach(this::reload);
  }

  private static void merge(ObservableList<VariableNode> nodes, List<VariableSnapshot> fresh) {
    List<String> keys = fresh.stream().map(VariableNode::key).toList();
    if (!keys.equals(nodes.stream().map(VariableNode::key).toList())) {
      rearrange(nodes, fresh);
    }
    for (int i = 0; i < fresh.size(); i++) {
      nodes.get(i).update(fresh.get(i));
    }
  }

  private static void rearrange(ObservableList<VariableNode> nodes, List<VariableSnapshot> fresh) {
    Map<String, VariableNode> known =
        nodes.stream()
            .collect(Collectors.toMap(VariableNode::key, Function.identity(), (a, b) -> a));
    List<VariableNode> wanted = new ArrayList<>();
    for (VariableSnapshot variable : fresh) {
      VariableNode node = known.remove(VariableNode.key(variable));
      wanted.add(node == null ? VariableNode.of(variable) : node);
    }
    nodes.retainAll(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= nodes.size() || nodes.get(i) != wanted.get(i)) {
        nodes.remove(wanted.get(i));
        nodes.add(i, wanted.get(i));
      }
    }
  }
}
