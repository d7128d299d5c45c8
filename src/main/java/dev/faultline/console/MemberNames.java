package dev.faultline.console;

import dev.faultline.compile.MethodNames;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The fields and methods that can follow a dot, as far as they are found at once. */
final class MemberNames {
  private static final int MOST_FIELDS = 200;
  private static final long PATIENCE_MILLIS = 500;

  private final Context context;

  MemberNames(Context context) {
    this.context = context;
  }

  /**
   * @param path what stands before the last dot: a class of the program, or names of a variable and
   *     its fields with dots between them
   */
  Stream<String> after(String path) {
    Optional<ValueSnapshot> value = value(path);
    return value.isPresent()
        ? Stream.concat(fields(value.get()), methods(value.get().type()))
        : methods(path);
  }

  private Optional<ValueSnapshot> value(String path) {
    List<String> names = Arrays.asList(path.split("\\."));
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Optional<ValueSnapshot> value =
        context.program().frame().map(FrameSnapshot::variables).stream()
            .flatMap(List::stream)
            .filter(each -> each.name().equals(names.get(0)))
            .map(VariableSnapshot::value)
            .findFirst();
    for (String name : names.subList(1, names.size())) {
      value = value.flatMap(owner -> field(owner, name));
    }
    return value;
  }

  private Optional<ValueSnapshot> field(ValueSnapshot owner, String name) {
    return children(owner).stream()
        .filter(each -> each.name().equals(name))
        .map(VariableSnapshot::value)
        .findFirst();
  }

  private Stream<String> fields(ValueSnapshot owner) {
    return children(owner).stream()
        .filter(
            each ->
                each.kind() == VariableSnapshot.Kind.FIELD
                    || each.kind() == VariableSnapshot.Kind.STATIC_FIELD)
        .map(VariableSnapshot::name);
  }

  private List<VariableSnapshot> children(ValueSnapshot owner) {
    ValueHandle handle = owner.handle();
    if (handle == null) {
      return List.of();
    }
    try {
      return context
          .program()
          .values()
          .children(handle, 0, MOST_FIELDS)
          .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException | TimeoutException notNow) {
      return List.of();
    }
  }

  private Stream<String> methods(String type) {
    byte[] file = classes().get(context.classes().name(type));
    return file == null ? Stream.empty() : MethodNames.of(file).stream();
  }

  private Map<String, byte[]> classes() {
    return context.classes().files();
  }
}
