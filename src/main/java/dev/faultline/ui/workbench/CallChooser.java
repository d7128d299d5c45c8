package dev.faultline.ui.workbench;

import dev.faultline.debug.CallTarget;
import dev.faultline.i18n.Texts;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** A list of the calls on a line, of which one is chosen to step into. */
final class CallChooser {
  private final ListView<CallTarget> list = new ListView<>();
  private final Commands commands;
  private final Runnable close;

  CallChooser(Prompt.ChooseCall choice, Commands commands, Runnable close) {
    this.commands = commands;
    this.close = close;
    list.setItems(FXCollections.observableArrayList(choice.calls()));
    list.setId("call-chooser");
    list.setAccessibleText(Texts.of("calls.accessible"));
    list.getStyleClass().add("card-list");
    list.setCellFactory(view -> new Cell());
    list.setPrefHeight(30.0 * choice.calls().size() + 10);
    list.setPrefWidth(300);
    list.getSelectionModel().select(0);
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose();
          }
        });
    list.setOnMouseClicked(event -> choose());
  }

  Parent node() {
    return list;
  }

  private void choose() {
    CallTarget target = list.getSelectionModel().getSelectedItem();
    if (target != null) {
      close.run();
      commands.stepInto(target);
    }
  }

  /** Class and method as a learner calls them. */
  static String name(CallTarget target) {
    String simple = target.className().substring(target.className().lastIndexOf('.') + 1);
    return target.method().equals("<init>")
        ? "new " + simple.replace('$', '.') + "()"
        : simple.replace('$', '.') + "." + target.method() + "()";
  }

  private static final class Cell extends ListCell<CallTarget> {
    @Override
    protected void updateItem(CallTarget target, boolean empty) {
      super.updateItem(target, empty);
      setText(empty || target == null ? null : name(target));
    }
  }
}
