package dev.faultline.debug;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a stopped thread.
 *
 * @param index 0 is the top of {@link StopSnapshot#frames}; callers have higher numbers
 * @param className binary name of the declaring class
 * @param method name of the method; {@code <init>} for a constructor
 * @param at the line, null when the class carries no line for it or the source is not the learner's
 * @param obsolete whether it runs code that was replaced since it was called
 * @param variables {@code this}, arguments and locals in scope, before them what the method just
 *     left returned; filled for the top frame, empty for the others: {@link DebugSession#variables}
 *     reads them
 */
public record FrameSnapshot(
    int index,
    String className,
    String method,
    @Nullable SourceLine at,
    boolean obsolete,
    List<VariableSnapshot> variables) {
  public FrameSnapshot {
    variables = List.copyOf(variables);
  }
}
