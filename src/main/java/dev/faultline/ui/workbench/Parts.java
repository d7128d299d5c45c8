package dev.faultline.ui.workbench;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.ui.code.CodeModel;
import dev.faultline.ui.guide.GuideModel;
import dev.faultline.ui.state.StackModel;
import dev.faultline.ui.state.VariablesModel;
import dev.faultline.ui.tabs.ConsoleModel;
import dev.faultline.ui.tabs.OutputModel;
import dev.faultline.ui.tabs.TrailModel;
import javafx.collections.ObservableList;

/** The models of the workbench's parts. */
public record Parts(
    RunModel run,
    CodeModel code,
    StackModel stack,
    VariablesModel variables,
    ObservableList<BreakpointSnapshot> breakpoints,
    OutputModel output,
    TrailModel trail,
    ConsoleModel console,
    GuideModel guide) {}
