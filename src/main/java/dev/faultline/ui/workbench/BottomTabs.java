package dev.faultline.ui.workbench;

import dev.faultline.ui.tabs.BreakpointsView;
import dev.faultline.ui.tabs.ConsoleView;
import dev.faultline.ui.tabs.OutputView;
import dev.faultline.ui.tabs.TrailView;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Texts;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.feather.Feather;

/** The tabs below the code. */
final class BottomTabs {
  private final TabPane tabs = new TabPane();

  BottomTabs(WorkbenchModel model) {
    Parts parts = model.parts();
    tabs.setId("tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    Tab output =
        tab(
            "output",
            Feather.FILE_TEXT,
            new OutputView(parts.output(), model::writeLine, model::closeInput).node());
    tabs.getTabs()
        .addAll(
            output,
            tab("console", Feather.TERMINAL, new ConsoleView(parts.console()).node()),
            tab(
                "breakpoints",
                Feather.DISC,
                new BreakpointsView(parts.breakpoints(), model.codeActions()).node()),
            tab("trail", Feather.LIST, new TrailView(parts.trail()).node()));
    parts
        .output()
        .waitingForInput()
        .addListener(
            (property, before, now) -> {
              if (now) {
                tabs.getSelectionModel().select(output);
              }
            });
  }

  Parent node() {
    return tabs;
  }

  private static Tab tab(String name, Feather icon, Parent content) {
    Tab tab = new Tab(Texts.of("tab." + name), content);
    tab.setId("tab-" + name);
    tab.setGraphic(Nodes.icon(icon, "tab-icon"));
    return tab;
  }
}
