package dev.faultline.ui.workbench;

import dev.faultline.ui.bisect.BisectModel;
import dev.faultline.ui.breakpoints.BreakpointsModel;
import dev.faultline.ui.code.CodeModel;
import dev.faultline.ui.failures.FailuresModel;
import dev.faultline.ui.guide.GuideModel;
import dev.faultline.ui.heap.HeapModel;
import dev.faultline.ui.search.CompareModel;
import dev.faultline.ui.search.MinimiseModel;
import dev.faultline.ui.search.SuspectsModel;
import dev.faultline.ui.state.EvaluateModel;
import dev.faultline.ui.state.StackModel;
import dev.faultline.ui.state.VariablesModel;
import dev.faultline.ui.state.WatchesModel;
import dev.faultline.ui.tabs.ConsoleModel;
import dev.faultline.ui.tabs.OutputModel;
import dev.faultline.ui.tabs.TrailModel;
import dev.faultline.ui.threads.ThreadsModel;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The models of the workbench's parts.
 *
 * @param tab the tab that is asked to come to the front; null once it has
 * @param prompt the question that is asked, null while there is none
 */
public record Parts(
    RunModel run,
    CodeModel code,
    StackModel stack,
    VariablesModel variables,
    WatchesModel watches,
    EvaluateModel evaluate,
    BreakpointsModel breakpoints,
    ThreadsModel threads,
    HeapModel heap,
    BisectModel bisect,
    FailuresModel failures,
    MinimiseModel minimise,
    CompareModel compare,
    SuspectsModel suspects,
    OutputModel output,
    TrailModel trail,
    ConsoleModel console,
    GuideModel guide,
    ObjectProperty<@Nullable BottomTab> tab,
    ObjectProperty<@Nullable Prompt> prompt) {}
