package dev.faultline.ui.workbench;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows the banner, with a restart where that helps. */
final class BannerView {
  private static final Set<Banner.Kind> RESTARTS =
      Set.of(Banner.Kind.LOST, Banner.Kind.STALE, Banner.Kind.REFUSED);
  private static final Set<Banner.Kind> EXPLAINED =
      Set.of(Banner.Kind.EXCEPTION, Banner.Kind.BROKEN);

  private final Label title = Nodes.text("", "banner-title");
  private final Label detail = Nodes.text("", "banner-detail");
  private final Button restart;
  private final Button apply;
  private final Button details;
  private final Button explain;
  private final HBox root = new HBox();

  /**
   * @param showDetails brings what is behind an exception to the screen
   */
  BannerView(RunModel run, Commands commands, Runnable showDetails) {
    apply =
        Nodes.button(
            "banner-apply",
            Action.APPLY_CHANGES.icon(),
            Action.APPLY_CHANGES.text(),
            () -> commands.perform(Action.APPLY_CHANGES));
    apply
        .disableProperty()
        .bind(run.allowed().map(allowed -> !allowed.contains(Action.APPLY_CHANGES)));
    details =
        Nodes.button("banner-details", Feather.LAYERS, Texts.of("banner.details"), showDetails);
    explain =
        Nodes.button(
            "banner-explain",
            Action.EXPLAIN_ERROR.icon(),
            Action.EXPLAIN_ERROR.text(),
            () -> commands.perform(Action.EXPLAIN_ERROR));
    restart =
        Nodes.button(
            "banner-restart",
            Feather.ROTATE_CCW,
            Texts.of("action.restart"),
            () -> restart(run, commands));
    Button close =
        Nodes.iconButton(
            "banner-close",
            Feather.X,
            Texts.of("banner.close"),
            () -> run.banner().set(Banner.NONE));
    VBox words = new VBox(title, detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    title.setId("banner-title");
    detail.setId("banner-detail");
    root.getChildren()
        .addAll(
            Nodes.icon(Feather.ALERT_TRIANGLE, "banner-icon"),
            words,
            explain,
            details,
            apply,
            restart,
            close);
    root.setId("banner");
    root.getStyleClass().add("banner");
    run.banner().addListener((property, before, now) -> show(before, now));
    show(Banner.NONE, run.banner().get());
  }

  private static void restart(RunModel run, Commands commands) {
    if (run.banner().get().kind() == Banner.Kind.REFUSED) {
      commands.restartHere();
    } else {
      commands.perform(Action.RESTART);
    }
  }

  Parent node() {
    return root;
  }

  private void show(Banner before, Banner now) {
    Nodes.state(root, before.kind().name().toLowerCase(Locale.ROOT), false);
    Nodes.state(root, now.kind().name().toLowerCase(Locale.ROOT), true);
    title.setText(now.title());
    detail.setText(now.detail());
    Nodes.show(detail, !now.detail().isEmpty());
    Nodes.show(apply, now.kind() == Banner.Kind.STALE || now.kind() == Banner.Kind.BROKEN);
    Nodes.show(explain, EXPLAINED.contains(now.kind()));
    Nodes.show(details, now.kind() == Banner.Kind.EXCEPTION);
    Nodes.show(restart, RESTARTS.contains(now.kind()));
    Nodes.show(root, now.kind() != Banner.Kind.NONE);
  }
}
