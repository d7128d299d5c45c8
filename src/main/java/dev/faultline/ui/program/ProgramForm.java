package dev.faultline.ui.program;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Work;
import dev.faultline.ui.workbench.Action;
import dev.faultline.ui.workbench.OpenProgram;
import java.io.File;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A card that asks for a program, opens it, and says in one line why it cannot be opened. Used on
 * the JavaFX thread.
 */
public abstract sealed class ProgramForm permits OpenForm, AttachForm {
  private final Work work;
  private final Consumer<OpenProgram> opened;
  private final GridPane grid = new GridPane();
  private final Label problem = Nodes.text("", "form-problem");
  private final Button done;
  private final VBox root = new VBox();
  private boolean cancelled;

  /**
   * @param action what the card is for
   * @param opened takes the program once it is open
   */
  ProgramForm(Action action, Work work, Consumer<OpenProgram> opened) {
    this.work = work;
    this.opened = opened;
    Label title = new Label(action.text());
    title.getStyleClass().add("card-form-title");
    grid.getStyleClass().add("form");
    problem.setId("program-problem");
    problem.setPrefWidth(1);
    problem.setMaxWidth(Double.MAX_VALUE);
    Nodes.show(problem, false);
    done = Nodes.button("program-done", action.icon(), Texts.of("program.done"), this::submit);
    done.getStyleClass().add("accent");
    HBox buttons = new HBox(Nodes.spring(), done);
    buttons.getStyleClass().add("form-line");
    root.setId("program-form");
    root.getStyleClass().addAll("card-form", "settings-card");
    root.getChildren()
        .addAll(title, Nodes.text(action.help(), "app-motto"), grid, problem, buttons);
  }

  /** How the program is opened with what is in the fields now; called in the background. */
  abstract Supplier<CompletableFuture<OpenProgram>> request();

  /** What gets the focus. */
  public abstract Node first();

  public final Parent node() {
    return root;
  }

  /** Opens the program that the fields name. */
  public final void submit() {
    busy(true);
    say("");
    work.ask(request(), this::opened, this::failed);
  }

  /** Nobody waits for the program any more; one that is still being opened is closed. */
  public final void cancel() {
    cancelled = true;
  }

  /** Adds a field in a row of its own. */
  final TextField field(String name, Button... choosers) {
    TextField field = new TextField();
    field.setId("program-" + name);
    field.setAccessibleText(Texts.of("program." + name));
    field.setPromptText(Texts.of("program." + name + ".hint"));
    field.getStyleClass().add("code-field");
    field.setOnAction(event -> submit());
    HBox.setHgrow(field, Priority.ALWAYS);
    Label label = new Label(field.getAccessibleText());
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(field);
    line.getStyleClass().add("form-line");
    line.getChildren().addAll(choosers);
    GridPane.setHgrow(line, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, line);
    return field;
  }

  /** A button that puts what is chosen into a field. */
  final Button chooser(
      String name,
      Feather icon,
      Function<Window, @Nullable File> choose,
      Supplier<TextField> field) {
    Button button =
        Nodes.button(
            "program-choose-" + name,
            icon,
            Texts.of("program.choose." + name),
            () -> {
              File chosen = choose.apply(root.getScene().getWindow());
              if (chosen != null) {
                field.get().setText(chosen.getPath());
              }
            });
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void opened(OpenProgram program) {
    if (cancelled) {
      work.run(program.session()::close);
    } else {
      opened.accept(program);
    }
  }

  private void failed(Throwable failure) {
    busy(false);
    if (failure instanceof CommandRefused) {
      say(String.valueOf(failure.getMessage()).lines().limit(2).collect(Collectors.joining(" ")));
    } else {
      work.show(failure);
    }
  }

  private void say(String text) {
    problem.setText(text);
    Nodes.show(problem, !text.isEmpty());
    root.requestLayout();
  }

  private void busy(boolean now) {
    done.setDisable(now);
    done.setText(Texts.of(now ? "program.busy" : "program.done"));
  }
}
