package dev.faultline.ui.code;

import dev.faultline.compile.CompileProblem;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Shows what the mouse rests on: a compile problem, or the value of a name while stopped. */
final class HoverHelp {
  private static final Duration REST = Duration.ofMillis(350);

  private final CodeArea area;
  private final CodeFile file;
  private final CodeActions actions;
  private final Tooltip tip = new Tooltip();
  private int asked;

  HoverHelp(CodeArea area, CodeFile file, CodeActions actions) {
    this.area = area;
    this.file = file;
    this.actions = actions;
    tip.getStyleClass().add("hover-value");
    tip.setId("hover-value");
  }

  void install() {
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::begin);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_END,
        event -> {
          asked++;
          tip.hide();
        });
  }

  private void begin(MouseOverTextEvent event) {
    int offset = event.getCharacterIndex();
    Point2D place = event.getScreenPosition().add(8, 16);
    String problems =
        file.problems().stream()
            .filter(problem -> covers(problem, offset))
            .map(CompileProblem::message)
            .collect(Collectors.joining("\n"));
    if (!problems.isEmpty()) {
      show(problems, place);
      return;
    }
    Optional<String> expression = Expressions.at(area.getText(), offset);
    int number = ++asked;
    expression.ifPresent(
        name ->
            actions.peek(
                name,
                value -> {
                  if (number == asked) {
                    show(name + " = " + value, place);
                  }
                }));
  }

  private boolean covers(CompileProblem problem, int offset) {
    return problem.start() >= 0
        && problem.start() <= offset
        && offset < Highlighting.end(area.getText(), problem);
  }

  private void show(String text, Point2D place) {
    tip.setText(text);
    tip.show(area, place.getX(), place.getY());
  }
}
