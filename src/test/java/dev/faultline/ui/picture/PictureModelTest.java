package dev.faultline.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.VariableSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PictureModelTest {
  private final LateActions actions = new LateActions();
  private final PictureModel model = new PictureModel(actions);

  @Test
  void nothingIsReadWhileThePictureIsNotOnTheScreen() {
    model.show("f", "Main.main", List.of());
    assertThat(actions.questions).isEmpty();
    model.shown().set(true);
    assertThat(actions.questions).hasSize(1);
    model.shown().set(false);
    model.show("f", "Main.main", List.of());
    assertThat(actions.questions).hasSize(1);
    assertThat(model.picture().get().isEmpty()).isTrue();
  }

  @Test
  void anAnswerThatANewerStopOvertookIsDropped() {
    model.shown().set(true);
    model.show("f", "old", List.of());
    model.show("f", "new", List.of());
    actions.answer(1);
    actions.answer(0);
    assertThat(title()).isEqualTo("new");
    model.clear();
    assertThat(model.picture().get().isEmpty()).isTrue();
    actions.answer(1);
    assertThat(model.picture().get().isEmpty()).isTrue();
  }

  @Test
  void thePictureOfTheLastStopStaysUntilTheNextIsRead() {
    model.shown().set(true);
    model.show("f", "one", List.of());
    actions.answer(0);
    model.show("f", "two", List.of());
    assertThat(title()).isEqualTo("one");
    actions.answer(1);
    assertThat(title()).isEqualTo("two");
  }

  @Test
  void boxesKeepTheirPlacesInTheirFrameOnly() {
    model.shown().set(true);
    model.show("f", "f", List.of());
    actions.answer(0, frame(1), object(3, 1));
    Place place = model.picture().get().place(3);
    model.show("f", "f", List.of());
    actions.answer(1, frame(1), object(2, 1), object(3, 2));
    assertThat(model.picture().get().place(3)).isEqualTo(place);
    model.show("g", "g", List.of());
    actions.answer(2, frame(1), object(3, 2));
    assertThat(model.picture().get().place(3).column()).isEqualTo(2);
  }

  @Test
  void whatTheLearnerOpensIsReadAgainWithItUntilANewRunBegins() {
    model.shown().set(true);
    model.show("f", "f", List.of());
    model.open(new Row(Row.Kind.CLOSED, RouteTest.ROW.variable(), "a", 7));
    model.open(new Row(Row.Kind.MORE, RouteTest.ROW.variable(), "a", 8));
    Openings latest = actions.questions.get(2).openings();
    assertThat(latest.opened()).containsExactly(7L);
    assertThat(latest.rowsOf(8)).isGreaterThan(Openings.FIRST_ROWS);
    assertThat(latest.rowsOf(7)).isEqualTo(Openings.FIRST_ROWS);
    model.newRun();
    model.show("f", "f", List.of());
    assertThat(actions.questions.get(3).openings()).isEqualTo(Openings.NONE);
  }

  private String title() {
    return model.picture().get().graph().box(Box.FRAME).title();
  }

  private static Box frame(int rows) {
    return new Box(
        Box.FRAME, "f", 0, Box.FRAME, 0, Collections.nCopies(rows, RouteTest.ROW), List.of());
  }

  private static Box object(long id, int depth) {
    return new Box(id, "Box", depth, Box.FRAME, 0, List.of(), List.of());
  }

  private record Question(String title, Openings openings, Consumer<ObjectGraph> then) {}

  /** Answers when it is told to. */
  private static final class LateActions implements PictureActions {
    final List<Question> questions = new ArrayList<>();

    @Override
    public void read(
        String title,
        List<VariableSnapshot> variables,
        Openings openings,
        Consumer<ObjectGraph> then) {
      questions.add(new Question(title, openings, then));
    }

    void answer(int question) {
      Question asked = questions.get(question);
      answer(question, new Box(Box.FRAME, asked.title(), 0, 0, 0, List.of(), List.of()));
    }

    void answer(int question, Box... boxes) {
      questions.get(question).then().accept(new ObjectGraph(List.of(boxes)));
    }
  }
}
