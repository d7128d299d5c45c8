package dev.faultline.ui.state;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
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
import org.jspecify.annotations.Nullable;

/**
 * Variables of a frame, or other values, as a tree that is brought up to date in place. Used on the
 * JavaFX thread.
 */
public final class VariablesModel {
  /** How many children are read at a time. */
  static final int PAGE = 100;

  private final ValueActions actions;
  private final ObservableList<VariableNode> roots = FXCollections.observableArrayList();
  private final StringProperty frame = new SimpleStringProperty("");
  private String shown = "";

  public VariablesModel(ValueActions actions) {
    this.actions = actions;
  }

  public ObservableList<VariableNode> roots() {
    return roots;
  }

  /** Names the frame; empty when there is none. */
  public StringProperty frame() {
    return frame;
  }

  ValueActions actions() {
    return actions;
  }

  /** Shows that a frame is selected whose variables come with {@link #show}. */
  public void enter(String key, String title) {
    if (!shown.equals(key)) {
      roots.clear();
      shown = key;
    }
    frame.set(title);
  }

  /**
   * Shows the variables of a frame.
   *
   * @param key the same for the same frame through steps, so that what is open in it stays open
   * @param title names the frame
   */
  public void show(String key, String title, List<VariableSnapshot> variables) {
    enter(key, title);
    merge(null, roots, variables);
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

  /** Shows the node's fields instead of what it is, or the other way round. */
  public void toggleRaw(VariableNode node) {
    node.setRaw(!node.isRaw());
    node.children().clear();
    if (node.isOpen()) {
      reload(node);
    }
  }

  /** Shows what the node's {@code toString} returns. */
  public void describe(VariableNode node) {
    VariableSnapshot variable = node.row().get().variable();
    ValueHandle handle = variable == null ? null : variable.value().handle();
    if (handle != null) {
      actions.describe(
          handle,
          result -> {
            VariableSnapshot now = node.row().get().variable();
            if (now != null && handle.equals(now.value().handle())) {
              node.describe(Results.text(result));
            }
          });
    }
  }

  /** Begins to give the node a new value. */
  public void edit(VariableNode node) {
    if (node.isSettable()) {
      node.edit().set(new VariableNode.Edit(node.row().get().text(), ""));
    }
  }

  /** Gives the node a new value; what was typed stays there with the reason if it is not taken. */
  public void set(VariableNode node, String expression) {
    VariableSnapshot variable = node.row().get().variable();
    if (variable == null) {
      return;
    }
    node.edit().set(new VariableNode.Edit(expression, ""));
    actions.set(node.owner(), variable.name(), expression, result -> wasSet(node, result));
  }

  private static void wasSet(VariableNode node, EvaluationResult result) {
    VariableNode.Edit edit = node.edit().get();
    VariableSnapshot variable = node.row().get().variable();
    if (result instanceof EvaluationResult.Value value && variable != null) {
      node.edit().set(null);
      node.update(
          new VariableSnapshot(
              variable.name(), variable.kind(), variable.declaredType(), value.value(), true));
    } else if (edit != null) {
      node.edit().set(new VariableNode.Edit(edit.text(), Results.text(result)));
    }
  }

  private void reload(VariableNode node) {
    VariableSnapshot variable = node.row().get().variable();
    ValueHandle handle = variable == null ? null : variable.value().handle();
    if (variable == null || handle == null) {
      node.setSource(null);
      node.children().clear();
      return;
    }
    int count = Math.max(PAGE, node.loaded());
    if (node.isRaw()) {
      actions.raw(handle, fields -> read(node, handle, fields, 0, count));
    } else {
      read(node, handle, variable.value(), 0, count);
    }
  }

  /**
   * @param handle the node's own, by which a late answer is known
   * @param value whose children are read
   */
  private void read(
      VariableNode node, ValueHandle handle, ValueSnapshot value, int from, int count) {
    ValueHandle source = value.handle();
    node.setSource(source);
    if (source != null) {
      actions.children(
          source, from, Math.min(count, 1000), fresh -> arrived(node, handle, value, from, fresh));
    }
  }

  private void arrived(
      VariableNode node,
      ValueHandle handle,
      ValueSnapshot value,
      int from,
      List<VariableSnapshot> fresh) {
    VariableSnapshot now = node.row().get().variable();
    if (now == null || !handle.equals(now.value().handle())) {
      return;
    }
    node.children().removeIf(VariableNode::isMore);
    if (from == 0) {
      merge(node, node.children(), fresh);
    } else {
      fresh.forEach(variable -> node.children().add(VariableNode.of(node, variable)));
    }
    int left = value.childCount() - node.loaded();
    if (left > 0 && !fresh.isEmpty()) {
      node.children()
          .add(VariableNode.more(node, left, () -> read(node, handle, value, node.loaded(), PAGE)));
    }
    node.openChildren().forEach(this::reload);
  }

  private static void merge(
      @Nullable VariableNode parent,
      ObservableList<VariableNode> nodes,
      List<VariableSnapshot> fresh) {
    List<String> keys = fresh.stream().map(VariableNode::key).toList();
    if (!keys.equals(nodes.stream().map(VariableNode::key).toList())) {
      rearrange(parent, nodes, fresh);
    }
    for (int i = 0; i < fresh.size(); i++) {
      nodes.get(i).update(fresh.get(i));
    }
  }

  private static void rearrange(
      @Nullable VariableNode parent,
      ObservableList<VariableNode> nodes,
      List<VariableSnapshot> fresh) {
    Map<String, VariableNode> known =
        nodes.stream()
            .collect(Collectors.toMap(VariableNode::key, Function.identity(), (a, b) -> a));
    List<VariableNode> wanted = new ArrayList<>();
    for (VariableSnapshot variable : fresh) {
      VariableNode node = known.remove(VariableNode.key(variable));
      wanted.add(node == null ? VariableNode.of(parent, variable) : node);
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
