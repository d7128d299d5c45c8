package dev.faultline.ui.bisect;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History.Revision;
import dev.faultline.search.Bisection;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.RevisionOracles;
import dev.faultline.session.RevisionStanding;
import dev.faultline.session.RevisionTrial;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Buttons for verdicts, the strip of revisions, and a run or the culprit's difference below. */
public final class BisectView {
  private final BisectModel model;
  private final Label count = Nodes.text("", "bisect-count");
  private final Label title = Nodes.text("", "panel-title");
  private final TextArea output = new TextArea();
  private final DifferenceView difference = new DifferenceView();
  private final BorderPane root = new BorderPane();

  public BisectView(BisectModel model) {
    this.model = model;
    Label note = Nodes.text("", "bisect-note");
    note.setId("bisect-note");
    note.textProperty().bind(model.note());
    note.visibleProperty().bind(model.note().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    count.setId("bisect-count");
    title.setId("bisect-title");
    output.setId("bisect-output");
    output.setAccessibleText(Texts.of("bisect.output"));
    output.setEditable(false);
    output.getStyleClass().add("bisect-output");
    VBox above = new VBox(new StripView(model).node(), count, note, title);
    above.getStyleClass().add("bisect");
    StackPane below = new StackPane(output, difference.node());
    root.setId("bisect-pane");
    root.setTop(new VBox(bar(), above));
    root.setCenter(below);
    model.search().addListener((property, before, now) -> count(now));
    model.standing().addListener((property, before, now) -> show(now));
    count(model.search().get());
    show(model.standing().get());
  }

  public Parent node() {
    return root;
  }

  private HBox bar() {
    Button start =
        Nodes.small("bisect-start", Feather.PLAY, Texts.of("bisect.start"), model::start);
    start.disableProperty().bind(model.working());
    start
        .textProperty()
        .bind(
            model
                .standing()
                .map(now -> Texts.of("bisect.restart"))
                .orElse(Texts.of("bisect.start")));
    HBox bar =
        new HBox(
            start,
            verdict("good", Feather.CHECK, Verdict.GOOD),
            verdict("bad", Feather.X, Verdict.BAD),
            verdict("skip", Feather.SKIP_FORWARD, Verdict.SKIP),
            undo(),
            oracle(),
            run(),
            working());
    bar.getStyleClass().add("tab-bar");
    return bar;
  }

  private Button verdict(String id, Feather icon, Verdict verdict) {
    Button button =
        Nodes.small("bisect-" + id, icon, Texts.of("bisect." + id), () -> model.judge(verdict));
    button.disableProperty().bind(model.judging().not());
    return button;
  }

  private Button undo() {
    Button undo =
        Nodes.small("bisect-undo", Feather.ROTATE_CCW, Texts.of("bisect.undo"), model::undo);
    undo.disableProperty().bind(model.undoable().not());
    return undo;
  }

  private TextField oracle() {
    TextField oracle = new TextField();
    oracle.setId("bisect-oracle");
    oracle.setPromptText(Texts.of("bisect.oracle"));
    oracle.setAccessibleText(Texts.of("bisect.oracle"));
    oracle.setTooltip(new Tooltip(Texts.of("bisect.oracle.help", RevisionOracles.FORM)));
    oracle.getStyleClass().addAll("small", "code-field");
    oracle.setMinWidth(70);
    oracle.textProperty().bindBidirectional(model.oracle());
    oracle.disableProperty().bind(model.judging().not());
    oracle.setOnAction(event -> model.run());
    HBox.setHgrow(oracle, Priority.ALWAYS);
    return oracle;
  }

  private Button run() {
    Button run =
        Nodes.small("bisect-run", Feather.FAST_FORWARD, Texts.of("bisect.run"), model::run);
    run.disableProperty().bind(model.judging().not());
    run.visibleProperty().bind(model.working().not());
    run.managedProperty().bind(run.visibleProperty());
    return run;
  }

  private HBox working() {
    Button cancel =
        Nodes.small("bisect-cancel", Feather.SQUARE, Texts.of("bisect.cancel"), model::cancel);
    ProgressIndicator turning = new ProgressIndicator();
    turning.getStyleClass().add("bisect-working");
    HBox box = new HBox(turning, cancel);
    box.getStyleClass().add("bisect-busy");
    box.visibleProperty().bind(model.working());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void count(@Nullable Bisection search) {
    int revisions = model.history().revisions().size();
    if (search == null) {
      count.setText(Texts.of("bisect.before", revisions, Bisection.questions(revisions - 1)));
      return;
    }
    int suspects = search.suspects().size();
    if (suspects == 1) {
      count.setText(
          Texts.of(
              "bisect.done",
              Texts.count("bisect.verdicts", search.verdicts()),
              search.bad() - search.good(),
              search.questionsAtFirst()));
      return;
    }
    count.setText(
        Texts.of(
            "bisect.count",
            Texts.count("bisect.suspects", suspects),
            Texts.count("bisect.questions", search.questionsLeft()),
            suspects,
            Texts.count("bisect.given", search.verdicts())));
  }

  private void show(@Nullable RevisionStanding standing) {
    RevisionTrial trial = standing == null ? null : standing.trial();
    boolean found = standing != null && standing.culprits().size() == 1;
    Nodes.show(output, trial != null);
    Nodes.show(difference.node(), found);
    title.setText("");
    if (trial != null) {
      show(trial);
    } else if (standing != null) {
      end(standing);
    }
    Nodes.show(title, !title.getText().isEmpty());
  }

  private void show(RevisionTrial trial) {
    Revision revision = trial.revision();
    String state = trial instanceof RevisionTrial.Ran ? "bisect.ran" : "bisect.broken";
    title.setText(Texts.of(state, revision.id(), revision.message()));
    output.setText(TrialText.of(trial));
  }

  private void end(RevisionStanding standing) {
    if (standing.culprits().size() > 1) {
      String ids = String.join(", ", standing.culprits().stream().map(Revision::id).toList());
      title.setText(Texts.of("bisect.undecided", ids));
      return;
    }
    Revision culprit = standing.culprits().get(0);
    Revision before = standing.revision(standing.search().firstBad() - 1);
    title.setText(
        Texts.of(
            standing.borneOut() ? "bisect.culprit" : "bisect.doubt",
            culprit.id(),
            culprit.message(),
            before.id()));
    difference.show(before.files(), culprit.files());
  }
}
