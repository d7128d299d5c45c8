package dev.faultline.ui.program;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Work;
import dev.faultline.ui.workbench.Action;
import dev.faultline.ui.workbench.OpenProgram;
import java.io.File;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks for a program to start: a source, a folder, a jar, or a class path and a main class. */
public final class OpenForm extends ProgramForm {
  /** A word, or words in quotes. */
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|\\S+");

  private final ProgramOpener opener;
  private final TextField path;
  private final TextField libraries;
  private final TextField main;
  private final TextField arguments;

  /**
   * @param brought a path to begin with, may be empty
   */
  public OpenForm(ProgramOpener opener, String brought, Work work, Consumer<OpenProgram> opened) {
    super(Action.OPEN_PROGRAM, work, opened);
    this.opener = opener;
    path =
        field(
            "path",
            chooser("file", Feather.FILE, OpenForm::file, this::path),
            chooser("folder", Feather.FOLDER, OpenForm::folder, this::path));
    libraries = field("libraries");
    main = field("main");
    arguments = field("arguments");
    path.setText(brought);
  }

  @Override
  Supplier<CompletableFuture<OpenProgram>> request() {
    String of = path.getText().strip();
    String with = libraries.getText().strip();
    String mainClass = main.getText().strip();
    List<String> args = arguments(arguments.getText());
    return () -> opener.open(of, with, mainClass, args);
  }

  @Override
  public Node first() {
    return path;
  }

  private TextField path() {
    return path;
  }

  private static List<String> arguments(String typed) {
    return ARGUMENT.matcher(typed).results().map(OpenForm::argument).toList();
  }

  private static String argument(MatchResult found) {
    return found.group(1) == null ? found.group() : found.group(1);
  }

  private static @Nullable File file(Window over) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Action.OPEN_PROGRAM.text());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Texts.of("program.files"), "*.java", "*.jar"));
    return chooser.showOpenDialog(over);
  }

  static @Nullable File folder(Window over) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Texts.of("program.path"));
    return chooser.showDialog(over);
  }
}
