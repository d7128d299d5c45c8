package dev.faultline.ui.state;

import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** What can be done with the selected value. */
final class ValueMenu {
  private final VariablesModel model;
  private final Supplier<@Nullable VariableNode> selected;
  private final MenuItem set = item("set", (node, variable) -> model().edit(node));
  private final MenuItem copy =
      item("copy", (node, variable) -> Nodes.copy(variable.value().text()));
  private final MenuItem text = item("text", (node, variable) -> showText(variable));
  private final MenuItem describe = item("describe", (node, variable) -> model().describe(node));
  private final CheckMenuItem raw = new CheckMenuItem(Texts.of("value.raw"));
  private final MenuItem watch =
      item("watch", (node, variable) -> node.expression().ifPresent(actions()::watch));
  private final MenuItem breakOnChange =
      item("break", (node, variable) -> breakOnChange(node, variable));
  private final MenuItem referrers =
      item("referrers", (node, variable) -> actions().referrers(variable.value()));
  private final MenuItem alive =
      item("alive", (node, variable) -> actions().whyAlive(variable.value()));

  ValueMenu(VariablesModel model, Supplier<@Nullable VariableNode> selected) {
    this.model = model;
    this.selected = selected;
    set.setAccelerator(KeyCombination.valueOf("F2"));
    raw.setId("value-raw");
    raw.setOnAction(event -> with((node, variable) -> model.toggleRaw(node)));
  }

  ContextMenu menu() {
    ContextMenu menu =
        new ContextMenu(
            set,
            copy,
            text,
            describe,
            raw,
            new SeparatorMenuItem(),
            watch,
            breakOnChange,
            referrers,
            alive);
    menu.setId("value-menu");
    menu.setOnShowing(event -> prepare());
    return menu;
  }

  private VariablesModel model() {
    return model;
  }

  private ValueActions actions() {
    return model.actions();
  }

  private MenuItem item(String name, BiConsumer<VariableNode, VariableSnapshot> action) {
    return Nodes.item("value-" + name, Texts.of("value." + name), () -> with(action));
  }

  private void with(BiConsumer<VariableNode, VariableSnapshot> action) {
    VariableNode node = selected.get();
    VariableSnapshot variable = node == null ? null : node.row().get().variable();
    if (node != null && variable != null) {
      action.accept(node, variable);
    }
  }

  private void prepare() {
    VariableNode node = selected.get();
    VariableSnapshot variable = node == null ? null : node.row().get().variable();
    ValueSnapshot value = variable == null ? null : variable.value();
    boolean object = value != null && value.objectId() != 0 && value.handle() != null;
    set.setDisable(node == null || !node.isSettable());
    copy.setDisable(value == null);
    text.setVisible(isText(value));
    describe.setDisable(!object || isText(value));
    raw.setDisable(!object || isText(value));
    raw.setSelected(node != null && node.isRaw());
    watch.setDisable(node == null || node.expression().isEmpty());
    breakOnChange.setVisible(node != null && variable != null && isField(node, variable));
    referrers.setDisable(!object);
    alive.setDisable(!object);
  }

  private static boolean isText(@Nullable ValueSnapshot value) {
    return value != null && value.handle() != null && value.type().equals("String");
  }

  private static boolean isField(VariableNode node, VariableSnapshot variable) {
    return node.ownerVariable() != null
        && (variable.kind() == VariableSnapshot.Kind.FIELD
            || variable.kind() == VariableSnapshot.Kind.STATIC_FIELD);
  }

  private void showText(VariableSnapshot variable) {
    ValueHandle handle = variable.value().handle();
    if (handle != null) {
      actions().showText(variable.name(), handle);
    }
  }

  private void breakOnChange(VariableNode node, VariableSnapshot variable) {
    VariableSnapshot owner = node.ownerVariable();
    if (owner != null) {
      actions().breakOnChange(owner.value().type(), variable.name());
    }
  }
}
