package dev.faultline.ui.workbench;

import dev.faultline.ui.toolkit.Delay;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Threads and clocks.
 *
 * @param fx the JavaFX thread
 * @param background one thread, which keeps the order
 * @param drawn runs a task once what is shown now is on the screen
 * @param delays makes clocks
 */
public record Toolkit(Executor fx, Executor background, Executor drawn, Supplier<Delay> delays) {}
