package dev.faultline.ui.workbench;

import dev.faultline.ui.bisect.BisectView;
import dev.faultline.ui.breakpoints.BreakpointsView;
import dev.faultline.ui.failures.FailuresView;
import dev.faultline.ui.guide.OwnTestsView;
import dev.faultline.ui.heap.HeapView;
import dev.faultline.ui.picture.PictureView;
import dev.faultline.ui.search.CompareView;
import dev.faultline.ui.search.MinimiseView;
import dev.faultline.ui.search.SuspectsView;
import dev.faultline.ui.state.EvaluateView;
import dev.faultline.ui.tabs.ConsoleView;
import dev.faultline.ui.tabs.OutputView;
import dev.faultline.ui.tabs.TrailView;
import dev.faultline.ui.threads.ThreadsView;
import dev.faultline.ui.toolkit.Focus;
import dev.faultline.ui.toolkit.Nodes;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** The tabs below the code; those for special tasks come when they are asked for. */
final class BottomTabs {
  private final WorkbenchModel model;
  private final TabPane tabs = new TabPane();
  private final Map<BottomTab, Tab> made = new EnumMap<>(BottomTab.class);
  private final EvaluateView evaluate;
  private final DoubleConsumer makeRoom;

  /**
   * @param makeRoom takes the height in pixels that the tab in front needs at least
   */
  BottomTabs(WorkbenchModel model, DoubleConsumer makeRoom) {
    this.model = model;
    this.makeRoom = makeRoom;
    Parts parts = model.parts();
    evaluate = new EvaluateView(parts.evaluate());
    tabs.setId("tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    for (BottomTab each : BottomTab.values()) {
      if (isFixed(each)) {
        open(each);
      }
    }
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> makeRoom(now));
    parts.threads().shown().bind(isSelected(BottomTab.THREADS));
    parts
        .picture()
        .shown()
        .bind(isSelected(BottomTab.OBJECTS).and(tabs.sceneProperty().isNotNull()));
    parts.failures().shown().bind(isSelected(BottomTab.EXCEPTIONS));
    model
        .lesson()
        .ifPresent(lesson -> lesson.compare().shown().bind(isSelected(BottomTab.COMPARE)));
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
  }

  Parent node() {
    return tabs;
  }

  private javafx.beans.binding.BooleanBinding isSelected(BottomTab which) {
    return tabs.getSelectionModel().selectedItemProperty().isEqualTo(tab(which));
  }

  private void makeRoom(@Nullable Tab front) {
    made.forEach(
        (which, tab) -> {
          if (tab == front) {
            makeRoom.accept(which.height());
          }
        });
  }

  /** Brings a tab to the front; the focus stays where it is. */
  void show(BottomTab which) {
    open(which);
    tabs.getSelectionModel().select(tab(which));
  }

  /** Gives the focus to what the tab shows. */
  void focus(BottomTab which) {
    if (which == BottomTab.EVALUATE) {
      evaluate.focus();
    } else {
      Focus.bestIn(tab(which).getContent()).orElse(tabs).requestFocus();
    }
  }

  /** Whether the tab is always there in this lesson. */
  private boolean isFixed(BottomTab which) {
    return switch (which) {
      case BISECT -> model.lesson().filter(BottomTabs::hasHistory).isPresent();
      case TESTS -> model.lesson().filter(each -> OwnTestsView.isNeeded(each.guide())).isPresent();
      default -> which.isFixed();
    };
  }

  private static boolean hasHistory(LessonParts lesson) {
    return !lesson.bisect().history().revisions().isEmpty();
  }

  /** Asked only for tabs that are there in lessons only. */
  private LessonParts lesson() {
    return model.lesson().orElseThrow();
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
          tab.setClosable(!isFixed(fresh));
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
      case BISECT -> new BisectView(lesson().bisect()).node();
      case TESTS -> new OwnTestsView(lesson().guide()).node();
      case EVALUATE -> evaluate.node();
      case OBJECTS -> new PictureView(parts.picture()).node();
      case THREADS -> new ThreadsView(parts.threads()).node();
      case HEAP -> new HeapView(parts.heap()).node();
      case EXCEPTIONS -> new FailuresView(parts.failures()).node();
      case MINIMISE -> new MinimiseView(lesson().minimise()).node();
      case COMPARE -> new CompareView(lesson().compare()).node();
      case SUSPECTS -> new SuspectsView(lesson().suspects()).node();
    };
  }
}
