package dev.faultline.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariablesModelTest {
  private final FakeActions actions = new FakeActions();
  private final VariablesModel model = new VariablesModel(actions);

  private static VariableSnapshot number(String name, int value, boolean changed) {
    return new VariableSnapshot(
        name,
        VariableSnapshot.Kind.LOCAL,
        "int",
        new ValueSnapshot(String.valueOf(value), "int", 0, null, 0),
        changed);
  }

  private static VariableSnapshot list(long generation, int size) {
    return new VariableSnapshot(
        "list",
        VariableSnapshot.Kind.LOCAL,
        "List",
        new ValueSnapshot("ArrayList", "ArrayList", 3, new ValueHandle(generation, 1), size),
        false);
  }

  @Test
  void aStepKeepsTheNodesAndMarksWhatChanged() {
    model.show("f", "Tariff.fee", List.of(number("a", 1, false), number("b", 2, false)));
    VariableNode a = model.roots().get(0);
    model.show("f", "Tariff.fee", List.of(number("a", 5, true), number("b", 2, false)));
    assertThat(model.roots().get(0)).isSameAs(a);
    assertThat(a.row().get().text()).isEqualTo("5");
    assertThat(a.row().get().changed()).isTrue();
    assertThat(model.roots().get(1).row().get().changed()).isFalse();
  }

  @Test
  void variablesComeAndGoInTheirPlaces() {
    model.show("f", "t", List.of(number("a", 1, false), number("c", 3, false)));
    VariableNode c = model.roots().get(1);
    model.show("f", "t", List.of(number("b", 2, false), number("c", 3, false)));
    assertThat(model.roots()).extracting(node -> node.row().get().name()).containsExactly("b", "c");
    assertThat(model.roots().get(1)).isSameAs(c);
  }

  @Test
  void anotherFrameStartsAfresh() {
    model.show("f", "t", List.of(number("a", 1, false)));
    VariableNode a = model.roots().get(0);
    model.show("g", "t", List.of(number("a", 2, false)));
    assertThat(model.roots().get(0)).isNotSameAs(a);
    assertThat(model.roots().get(0).row().get().changed()).isFalse();
  }

  @Test
  void childrenAreReadWhenOpenedAndPaged() {
    model.show("f", "t", List.of(list(1, 250)));
    VariableNode list = model.roots().get(0);
    assertThat(actions.read).isEmpty();
    model.open(list);
    assertThat(list.loaded()).isEqualTo(100);
    VariableNode more = list.children().get(100);
    assertThat(more.row().get().name()).contains("150 more");
    more.loadMore();
    assertThat(list.loaded()).isEqualTo(200);
  }

  @Test
  void whatIsOpenIsReadAgainAtTheNextStop() {
    model.show("f", "t", List.of(list(1, 2)));
    model.open(model.roots().get(0));
    VariableNode first = model.roots().get(0).children().get(0);
    model.show("f", "t", List.of(list(2, 2)));
    assertThat(actions.read).containsExactly("1/0+100", "2/0+100");
    assertThat(model.roots().get(0).children().get(0)).isSameAs(first);
  }

  @Test
  void aliasesShowTheSameIdentity() {
    model.show("f", "t", List.of(list(1, 2)));
    assertThat(model.roots().get(0).row().get().identity()).isEqualTo("#3");
  }

  @Test
  void theRawViewReadsTheFieldsInsteadOfTheElements() {
    model.show("f", "t", List.of(list(1, 2)));
    VariableNode list = model.roots().get(0);
    model.open(list);
    model.toggleRaw(list);
    assertThat(list.isRaw()).isTrue();
    assertThat(actions.read).containsExactly("1/0+100", "raw", "9/0+100");
  }

  @Test
  void aValueThatIsNotTakenStaysInTheFieldWithTheReason() {
    model.show("f", "t", List.of(number("a", 1, false)));
    VariableNode a = model.roots().get(0);
    model.edit(a);
    model.set(a, "b +");
    assertThat(a.edit().get()).isEqualTo(new VariableNode.Edit("b +", "no such name"));
    actions.answer = new EvaluationResult.Value(new ValueSnapshot("7", "int", 0, null, 0));
    model.set(a, "b");
    assertThat(a.edit().get()).isNull();
    assertThat(a.row().get().text()).isEqualTo("7");
    assertThat(a.row().get().changed()).isTrue();
    assertThat(actions.set).containsExactly("a=b +", "a=b");
  }

  @Test
  void anElementIsSetInTheObjectItBelongsToAndNamedByAnExpression() {
    model.show("f", "t", List.of(list(1, 2)));
    VariableNode list = model.roots().get(0);
    model.open(list);
    VariableNode element = list.children().get(1);
    assertThat(element.owner()).isEqualTo(new ValueHandle(1, 1));
    assertThat(list.expression()).contains("list");
  }

  /** Answers at once with numbers. */
  private static final class FakeActions implements ValueActions {
    final List<String> read = new ArrayList<>();
    final List<String> set = new ArrayList<>();
    EvaluationResult answer = new EvaluationResult.CouldNot("no such name");

    @Override
    public void children(
        ValueHandle handle, int from, int count, Consumer<List<VariableSnapshot>> then) {
      read.add(handle.generation() + "/" + from + "+" + count);
      then.accept(
          IntStream.range(from, from + count)
              .mapToObj(i -> number("[" + i + "]", i, false))
              .toList());
    }

    @Override
    public void raw(ValueHandle handle, Consumer<ValueSnapshot> then) {
      read.add("raw");
      then.accept(new ValueSnapshot("fields", "ArrayList", 3, new ValueHandle(9, 9), 3));
    }

    @Override
    public void describe(ValueHandle handle, Consumer<EvaluationResult> then) {}

    @Override
    public void set(
        @Nullable ValueHandle parent,
        String name,
        String expression,
        Consumer<EvaluationResult> then) {
      set.add((parent == null ? "" : parent.id() + " ") + name + "=" + expression);
      then.accept(answer);
    }

    @Override
    public void showText(String title, ValueHandle handle) {}

    @Override
    public void watch(String expression) {}

    @Override
    public void breakOnChange(String className, String field) {}

    @Override
    public void referrers(ValueSnapshot object) {}

    @Override
    public void whyAlive(ValueSnapshot object) {}
  }
}
