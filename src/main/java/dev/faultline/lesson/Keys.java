package dev.faultline.lesson;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reflection on records whose components carry {@link Key}. Failures here are faults of ours. */
final class Keys {
  private Keys() {}

  /** The component's annotation. */
  static Key of(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    if (key == null) {
      throw new IllegalStateException(component.getDeclaringRecord() + ": no @Key: " + component);
    }
    return key;
  }

  /** The value that holds when the key is absent. */
  static JsonNode fallback(RecordComponent component) {
    return json(component, of(component).fallback());
  }

  /** A value that would be right. */
  static JsonNode example(RecordComponent component) {
    return json(component, of(component).example());
  }

  private static JsonNode json(RecordComponent component, String text) {
    List<LessonProblem> problems = new ArrayList<>();
    return JsonParser.parse(component.toString(), text, problems)
        .orElseThrow(() -> new IllegalStateException("not JSON: " + problems));
  }

  /** The same record with texts in place of those of the components that they are named by. */
  static Record copy(Record record, Map<String, String> texts) {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String text = texts.get(component.getName());
      values.add(text == null ? value(record, component) : text);
    }
    return (Record) construct(record.getClass(), values);
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  /**
   * Makes a record of its components' values.
   *
   * @throws IllegalArgumentException when the record does not take them
   */
  static Object construct(Class<? extends Record> type, List<@Nullable Object> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException(type + " does not take " + values, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
