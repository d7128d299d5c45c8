package dev.faultline.ui;

import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.LessonSession;
import dev.faultline.ui.author.AuthorModel;
import dev.faultline.ui.author.AuthorView;
import dev.faultline.ui.catalog.CatalogModel;
import dev.faultline.ui.catalog.CatalogView;
import dev.faultline.ui.catalog.Intake;
import dev.faultline.ui.catalog.LessonCardModel;
import dev.faultline.ui.settings.Settings;
import dev.faultline.ui.settings.SettingsFile;
import dev.faultline.ui.theme.Appearance;
import dev.faultline.ui.toolkit.Texts;
import dev.faultline.ui.toolkit.Work;
import dev.faultline.ui.workbench.DividerMemory;
import dev.faultline.ui.workbench.Exits;
import dev.faultline.ui.workbench.OpenLesson;
import dev.faultline.ui.workbench.Toolkit;
import dev.faultline.ui.workbench.WorkbenchModel;
import dev.faultline.ui.workbench.WorkbenchView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The window's content: the catalogue, or a lesson on the workbench. Used on the JavaFX thread. */
public final class MainWindow {
  private final DesktopServices services;
  private final Toolkit toolkit;
  private final Work work;
  private final ObjectProperty<Settings> settings;
  private final Appearance appearance;
  private final CatalogModel catalog = new CatalogModel();
  private final CatalogView catalogView;
  private final BorderPane root = new BorderPane();
  private final Label fault = new Label();
  private final Scene scene;
  private @Nullable WorkbenchModel workbench;
  private @Nullable AuthorModel author;

  /** Builds the window's scene and begins to read the catalogue. */
  public MainWindow(DesktopServices services, Toolkit toolkit) {
    this.services = services;
    this.toolkit = toolkit;
    work = new Work(toolkit.fx(), toolkit.background(), fault::setText, fault::setText);
    SettingsFile file = new SettingsFile(services.settings());
    settings = new SimpleObjectProperty<>(file.read());
    settings.addListener((property, before, now) -> work.run(() -> file.write(now)));
    appearance = new Appearance(settings);
    catalogView =
        new CatalogView(
            catalog,
            new Intake(services.packs(), work, this::author, this::readLessons),
            this::open,
            look());
    root.setId("window");
    fault.setId("fault");
    fault.getStyleClass().add("fault");
    fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
    fault.managedProperty().bind(fault.visibleProperty());
    root.setBottom(fault);
    scene = new Scene(root, 1280, 800);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, new LookKeys(appearance)::pressed);
    appearance.follow(scene);
    showCatalog();
  }

  public Scene scene() {
    return scene;
  }

  /** The lesson on the workbench, null while the catalogue is shown. */
  public @Nullable WorkbenchModel workbench() {
    return workbench;
  }

  /** Shows the catalogue, after ending the lesson that is open. */
  public void showCatalog() {
    close();
    catalogView.welcome();
    root.setCenter(catalogView.node());
    readLessons();
  }

  private void readLessons() {
    work.compute(services.lessons(), this::readProgress);
  }

  /** Opens a lesson, after ending the one that is open. */
  public void open(LessonCardModel card) {
    close();
    Label opening = new Label(Texts.of("lesson.opening", card.lesson().title()));
    opening.getStyleClass().add("placeholder");
    root.setCenter(opening);
    work.compute(
        () ->
            OpenLesson.of(
                new LessonSession(
                    card.folder(),
                    services.tools(),
                    services.progress().lesson(card.lesson().id()))),
        this::show);
  }

  /** Opens a lesson's folder for its author. */
  public void author(Path directory) {
    close();
    AuthorModel opened =
        new AuthorModel(directory, services.reader(), services.tools(), work, toolkit.fx());
    author = opened;
    show(opened);
  }

  private void show(AuthorModel opened) {
    root.setCenter(
        new AuthorView(opened, this::showCatalog, lesson -> record(opened, lesson), look()).node());
  }

  /** Opens a lesson as nobody has begun it, to record what its author does. */
  private void record(AuthorModel opened, LessonFolder lesson) {
    work.compute(
        () -> OpenLesson.of(new LessonSession(lesson, services.tools(), new MemoryProgress())),
        open -> show(open, Optional.empty(), () -> recorded(opened, open.session())));
  }

  private void recorded(AuthorModel opened, LessonSession session) {
    endLesson();
    opened.keep(session.folder(), session.recorded());
    show(opened);
  }

  /** Ends the lesson that is open, keeping what was typed. Returns at once. */
  public void close() {
    endLesson();
    if (author != null) {
      author.close();
      author = null;
    }
  }

  private void endLesson() {
    if (workbench != null) {
      workbench.close();
      workbench = null;
    }
  }

  private void readProgress(LessonCatalog read) {
    work.compute(
        () ->
            LessonCardModel.all(
                read.lessons(), id -> services.progress().lesson(id), Instant.now()),
        (List<LessonCardModel> cards) -> catalog.show(cards, read.broken()));
  }

  private void show(OpenLesson open) {
    String id = open.session().folder().lesson().id();
    show(open, catalog.after(id), this::showCatalog);
  }

  private void show(OpenLesson open, Optional<LessonCardModel> next, Runnable leave) {
    Exits exits =
        new Exits() {
          @Override
          public void nextLesson() {
            next.ifPresentOrElse(MainWindow.this::open, this::leave);
          }

          @Override
          public void leave() {
            leave.run();
          }
        };
    WorkbenchModel model =
        new WorkbenchModel(open, next.map(card -> card.lesson().title()), exits, toolkit);
    workbench = model;
    WorkbenchView view =
        new WorkbenchView(model, look(), new DividerMemory(settings, toolkit.delays()));
    root.setCenter(view.node());
    view.focus();
  }

  private Node look() {
    return LookButtons.of(appearance, settings);
  }
}
