package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.InterfaceType;
import com.sun.jdi.ObjectReference;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.jdi.eval.Slot;
import dev.faultline.debug.jdi.values.Contents.Child;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place that a shown child stands for. Used by the engine's thread only.
 *
 * @param handles of the stop that is on
 */
public record Slots(ValueReader reader, HandleTable handles) {
  private static final Pattern ELEMENT = Pattern.compile("\\[(\\d+)]");
  private static final int PAGE = 500;

  /**
   * @param name what the learner reads
   * @throws CommandRefused when there is no such child, or it cannot be set
   */
  public Slot find(HandleTable.Shown parent, String name) {
    ObjectReference object = parent.object();
    Matcher element = ELEMENT.matcher(name);
    if (object instanceof ArrayReference array && element.matches()) {
      int index = Integer.parseInt(element.group(1));
      if (index < array.length()) {
        return new Slot.OfArray(array, index);
      }
    } else if (parent.raw() || !(isA(object, "java.util.List") || isA(object, "java.util.Map"))) {
      return field(parent, name);
    } else if (element.matches() && isA(object, "java.util.List")) {
      return new Slot.OfList(object, Integer.parseInt(element.group(1)));
    } else if (isA(object, "java.util.Map")) {
      return entry(object, name);
    }
    throw none(name);
  }

  private Slot field(HandleTable.Shown parent, String name) {
    ObjectFields.Plain all = reader.fields().of(parent.object());
    List<Child> children = all.page(0, all.size());
    for (int i = 0; i < children.size(); i++) {
      if (name.equals(children.get(i).name())) {
        return new Slot.OfField(parent.object(), all.fields().get(i));
      }
    }
    if (reader.page(parent, 0, PAGE, handles).stream().anyMatch(each -> each.name().equals(name))) {
      throw new CommandRefused(Texts.of("debug.value.fixed", name));
    }
    throw none(name);
  }

  private Slot entry(ObjectReference map, String name) {
    Contents contents = reader.contents(map);
    HandleTable.Shown shown = new HandleTable.Shown(map, false);
    for (int from = 0; from < contents.size(); from += PAGE) {
      List<VariableSnapshot> names = reader.page(shown, from, PAGE, handles);
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).name().equals(name)) {
          return new Slot.OfMap(map, contents.page(from + i, 1).get(0).key());
        }
      }
    }
    throw none(name);
  }

  private static CommandRefused none(String name) {
    return new CommandRefused(Texts.of("debug.value.noChild", name));
  }

  private static boolean isA(ObjectReference object, String type) {
    return object.referenceType() instanceof ClassType c
        && c.allInterfaces().stream().map(InterfaceType::name).anyMatch(type::equals);
  }
}
