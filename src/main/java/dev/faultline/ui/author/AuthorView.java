package dev.faultline.ui.author;

import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonProblem;
import dev.faultline.lesson.WalkthroughText;
import dev.faultline.prove.EvidenceReview;
import dev.faultline.prove.ProofReport.RuleResult;
import dev.faultline.session.LessonStatus.CheckStatus;
import dev.faultline.session.RecordedWalkthrough;
import dev.faultline.ui.guide.Markdown;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Texts;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
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
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A lesson's folder for its author: guide, program with anchors, checks, problems, proof. */
public final class AuthorView {
  private final AuthorModel model;
  private final Label title = new Label();
  private final ScrollPane guide = new ScrollPane();
  private final TabPane sources = new TabPane();
  private final VBox findings = new VBox();
  private final BorderPane root = new BorderPane();

  /**
   * @param leave goes back to the catalogue
   * @param play opens the lesson on the workbench, to record it
   * @param look the buttons for theme and text size
   */
  public AuthorView(AuthorModel model, Runnable leave, Consumer<LessonFolder> play, Node look) {
    this.model = model;
    root.setId("author");
    root.setTop(header(leave, play, look));
    guide.setFitToWidth(true);
    findings.getStyleClass().add("author-findings");
    ScrollPane right = new ScrollPane(findings);
    right.setFitToWidth(true);
    SplitPane split = new SplitPane(guide, sources, right);
    split.setDividerPositions(0.28, 0.64);
    root.setCenter(split);
    InvalidationListener findingsChanged = changed -> showFindings();
    model.reading().addListener(changed -> showLesson());
    model.review().addListener(findingsChanged);
    model.rules().addListener(findingsChanged);
    model.recorded().addListener(findingsChanged);
    showLesson();
  }

  public Parent node() {
    return root;
  }

  private HBox header(Runnable leave, Consumer<LessonFolder> play, Node look) {
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
    showFindings();
  }

  private void showLesson(LessonFolder lesson) {
    guide.setContent(Markdown.render(lesson.guide()));
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

  private void showFindings() {
    findings.getChildren().clear();
    LessonReading read = model.reading().get();
    if (!read.problems().isEmpty()) {
      heading("author.problems");
      for (LessonProblem problem : read.problems()) {
        row(Feather.ALERT_TRIANGLE, "bad", problem.toString());
      }
    }
    RecordedWalkthrough recorded = model.recorded().get();
    if (recorded != null) {
      showRecorded(recorded);
    }
    EvidenceReview review = model.review().get();
    if (review != null) {
      showReview(review);
    }
    if (!model.rules().isEmpty()) {
      heading("author.rules");
      model.rules().forEach(this::showRule);
    }
  }

  private void showRecorded(RecordedWalkthrough recorded) {
    heading("author.recorded");
    recorded.acts().forEach(act -> code(WalkthroughText.text(act)));
    recorded
        .newAnchors()
        .forEach((name, line) -> row(Feather.ANCHOR, "", Texts.of("author.newAnchor", name, line)));
    recorded
        .leftOut()
        .forEach(what -> row(Feather.ALERT_TRIANGLE, "bad", Texts.of("author.leftOut", what)));
    HBox ways =
        new HBox(
            Nodes.button("author-save", Feather.SAVE, Texts.of("author.save"), model::save),
            Nodes.button(
                "author-discard",
                Feather.TRASH_2,
                Texts.of("author.discard"),
                () -> model.recorded().set(null)));
    ways.getStyleClass().add("form-line");
    findings.getChildren().add(ways);
  }

  private void showReview(EvidenceReview review) {
    heading("author.checks");
    for (int i = 0; i < review.walked().size(); i++) {
      CheckStatus before = review.untouched().get(i);
      CheckStatus after = review.walked().get(i);
      boolean good = !before.verdict().passed() && after.verdict().passed();
      String key = before.verdict().passed() ? "author.passesUntouched" : "author.failsUntouched";
      String walked =
          after.verdict().passed()
              ? Texts.of("author.passesWalked")
              : Texts.of("author.failsWalked", after.verdict());
      mark(good, after.check().id() + " — " + Texts.of(key) + "; " + walked);
    }
    review.refused().forEach(refusal -> row(Feather.X_CIRCLE, "bad", refusal));
  }

  private void showRule(RuleResult rule) {
    mark(rule.findings().isEmpty(), rule.rule() + " — " + rule.title());
    rule.findings().forEach(finding -> code(finding.toString()));
  }

  private void heading(String key) {
    findings.getChildren().add(Nodes.text(Texts.of(key), "author-heading"));
  }

  private void mark(boolean good, String text) {
    row(good ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE, good ? "good" : "bad", text);
  }

  private void row(Feather icon, String style, String text) {
    Label label = Nodes.text(text, "author-row");
    label.setGraphic(Nodes.icon(icon, style));
    findings.getChildren().add(label);
  }

  private void code(String text) {
    findings.getChildren().add(Nodes.text(text, "author-code"));
  }
}
