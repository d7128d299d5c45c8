package dev.faultline;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.cli.App;
import dev.faultline.cli.Cli;
import dev.faultline.cli.LogFile;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.PackStore;
import dev.faultline.progress.DataFolder;
import dev.faultline.progress.FileProgressStore;
import dev.faultline.session.LessonTools;
import dev.faultline.ui.Desktop;
import dev.faultline.ui.DesktopServices;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The entry point: wires the objects by hand and picks the front end. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Texts.use(Locale.getDefault());
    App app = app(App.Streams.ofThisProcess());
    LogFile.keepLogOutOfTheTerminal(app.data(), List.of(args).contains("--debug"));
    System.exit(Cli.run(app, args));
  }

  private static App app(App.Streams streams) {
    LessonReader reader = new LessonReader(CheckKinds.ALL);
    Path data = DataFolder.ofThisUser();
    Path lessons = lessons();
    return new App(
        Main::tools,
        reader,
        notes -> new FileProgressStore(data, notes),
        lessons,
        data,
        brought -> desktop(reader, lessons, data, brought),
        streams);
  }

  private static int desktop(LessonReader reader, Path lessons, Path data, Optional<Path> brought) {
    return Desktop.launch(services(reader, lessons, data), brought);
  }

  private static DesktopServices services(LessonReader reader, Path lessons, Path data) {
    PackStore packs = new PackStore(data, lessons, reader);
    return new DesktopServices(
        new ReadAhead<>(() -> LessonCatalog.read(packs.allLessonFolders(), reader)),
        reader,
        packs,
        notes -> new FileProgressStore(data, notes),
        tools(),
        data.resolve("settings.json"),
        other -> services(reader, lessons, DataFolder.move(data, other)));
  }

  private static LessonTools tools() {
    return new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler());
  }

  /** The folder named by {@code faultline.lessons}, or beside the packaged jars, or here. */
  private static Path lessons() {
    String named = System.getProperty("faultline.lessons");
    if (named != null) {
      return Path.of(named);
    }
    Path code =
        Path.of(
            URI.create(
                String.valueOf(Main.class.getProtectionDomain().getCodeSource().getLocation())));
    Path packaged = code.resolveSibling("..").resolve("lessons").normalize();
    return Files.isRegularFile(code) && Files.isDirectory(packaged) ? packaged : Path.of("lessons");
  }
}
