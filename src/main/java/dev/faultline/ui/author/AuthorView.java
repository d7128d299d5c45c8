package dev.faultline.ui.author;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.ui.guide.Markdown;
import dev.faultline.ui.toolkit.Nodes;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A lesson's folder for its author: guide, program with anchors, checks, problems, proof. */
public final class AuthorView {
  private final AuthorModel model;
  private final UnaryOperator<String> keys;
  private final Label title = new Label();
  private final ScrollPane guide = new ScrollPane();
  private final TabPane sources = new TabPane();
  private final BorderPane root = new BorderPane();

  /**
   * @param leave goes back to the catalogue
   * @param play opens the lesson on the workbench, to record it
   * @param keys puts keys for the actions that the guide names
   * @param look the buttons for theme and text size
   */
  public AuthorView(
      AuthorModel model,
      Runnable leave,
      Consumer<LessonFolder> play,
      UnaryOperator<String> keys,
      Region look) {
    this.model = model;
    this.keys = keys;
    root.setId("author");
    root.setTop(header(leave, play, look));
    guide.setFitToWidth(true);
    ScrollPane right = new ScrollPane(new FindingsView(model).node());
    right.setFitToWidth(true);
    SplitPane split = new SplitPane(guide, sources, right);
    split.setDividerPositions(0.28, 0.64);
    root.setCenter(split);
    model.reading().addListener(changed -> showLesson());
    showLesson();
  }

  public Parent node() {
    return root;
  }

  private HBox header(Runnable leave, Consumer<LessonFolder> play, Region look) {
    Button back = Nodes.iconButton("back", Feather.ARROW_LEFT, Texts.of("header.back"), leave);
    title.getStyleClass().add("lesson-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label news = new Label();
    news.setId("author-news");
    news.textProperty().bind(model.news());
    Button record =
        Nodes.button(
            "author-record",
            Feather.VIDEO,
            Texts.of("author.record"),
            () -> model.reading().get().lesson().ifPresent(play));
    record
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.reading().get().lesson().isEmpty(), model.reading()));
    Button prove =
        Nodes.button("author-prove", Feather.CHECK_SQUARE, Texts.of("author.prove"), model::prove);
    prove.setMinWidth(Region.USE_PREF_SIZE);
    record.setMinWidth(Region.USE_PREF_SIZE);
    HBox header = new HBox(back, title, Nodes.spring(), news, record, prove, look);
    header.getStyleClass().add("header");
    return header;
  }

  private void showLesson() {
    LessonReading read = model.reading().get();
    title.setText(
        read.lesson()
            .map(lesson -> lesson.lesson().title())
            .orElse(String.valueOf(model.directory().getFileName())));
    read.lesson().ifPresent(this::showLesson);
  }

  private void showLesson(LessonFolder lesson) {
    guide.setContent(Markdown.render(keys.apply(lesson.guide())));
    int shown = sources.getSelectionModel().getSelectedIndex();
    sources.getTabs().clear();
    AnchoredText.of(lesson.buggy())
        .forEach((file, text) -> sources.getTabs().add(source(file, text)));
    sources.getSelectionModel().select(Math.max(0, shown));
  }

  private static Tab source(String file, String text) {
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.setAccessibleText(file);
    area.getStyleClass().add("author-source");
    Tab tab = new Tab(file.substring(file.lastIndexOf('/') + 1), area);
    tab.setClosable(false);
    return tab;
  }
}
