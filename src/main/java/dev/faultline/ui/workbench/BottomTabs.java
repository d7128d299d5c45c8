package dev.faultline.ui.workbench;

import dev.faultline.ui.breakpoints.BreakpointsView;
import dev.faultline.ui.failures.FailuresView;
import dev.faultline.ui.heap.HeapView;
import dev.faultline.ui.state.EvaluateView;
import dev.faultline.ui.tabs.ConsoleView;
import dev.faultline.ui.tabs.OutputView;
import dev.faultline.ui.tabs.TrailView;
import dev.faultline.ui.threads.ThreadsView;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The tabs below the code; those for special tasks come when they are asked for. */
final class BottomTabs {
  private final WorkbenchModel model;
  private final TabPane tabs = new TabPane();
  private final Map<BottomTab, Tab> made = new EnumMap<>(BottomTab.class);
  private final EvaluateView evaluate;
  private final StackPane root;

  BottomTabs(WorkbenchModel model) {
    this.model = model;
    Parts parts = model.parts();
    evaluate = new EvaluateView(parts.evaluate());
    tabs.setId("tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    for (BottomTab each : BottomTab.values()) {
      if (each.isFixed()) {
        open(each);
      }
    }
    parts.threads().shown().bind(isSelected(BottomTab.THREADS));
    parts.failures().shown().bind(isSelected(BottomTab.EXCEPTIONS));
    parts
        .output()
        .waitingForInput()
        .addListener(
            (property, before, now) -> {
              if (now) {
                show(BottomTab.OUTPUT);
              }
            });
    parts
        .tab()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                show(now);
                parts.tab().set(null);
              }
            });
    MenuButton more = more();
    StackPane.setAlignment(more, Pos.TOP_RIGHT);
    root = new StackPane(tabs, more);
  }

  Parent node() {
    return root;
  }

  private javafx.beans.binding.BooleanBinding isSelected(BottomTab which) {
    return tabs.getSelectionModel().selectedItemProperty().isEqualTo(tab(which));
  }

  private MenuButton more() {
    MenuButton more = new MenuButton(Texts.of("tab.more"), Nodes.icon(Feather.PLUS));
    more.setId("tab-more");
    more.getStyleClass().addAll("flat", "small", "tab-more");
    more.setAccessibleText(Texts.of("tab.more.accessible"));
    for (BottomTab each : BottomTab.values()) {
      if (!each.isFixed()) {
        var item =
            Nodes.item("more-" + each.id(), each.text(), () -> model.parts().tab().set(each));
        item.setGraphic(Nodes.icon(each.icon()));
        more.getItems().add(item);
      }
    }
    return more;
  }

  private void show(BottomTab which) {
    open(which);
    tabs.getSelectionModel().select(tab(which));
    if (which == BottomTab.EVALUATE) {
      evaluate.focus();
    }
  }

  private void open(BottomTab which) {
    Tab tab = tab(which);
    if (!tabs.getTabs().contains(tab)) {
      tabs.getTabs().add(tab);
    }
  }

  private Tab tab(BottomTab which) {
    return made.computeIfAbsent(
        which,
        fresh -> {
          Tab tab = new Tab(fresh.text(), content(fresh));
          tab.setId(fresh.id());
          tab.setClosable(!fresh.isFixed());
          tab.setGraphic(Nodes.icon(fresh.icon(), "tab-icon"));
          return tab;
        });
  }

  private Parent content(BottomTab which) {
    Parts parts = model.parts();
    return switch (which) {
      case OUTPUT -> new OutputView(parts.output(), model::writeLine, model::closeInput).node();
      case CONSOLE -> new ConsoleView(parts.console()).node();
      case BREAKPOINTS -> new BreakpointsView(parts.breakpoints()).node();
      case TRAIL -> new TrailView(parts.trail()).node();
      case EVALUATE -> evaluate.node();
      case THREADS -> new ThreadsView(parts.threads()).node();
      case HEAP -> new HeapView(parts.heap()).node();
      case EXCEPTIONS -> new FailuresView(parts.failures()).node();
    };
  }
}
