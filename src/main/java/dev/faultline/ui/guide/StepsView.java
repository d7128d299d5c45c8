package dev.faultline.ui.guide;

import dev.faultline.lesson.Lesson;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.LessonStatus.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * The steps, one below the other. The current one opens by itself; the one just done stays open, so
 * that its success can be read.
 */
final class StepsView {
  private final List<StepCard> cards = new ArrayList<>();
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private String current = "";

  StepsView(GuideModel guide) {
    Lesson lesson = guide.folder().lesson();
    list.getStyleClass().add("steps");
    list.getChildren().addAll(new SymptomBox(lesson).node(), new CompletionBox(guide).node());
    for (Lesson.Step step : lesson.steps()) {
      StepCard card = new StepCard(guide, step, cards.size() + 1);
      cards.add(card);
      list.getChildren().add(card.node());
    }
    scroll.setId("steps");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    guide.status().addListener((property, before, now) -> show(now));
    show(guide.status().get());
  }

  Parent node() {
    return scroll;
  }

  private void show(LessonStatus status) {
    Optional<StepStatus> at = status.current();
    String id = at.map(step -> step.step().id()).orElse("");
    for (StepCard card : cards) {
      status.steps().stream()
          .filter(step -> step.step().id().equals(card.step().id()))
          .forEach(step -> card.show(step, step.step().id().equals(id)));
    }
    if (!id.equals(current)) {
      advance(id);
    }
    if (status.completed() && !scroll.isPressed()) {
      scroll.setVvalue(0);
    }
  }

  private void advance(String to) {
    for (StepCard card : cards) {
      boolean justDone = card.step().id().equals(current);
      boolean now = card.step().id().equals(to);
      card.open(now || (justDone && card.isOpen()));
      if (now && !current.isEmpty()) {
        reveal(card.node());
      }
    }
    current = to;
  }

  private void reveal(Node card) {
    scroll.applyCss();
    scroll.layout();
    Bounds place = card.getBoundsInParent();
    double room = list.getHeight() - scroll.getViewportBounds().getHeight();
    double seenFrom = scroll.getVvalue() * Math.max(0, room);
    double seenTo = seenFrom + scroll.getViewportBounds().getHeight();
    if (room > 0 && (place.getMinY() < seenFrom || place.getMaxY() > seenTo)) {
      double wanted = Math.max(0, place.getMinY() - 48);
      scroll.setVvalue(Math.min(1, wanted / room));
    }
  }
}
