package dev.faultline.ui.code;

import dev.faultline.compile.CompileProblem;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The files in tabs, and a line below them for what the compiler says. */
public final class CodePane {
  private final CodeModel model;
  private final TabPane tabs = new TabPane();
  private final Hyperlink problem = new Hyperlink();
  private final HBox problemLine = new HBox();
  private final BorderPane root = new BorderPane(tabs);
  private final Map<CodeFile, Tab> tabOf = new HashMap<>();
  private final Map<CodeFile, CodeEditor> editors = new HashMap<>();

  public CodePane(CodeModel model, CodeActions actions) {
    this.model = model;
    tabs.setId("code-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    model.files().forEach(file -> addTab(file, actions));
    followSelection();
    buildProblemLine(actions);
    root.setBottom(problemLine);
    root.getStyleClass().add("code-pane");
  }

  public Parent node() {
    return root;
  }

  /** Puts the caret into the file on the screen. */
  public void focus() {
    editor(model.selected().get()).ifPresent(editor -> editor.area().requestFocus());
  }

  /** Shows the file so many tabs further on; after the last comes the first. */
  public void turn(int by) {
    int count = tabs.getTabs().size();
    if (count == 0) {
      return;
    }
    int now = tabs.getSelectionModel().getSelectedIndex();
    tabs.getSelectionModel().select(Math.floorMod(now + by, count));
    focus();
  }

  /** What stands left of a line, if it is in sight. */
  public Optional<Node> gutter(SourceLine line) {
    return model
        .file(line.file())
        .flatMap(this::editor)
        .flatMap(found -> found.gutter(line.line()));
  }

  private void addTab(CodeFile file, CodeActions actions) {
    CodeEditor editor = new CodeEditor(file, actions);
    editor.area().addEventHandler(MouseEvent.MOUSE_CLICKED, click -> model.pointAtCaret(file));
    Tab tab = new Tab(file.name(), editor.node());
    tab.setId("file-" + file.id());
    tab.setGraphic(Nodes.icon(file.editable() ? Feather.EDIT_2 : Feather.LOCK, "tab-icon"));
    tab.setTooltip(
        new Tooltip(Texts.of(file.editable() ? "code.editable" : "code.locked", file.path())));
    tabs.getTabs().add(tab);
    tabOf.put(file, tab);
    editors.put(file, editor);
  }

  private void followSelection() {
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) ->
                tabOf.forEach(
                    (file, tab) -> {
                      if (tab.equals(now)) {
                        model.selected().set(file);
                      }
                    }));
    model.selected().addListener((property, before, now) -> selectTab());
    selectTab();
  }

  /** Brings the selected file to the front; a focus in the code goes along, and no other does. */
  private void selectTab() {
    boolean focused = editors.values().stream().anyMatch(editor -> editor.area().isFocused());
    Optional.ofNullable(model.selected().get())
        .map(tabOf::get)
        .ifPresent(tab -> tabs.getSelectionModel().select(tab));
    if (focused) {
      focus();
    }
  }

  private Optional<CodeEditor> editor(@Nullable CodeFile file) {
    return Optional.ofNullable(file).map(editors::get);
  }

  private void buildProblemLine(CodeActions actions) {
    problem.setId("problem-line");
    problem.setOnAction(event -> model.errors().stream().findFirst().ifPresent(this::show));
    Label icon = new Label("", Nodes.icon(Feather.ALERT_CIRCLE, "danger"));
    Button explain =
        Nodes.small(
            "problem-explain",
            Feather.HELP_CIRCLE,
            Texts.of("action.explain"),
            () -> model.errors().stream().findFirst().ifPresent(actions::explain));
    problem.setMinWidth(0);
    problemLine.getChildren().addAll(icon, problem, Nodes.spring(), explain);
    problemLine.getStyleClass().add("problem-line");
    model.errors().addListener((ListChangeListener<CompileProblem>) change -> showProblems());
    showProblems();
  }

  private void showProblems() {
    Nodes.show(problemLine, !model.errors().isEmpty());
    if (!model.errors().isEmpty()) {
      String more = Texts.count("code.errors", model.errors().size());
      problem.setText(more + "  " + model.errors().get(0).oneLine());
    }
  }

  private void show(CompileProblem first) {
    model.file(first.file()).ifPresent(model.selected()::set);
    editor(model.selected().get())
        .ifPresent(
            editor -> {
              editor.area().moveTo((int) Math.max(0, first.start()));
              editor.reveal(first.line());
              editor.area().requestFocus();
            });
  }
}
