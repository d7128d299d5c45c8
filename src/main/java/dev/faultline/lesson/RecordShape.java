package dev.faultline.lesson;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record is made of whose components carry {@link Key}. Reflection makes all of it anew each
 * time it is asked, so it is asked once. Failures here are faults of ours. Thread-safe.
 */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type.asSubclass(Record.class));
        }
      };

  private final List<Component> components;
  private final Constructor<? extends Record> constructor;

  /**
   * A component, which holds the JSON key of its name.
   *
   * @param fallback the value that holds when the key is absent, null when it must be there
   */
  record Component(
      RecordComponent declared, Type type, Key key, ValueRules rules, @Nullable JsonNode fallback) {

    private static Component of(RecordComponent declared) {
      Key key = declared.getAnnotation(Key.class);
      if (key == null) {
        throw new IllegalStateException(declared.getDeclaringRecord() + ": no @Key: " + declared);
      }
      JsonNode fallback = key.fallback().isEmpty() ? null : json(declared, key.fallback());
      return new Component(declared, declared.getGenericType(), key, ValueRules.of(key), fallback);
    }

    String name() {
      return declared.getName();
    }

    /** A value that would be right. */
    JsonNode example() {
      return json(declared, key.example());
    }

    private static JsonNode json(RecordComponent declared, String text) {
      List<LessonProblem> problems = new ArrayList<>();
      return JsonParser.parse(declared.toString(), text, problems)
          .orElseThrow(() -> new IllegalStateException("not JSON: " + problems));
    }

    private @Nullable Object of(Record record) {
      try {
        return declared.getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(declared + " cannot be read", e);
      }
    }
  }

  private RecordShape(Class<? extends Record> type) {
    RecordComponent[] declared = type.getRecordComponents();
    components = Stream.of(declared).map(Component::of).toList();
    Class<?>[] types = Stream.of(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
    constructor.setAccessible(true);
    components.forEach(each -> each.declared().getAccessor().setAccessible(true));
  }

  static RecordShape of(Class<? extends Record> type) {
    return SHAPES.get(type);
  }

  /** In the order of the record's head. */
  List<Component> components() {
    return components;
  }

  /** The same record with texts in place of those of the components that they are named by. */
  static Record copy(Record record, Map<String, String> texts) {
    RecordShape shape = of(record.getClass());
    List<@Nullable Object> values = new ArrayList<>();
    for (Component component : shape.components) {
      String text = texts.get(component.name());
      values.add(text == null ? component.of(record) : text);
    }
    return shape.construct(values);
  }

  /**
   * Makes a record of its components' values.
   *
   * @throws IllegalArgumentException when the record does not take them
   */
  Record construct(List<@Nullable Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException(constructor + " does not take " + values, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " cannot be called", e);
    }
  }
}
