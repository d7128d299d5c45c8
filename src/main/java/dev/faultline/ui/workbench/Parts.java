package dev.faultline.ui.workbench;

import dev.faultline.ui.breakpoints.BreakpointsModel;
import dev.faultline.ui.code.CodeModel;
import dev.faultline.ui.failures.FailuresModel;
import dev.faultline.ui.heap.HeapModel;
import dev.faultline.ui.picture.PictureModel;
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
 * The models of the workbench's parts, which are there for every program.
 *
 * @param tab the tab that is asked to come to the front; null once it has
 * @param prompt the question that is asked, null while there is none
 */
public record Parts(
    RunModel run,
    CodeModel code,
    StackModel stack,
    VariablesModel variables,
    PictureModel picture,
    WatchesModel watches,
    EvaluateModel evaluate,
    BreakpointsModel breakpoints,
    ThreadsModel threads,
    HeapModel heap,
    FailuresModel failures,
    OutputModel output,
    TrailModel trail,
    ConsoleModel console,
    ObjectProperty<@Nullable BottomTab> tab,
    ObjectProperty<@Nullable Prompt> prompt) {}
