package dev.faultline.ui.program;

import dev.faultline.ui.toolkit.Work;
import dev.faultline.ui.workbench.Action;
import dev.faultline.ui.workbench.OpenProgram;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Asks where a JVM listens that somebody else has started, and where its sources are. */
public final class AttachForm extends ProgramForm {
  private final ProgramOpener opener;
  private final TextField address;
  private final TextField sources;

  public AttachForm(ProgramOpener opener, Work work, Consumer<OpenProgram> opened) {
    super(Action.ATTACH, work, opened);
    this.opener = opener;
    address = field("address");
    sources = field("sources", chooser("folder", Feather.FOLDER, OpenForm::folder, this::sources));
  }

  @Override
  Supplier<CompletableFuture<OpenProgram>> request() {
    String to = address.getText();
    String from = sources.getText().strip();
    return () -> opener.attach(to, from);
  }

  @Override
  public Node first() {
    return address;
  }

  private TextField sources() {
    return sources;
  }
}
