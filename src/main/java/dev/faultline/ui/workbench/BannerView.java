package dev.faultline.ui.workbench;

import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Texts;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows the banner, with a restart where that helps. */
final class BannerView {
  private final Label title = Nodes.text("", "banner-title");
  private final Label detail = Nodes.text("", "banner-detail");
  private final Button restart;
  private final HBox root = new HBox();

  BannerView(RunModel run, Commands commands) {
    restart =
        Nodes.button(
            "banner-restart",
            Feather.ROTATE_CCW,
            Texts.of("action.restart"),
            () -> commands.perform(Action.RESTART));
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
        .addAll(Nodes.icon(Feather.ALERT_TRIANGLE, "banner-icon"), words, restart, close);
    root.setId("banner");
    root.getStyleClass().add("banner");
    run.banner().addListener((property, before, now) -> show(before, now));
    show(Banner.NONE, run.banner().get());
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
    Nodes.show(restart, now.kind() == Banner.Kind.LOST || now.kind() == Banner.Kind.STALE);
    Nodes.show(root, now.kind() != Banner.Kind.NONE);
  }
}
