package dev.faultline.ui.catalog;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.pack.OpenedPack;
import dev.faultline.pack.PackRefused;
import dev.faultline.pack.PackStore;
import dev.faultline.session.OwnProgram;
import dev.faultline.ui.toolkit.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a person brings to the catalogue: packs, which are installed once the person agrees, lesson
 * folders, which open for their author, and programs to debug. Used on the JavaFX thread.
 */
public final class Intake {
  private final PackStore packs;
  private final Work work;
  private final Consumer<Path> author;
  private final Consumer<Path> program;
  private final Runnable installed;
  private final ObjectProperty<@Nullable OpenedPack> offered = new SimpleObjectProperty<>();
  private final StringProperty news = new SimpleStringProperty("");

  /**
   * @param author opens a lesson's folder for its author
   * @param program opens a program of the person's own
   * @param installed runs when there are more lessons than before
   */
  public Intake(
      PackStore packs,
      Work work,
      Consumer<Path> author,
      Consumer<Path> program,
      Runnable installed) {
    this.packs = packs;
    this.work = work;
    this.author = author;
    this.program = program;
    this.installed = installed;
  }

  /** The pack to say yes or no to, null for none. */
  ObjectProperty<@Nullable OpenedPack> offered() {
    return offered;
  }

  /** What became of the last thing brought, one line, empty for nothing to say. */
  StringProperty news() {
    return news;
  }

  /** Takes a pack, a lesson's folder or a program; what it is is found out by looking. */
  public void take(Path brought) {
    news.set("");
    compute(String.valueOf(brought.getFileName()), () -> look(brought), Runnable::run);
  }

  /** Finds out what to do about something brought. Not for the JavaFX thread. */
  private Runnable look(Path brought) {
    if (LessonCatalog.isLesson(brought)) {
      return () -> author.accept(brought);
    } else if (OwnProgram.isLikely(brought)) {
      return () -> program.accept(brought);
    } else if (!Files.isDirectory(brought)) {
      OpenedPack pack = opened(brought);
      return pack.trust() == OpenedPack.Trust.KNOWN ? () -> install(pack) : () -> offered.set(pack);
    }
    return () -> news.set(Texts.of("intake.noLesson", brought.getFileName()));
  }

  /** Installs the pack that is offered: the person has agreed. */
  void agree() {
    OpenedPack pack = offered.get();
    decline();
    if (pack != null) {
      install(pack);
    }
  }

  void decline() {
    offered.set(null);
  }

  private void install(OpenedPack pack) {
    compute(
        pack.pack().manifest().title(),
        () -> installNow(pack),
        title -> {
          news.set(Texts.of("intake.installed", title));
          installed.run();
        });
  }

  private <T> void compute(String what, Supplier<T> task, Consumer<T> then) {
    work.ask(
        () -> CompletableFuture.completedFuture(task.get()),
        then,
        failure -> failed(what, failure));
  }

  private void failed(String what, Throwable failure) {
    if (failure instanceof CommandRefused) {
      news.set(Texts.of("intake.refused", what, String.valueOf(failure.getMessage())));
    } else {
      work.show(failure);
    }
  }

  private OpenedPack opened(Path file) {
    try {
      return packs.open(file);
    } catch (PackRefused refused) {
      throw refusal(refused);
    }
  }

  private String installNow(OpenedPack pack) {
    try {
      packs.install(pack);
      return pack.pack().manifest().title();
    } catch (PackRefused refused) {
      throw refusal(refused);
    }
  }

  private static CommandRefused refusal(PackRefused refused) {
    return new CommandRefused(String.valueOf(refused.getMessage()));
  }
}
