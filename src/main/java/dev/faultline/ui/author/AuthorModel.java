package dev.faultline.ui.author;

import dev.faultline.author.DraftRefused;
import dev.faultline.author.LessonWatch;
import dev.faultline.author.WalkthroughFiles;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonReader;
import dev.faultline.prove.EvidenceReview;
import dev.faultline.prove.ProofReport;
import dev.faultline.prove.ProofReport.RuleResult;
import dev.faultline.prove.Prover;
import dev.faultline.session.LessonTools;
import dev.faultline.session.RecordedWalkthrough;
import dev.faultline.ui.toolkit.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A lesson's folder, read anew at each save. Used on the JavaFX thread. */
public final class AuthorModel implements AutoCloseable {
  private final Path directory;
  private final LessonReader reader;
  private final LessonTools tools;
  private final Work work;
  private final Executor fx;
  private final ExecutorService walks =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "faultline-author");
            thread.setDaemon(true);
            return thread;
          });
  private final Prover prover;
  private final ObjectProperty<LessonReading> reading =
      new SimpleObjectProperty<>(LessonReading.NONE);
  private final ObjectProperty<@Nullable EvidenceReview> review = new SimpleObjectProperty<>();
  private final ObservableList<RuleResult> rules = FXCollections.observableArrayList();
  private final StringProperty news = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable RecordedWalkthrough> recorded =
      new SimpleObjectProperty<>();
  private @Nullable LessonFolder recordedOn;
  private @Nullable LessonWatch watch;

  /** Reads the folder, and again whenever a file in it is saved, until it is closed. */
  public AuthorModel(
      Path directory, LessonReader reader, LessonTools tools, Work work, Executor fx) {
    this.directory = directory;
    this.reader = reader;
    this.tools = tools;
    this.work = work;
    this.fx = fx;
    prover = new Prover(tools, reader);
    read();
    work.compute(this::watch, begun -> watch = begun);
  }

  private LessonWatch watch() {
    try {
      LessonWatch begun = new LessonWatch(List.of(directory));
      walks.execute(() -> follow(begun));
      return begun;
    } catch (IOException e) {
      throw new CommandRefused(Texts.of("author.unwatched", String.valueOf(e.getMessage())));
    }
  }

  private void follow(LessonWatch changes) {
    try {
      while (!changes.changed().isEmpty()) {
        fx.execute(this::read);
      }
    } catch (ClosedWatchServiceException closed) {
      // The folder was left.
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path directory() {
    return directory;
  }

  ObjectProperty<LessonReading> reading() {
    return reading;
  }

  /** What the checks say, null until it is known. */
  ObjectProperty<@Nullable EvidenceReview> review() {
    return review;
  }

  /** The results of the proof, as they come. */
  ObservableList<RuleResult> rules() {
    return rules;
  }

  /** What goes on, one line. */
  StringProperty news() {
    return news;
  }

  /** What was recorded and is not saved yet, null for nothing. */
  ObjectProperty<@Nullable RecordedWalkthrough> recorded() {
    return recorded;
  }

  private void read() {
    work.compute(() -> LessonReading.of(directory, reader), this::show);
  }

  private void show(LessonReading read) {
    reading.set(read);
    review.set(null);
    rules.clear();
    news.set(Texts.of(read.lesson().isPresent() ? "author.walking" : "author.unreadable"));
    read.lesson()
        .ifPresent(
            lesson ->
                work.ask(
                    () ->
                        CompletableFuture.supplyAsync(
                            () -> EvidenceReview.of(lesson, tools), walks),
                    found -> reviewed(read, found)));
  }

  private void reviewed(LessonReading of, EvidenceReview found) {
    if (of.equals(reading.get())) {
      review.set(found);
      news.set(Texts.of("author.walked"));
    }
  }

  /** Proves the lesson; the results come one by one. */
  void prove() {
    rules.clear();
    news.set(Texts.of("author.proving"));
    work.ask(
        () ->
            prover
                .prove(List.of(directory), (lesson, rule) -> fx.execute(() -> rules.add(rule)))
                .get(0),
        report -> news.set(Texts.of(outcome(report))));
  }

  private static String outcome(ProofReport report) {
    if (report.proved()) {
      return "author.proved";
    }
    return report.hasFindings() ? "author.notProved" : "author.couldNotCheck";
  }

  /** Keeps what was done in a session on the lesson until it is saved. */
  public void keep(LessonFolder lesson, RecordedWalkthrough walkthrough) {
    recordedOn = lesson;
    recorded.set(walkthrough);
  }

  /** Saves what was recorded as the lesson's walkthrough. */
  void save() {
    LessonFolder lesson = recordedOn;
    RecordedWalkthrough walkthrough = recorded.get();
    if (lesson != null && walkthrough != null) {
      work.compute(() -> saved(lesson, walkthrough), done -> recorded.set(null));
    }
  }

  private static RecordedWalkthrough saved(LessonFolder lesson, RecordedWalkthrough walkthrough) {
    try {
      WalkthroughFiles.save(lesson, walkthrough);
      return walkthrough;
    } catch (DraftRefused refused) {
      throw new CommandRefused(String.valueOf(refused.getMessage()));
    }
  }

  /** Leaves the folder. Returns at once. */
  @Override
  public void close() {
    LessonWatch begun = watch;
    work.run(
        () -> {
          prover.close();
          walks.shutdownNow();
          if (begun != null) {
            closeQuietly(begun);
          }
        });
  }

  private static void closeQuietly(LessonWatch watch) {
    try {
      watch.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
