package dev.faultline.ui.catalog;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.workbench.Action;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The ways in for packs, lesson folders and programs: dropped, pasted, or from a menu. */
final class IntakeDoor {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final Intake intake;
  private final MenuButton menu =
      new MenuButton(Texts.of("intake.open"), Nodes.icon(Feather.FOLDER));

  /**
   * @param perform carries out actions of the window
   */
  IntakeDoor(Intake intake, Consumer<Action> perform) {
    this.intake = intake;
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setId("open-other");
    menu.getItems()
        .addAll(
            Nodes.item("open-pack", Texts.of("intake.openPack"), this::choosePack),
            Nodes.item("open-folder", Texts.of("intake.openFolder"), this::chooseFolder),
            new SeparatorMenuItem());
    for (Action action : List.of(Action.OPEN_PROGRAM, Action.ATTACH)) {
      menu.getItems().add(Nodes.item(action.id(), action.text(), () -> perform.accept(action)));
    }
  }

  Node menu() {
    return menu;
  }

  /**
   * Lets one file or folder be dropped on a node, which says so by its state {@code welcoming}, or
   * be pasted there.
   */
  void welcome(Node node) {
    node.setOnDragOver(
        event -> {
          if (oneFile(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            Nodes.state(node, "welcoming", true);
          }
          event.consume();
        });
    node.setOnDragExited(event -> Nodes.state(node, "welcoming", false));
    node.setOnDragDropped(
        event -> {
          event.setDropCompleted(takeFrom(event.getDragboard()));
          event.consume();
        });
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (PASTE.match(event) && takeFrom(Clipboard.getSystemClipboard())) {
            event.consume();
          }
        });
  }

  private boolean takeFrom(Clipboard board) {
    Optional<File> file = oneFile(board);
    take(file.orElse(null));
    return file.isPresent();
  }

  private static Optional<File> oneFile(Clipboard board) {
    return board.hasFiles() && board.getFiles().size() == 1
        ? Optional.of(board.getFiles().get(0))
        : Optional.empty();
  }

  private void choosePack() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.of("intake.openPack"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(Texts.of("intake.packs"), "*.pack"),
            new FileChooser.ExtensionFilter(Texts.of("intake.allFiles"), "*"));
    take(chooser.showOpenDialog(menu.getScene().getWindow()));
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Texts.of("intake.openFolder"));
    take(chooser.showDialog(menu.getScene().getWindow()));
  }

  private void take(@Nullable File chosen) {
    if (chosen != null) {
      intake.take(chosen.toPath());
    }
  }
}
