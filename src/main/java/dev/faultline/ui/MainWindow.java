package dev.faultline.ui;

import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.LessonProgress;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.progress.ProgressStore;
import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonTools;
import dev.faultline.ui.author.AuthorModel;
import dev.faultline.ui.author.AuthorView;
import dev.faultline.ui.catalog.CatalogModel;
import dev.faultline.ui.catalog.CatalogView;
import dev.faultline.ui.catalog.Intake;
import dev.faultline.ui.catalog.LessonCardModel;
import dev.faultline.ui.palette.Palette;
import dev.faultline.ui.program.AttachForm;
import dev.faultline.ui.program.OpenForm;
import dev.faultline.ui.program.ProgramForm;
import dev.faultline.ui.program.ProgramOpener;
import dev.faultline.ui.settings.Keymap;
import dev.faultline.ui.settings.Settings;
import dev.faultline.ui.settings.SettingsCard;
import dev.faultline.ui.settings.SettingsKeeper;
import dev.faultline.ui.theme.Appearance;
import dev.faultline.ui.toolkit.Overlay;
import dev.faultline.ui.toolkit.Work;
import dev.faultline.ui.workbench.Action;
import dev.faultline.ui.workbench.DividerMemory;
import dev.faultline.ui.workbench.Exits;
import dev.faultline.ui.workbench.Keys;
import dev.faultline.ui.workbench.OpenLesson;
import dev.faultline.ui.workbench.OpenProgram;
import dev.faultline.ui.workbench.Toolkit;
import dev.faultline.ui.workbench.WorkbenchModel;
import dev.faultline.ui.workbench.WorkbenchView;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: the catalogue, a lesson or a program on the workbench, or a lesson for its
 * author; over it the cards of the whole window. Used on the JavaFX thread.
 */
public final class MainWindow {
  private final Toolkit toolkit;
  private final Work work;
  private final SettingsKeeper keeper;
  private final ObjectProperty<Settings> settings;
  private final Appearance appearance;
  private final Keys keys;
  private final BorderPane page = new BorderPane();
  private final Overlay overlay = new Overlay("window-overlay");
  private final NoteBar notes;
  private final Scene scene;
  private final DoubleShift shifts = new DoubleShift(System::nanoTime);
  private final Consumer<String> faultNotes;
  private final ProgramOpener opener = new ProgramOpener(this::tools);
  private DesktopServices services;
  private ProgressStore progress;
  private CatalogModel catalog = new CatalogModel();
  private @Nullable CatalogView catalogView;
  private @Nullable WorkbenchModel workbench;
  private @Nullable AuthorModel author;
  private Runnable show = this::showCatalog;

  /** Builds the window's scene and begins to read the catalogue. */
  public MainWindow(DesktopServices services, Toolkit toolkit) {
    this.services = services;
    this.toolkit = toolkit;
    StringProperty faults = new SimpleStringProperty("");
    work = new Work(toolkit.fx(), toolkit.background(), faults::set, faults::set);
    keeper = new SettingsKeeper(services.settings(), work);
    settings = keeper.settings();
    faultNotes = note -> toolkit.fx().execute(() -> faults.set(note));
    progress = services.progress().apply(faultNotes);
    Texts.use(settings.get().language().locale());
    appearance = new Appearance(settings, work);
    notes = new NoteBar(faults, keeper.notes());
    keys = new Keys(settings);
    page.setId("window");
    page.setBottom(notes.node());
    scene = new Scene(new StackPane(page, overlay), 1280, 800);
    scene.addEventFilter(KeyEvent.ANY, this::heard);
    appearance.follow(scene);
    settings.addListener((property, before, now) -> changed(before, now));
    showCatalog();
  }

  private void heard(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      return;
    }
    if (shifts.completes(event) && settings.get().keymap() == Keymap.INTELLIJ) {
      perform(Action.PALETTE);
    }
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      keys.action(event)
          .filter(Action::isOfWindow)
          .ifPresent(
              action -> {
                perform(action);
                event.consume();
              });
    }
  }

  private void perform(Action action) {
    switch (action) {
      case PALETTE -> showPalette();
      case SETTINGS -> showSettings();
      case THEME -> appearance.nextTheme();
      case LARGER_TEXT -> appearance.largerText();
      case SMALLER_TEXT -> appearance.smallerText();
      case USUAL_TEXT -> appearance.usualText();
      case LESSONS -> showCatalog();
      case OPEN_PROGRAM -> show(openForm(""));
      case ATTACH -> show(new AttachForm(opener, work, this::show));
      default -> {
        if (workbench != null) {
          workbench.commands().perform(action);
        }
      }
    }
  }

  private void showPalette() {
    WorkbenchModel open = workbench;
    SessionState state =
        open == null ? new SessionState.NotStarted() : open.parts().run().state().get();
    Palette palette =
        new Palette(
            action ->
                open == null ? action.isOfWindow() : open.parts().run().possible().contains(action),
            state,
            keys,
            action -> {
              overlay.hide();
              perform(action);
            });
    overlay.show(palette.node(), null, palette.first(), () -> {});
  }

  private void showSettings() {
    SettingsCard card =
        new SettingsCard(settings, services.dataFolder(), this::chooseData, overlay::hide);
    overlay.show(card.node(), null, card.first(), () -> {});
  }

  private OpenForm openForm(String path) {
    return new OpenForm(opener, path, work, this::show);
  }

  private void show(ProgramForm form) {
    overlay.show(form.node(), null, form.first(), form::cancel);
  }

  /** Opens a program of the learner's own, or asks what is missing. */
  private void program(Path brought) {
    OpenForm form = openForm(brought.toString());
    show(form);
    form.submit();
  }

  private void chooseData() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Texts.of("settings.data"));
    File chosen = chooser.showDialog(scene.getWindow());
    if (chosen != null) {
      moveData(chosen.toPath());
    }
  }

  /** Works with another data folder from now on; a lesson that is open is ended. */
  void moveData(Path folder) {
    close();
    work.compute(
        () -> services.elsewhere().apply(folder),
        moved -> {
          services = moved;
          progress = moved.progress().apply(faultNotes);
          keeper.moveTo(moved.settings());
          overlay.hide();
          catalogView = null;
          showCatalog();
        });
  }

  private void changed(Settings before, Settings now) {
    WorkbenchModel open = workbench;
    if (before.coach() != now.coach() && open != null) {
      open.lesson().ifPresent(lesson -> work.run(() -> lesson.session().coached(now.coach())));
    }
    if (!before.limits().equals(now.limits()) && open != null) {
      open.parts().output().keep(now.limits().outputLines());
    }
    if (before.language() != now.language() || before.keymap() != now.keymap()) {
      Locale language = now.language().locale();
      Texts.use(language);
      if (open != null) {
        open.lesson().ifPresent(lesson -> lesson.session().speak(language));
      }
      catalogView = null;
      show.run();
      if (overlay.isVisible()) {
        showSettings();
      }
    }
  }

  public Scene scene() {
    return scene;
  }

  /** What is on the workbench, null while the catalogue is shown. */
  public @Nullable WorkbenchModel workbench() {
    return workbench;
  }

  /** Shows the catalogue, after ending the lesson that is open. */
  public void showCatalog() {
    close();
    CatalogView view = catalogView();
    show = this::showCatalog;
    catalog.loading().set(true);
    view.welcome();
    page.setCenter(view.node());
    readLessons();
  }

  private CatalogView catalogView() {
    CatalogView view = catalogView;
    if (view == null) {
      view = makeCatalog();
      catalogView = view;
    }
    return view;
  }

  private CatalogView makeCatalog() {
    catalog = new CatalogModel();
    return new CatalogView(
        catalog,
        new Intake(services.packs(), work, this::author, this::program, this::readLessons),
        this::open,
        this::perform,
        look());
  }

  private void readLessons() {
    Locale language = Texts.language();
    work.compute(() -> services.lessons().get().in(language), this::readProgress);
  }

  /** Opens a lesson, after ending the one that is open. */
  public void open(LessonCardModel card) {
    close();
    Label opening = new Label(Texts.of("lesson.opening", card.lesson().title()));
    opening.getStyleClass().add("placeholder");
    page.setCenter(opening);
    work.compute(
        () -> OpenLesson.of(session(card.folder(), progress.lesson(card.lesson().id()))),
        this::show);
  }

  /** Takes a pack, which is offered, a lesson's folder for its author, or a program. */
  public void take(Path brought) {
    catalogView().take(brought);
  }

  /** A session within the limits that are set, with the coach silent where that is set. */
  private LessonSession session(LessonFolder lesson, LessonProgress progress) {
    LessonSession session = new LessonSession(lesson, tools(), progress);
    if (!settings.get().coach() && session.isCoached()) {
      session.coached(false);
    }
    return session;
  }

  /** Those that keep within the limits that are set. */
  private LessonTools tools() {
    LessonTools tools = services.tools();
    return new LessonTools(
        new LimitedDebugger(tools.debugger(), () -> settings.get().limits()),
        tools.runner(),
        tools.compiler());
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
    show = () -> show(opened);
    page.setCenter(
        new AuthorView(
                opened, this::showCatalog, lesson -> record(opened, lesson), keys::fill, look())
            .node());
  }

  /** Opens a lesson as nobody has begun it, to record what its author does. */
  private void record(AuthorModel opened, LessonFolder lesson) {
    work.compute(
        () -> OpenLesson.of(session(lesson, new MemoryProgress())),
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
        () -> LessonCardModel.all(read.lessons(), progress::lesson, Instant.now()),
        (List<LessonCardModel> cards) -> catalog.show(cards, read.broken()));
  }

  private void show(OpenLesson open) {
    String id = open.session().folder().lesson().id();
    show(open, catalog.after(id), this::showCatalog);
  }

  /** Puts a program on the workbench, after ending what is there. */
  private void show(OpenProgram open) {
    close();
    overlay.hide();
    put(new WorkbenchModel(open, this::showCatalog, toolkit));
  }

  private void show(OpenLesson open, Optional<LessonCardModel> next, Runnable leave) {
    Exits exits =
        new Exits() {
          @Override
          public Optional<String> nextTitle() {
            return next.map(card -> card.lesson().title());
          }

          @Override
          public void nextLesson() {
            next.ifPresentOrElse(MainWindow.this::open, this::leave);
          }

          @Override
          public void leave() {
            leave.run();
          }
        };
    put(new WorkbenchModel(open, exits, toolkit));
  }

  private void put(WorkbenchModel model) {
    model.parts().output().keep(settings.get().limits().outputLines());
    workbench = model;
    show = () -> show(model);
    show(model);
  }

  private void show(WorkbenchModel model) {
    WorkbenchView view = new WorkbenchView(model, look(), new DividerMemory(settings), keys);
    page.setCenter(view.node());
    view.focus();
  }

  private Region look() {
    return LookButtons.of(keys, this::perform);
  }
}
