package dev.faultline.ui.author;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonProblem;
import dev.faultline.lesson.WalkthroughText;
import dev.faultline.prove.EvidenceReview;
import dev.faultline.prove.ProofReport.RuleResult;
import dev.faultline.session.LessonStatus.CheckStatus;
import dev.faultline.session.RecordedWalkthrough;
import dev.faultline.ui.toolkit.Nodes;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What is known of a lesson: its problems, what was recorded, its checks, the results of a proof.
 */
final class FindingsView {
  private final AuthorModel model;
  private final VBox findings = new VBox();

  FindingsView(AuthorModel model) {
    this.model = model;
    findings.getStyleClass().add("author-findings");
    InvalidationListener changed = change -> show();
    model.reading().addListener(changed);
    model.review().addListener(changed);
    model.rules().addListener(changed);
    model.recorded().addListener(changed);
    show();
  }

  Parent node() {
    return findings;
  }

  private void show() {
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
              : Texts.of("author.failsWalked", after.verdict().text());
      mark(good, after.check().id() + " — " + Texts.of(key) + "; " + walked);
    }
    review.refused().forEach(refusal -> row(Feather.X_CIRCLE, "bad", refusal));
  }

  private void showRule(RuleResult rule) {
    String text = rule.rule() + " — " + rule.title();
    if (rule.couldNotCheck().isEmpty()) {
      mark(rule.holds(), text);
    } else {
      row(Feather.HELP_CIRCLE, "", text);
      code(rule.couldNotCheck());
    }
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
