package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StringReference;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.jdi.values.ChildMarks;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.debug.jdi.values.StringTexts;
import dev.faultline.debug.jdi.values.ValueReader;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked of the values of a stop after it was shown. Used by the engine's thread only.
 *
 * @param handles of the stop that is on
 */
record Values(ValueReader reader, ChildMarks marks, HandleTable handles) {
  private static final int TEXT_LIMIT = 1_000_000;

  /**
   * @throws CommandRefused when the program is not stopped
   */
  static Values of(SessionEngine engine) {
    return new Values(engine.values(), engine.childMarks(), engine.stopped().handles());
  }

  List<VariableSnapshot> children(ValueHandle handle, int from, int count) {
    return ask(
        handle,
        shown ->
            marks.mark(
                shown,
                from,
                count,
                handles.generation(),
                reader.page(shown, from, count, handles)));
  }

  ValueSnapshot raw(ValueHandle handle) {
    return ask(handle, shown -> reader.raw(shown.object(), handles));
  }

  /** The whole text of a string, up to a limit; what is shown of any other value. */
  String text(ValueHandle handle) {
    return ask(handle, shown -> text(shown.object()));
  }

  private String text(ObjectReference object) {
    if (object instanceof StringReference string) {
      return StringTexts.text(string, TEXT_LIMIT);
    }
    String type = object.referenceType().name();
    return type.equals("java.lang.StringBuilder") || type.equals("java.lang.StringBuffer")
        ? StringTexts.builder(object, TEXT_LIMIT)
        : reader.read(object, handles).text();
  }

  private <T> T ask(ValueHandle handle, Function<HandleTable.Shown, T> question) {
    try {
      return question.apply(handles.shown(handle));
    } catch (ObjectCollectedException e) {
      throw new CommandRefused(Texts.of("debug.value.gone"));
    }
  }
}
