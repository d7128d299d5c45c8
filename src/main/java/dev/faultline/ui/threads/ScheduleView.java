package dev.faultline.ui.threads;

import dev.faultline.debug.Schedule;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The turns taken, and a button that takes them again in another run. */
final class ScheduleView {
  private final ListView<String> turns = new ListView<>();
  private final BorderPane root;

  ScheduleView(ThreadsModel model) {
    turns.setId("schedule");
    turns.setAccessibleText(Texts.of("schedule.accessible"));
    turns.getStyleClass().add("lines");
    turns.setPlaceholder(Nodes.emptiness(Nodes.text(Texts.of("schedule.empty"))));
    Label title = new Label(Texts.of("schedule.title"));
    title.getStyleClass().add("panel-title");
    Button replay =
        Nodes.small("replay", Feather.REPEAT, Texts.of("schedule.replay"), model::replay);
    replay
        .disableProperty()
        .bind(
            model
                .stopped()
                .not()
                .or(
                    Bindings.createBooleanBinding(
                        () -> model.recorded().get().turns().isEmpty(), model.recorded())));
    HBox bar = new HBox(title, Nodes.spring(), replay);
    bar.getStyleClass().add("tab-bar");
    root = new BorderPane(turns, bar, null, null, null);
    model.recorded().addListener((property, before, now) -> show(now));
    show(model.recorded().get());
  }

  Parent node() {
    return root;
  }

  private void show(Schedule schedule) {
    List<Schedule.Turn> all = schedule.turns();
    turns
        .getItems()
        .setAll(
            IntStream.range(0, all.size())
                .mapToObj(i -> ThreadWords.turn(i + 1, all.get(i)))
                .toList());
    if (!all.isEmpty()) {
      turns.scrollTo(all.size() - 1);
    }
  }
}
