package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.HeapCounts;
import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.ProgramSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the commands of one console work on. */
final class Context {
  private final ProgramSession program;
  private final @Nullable LessonSession lesson;
  private final Places places;
  private final Listing listing;
  private final StopText stops;
  private final ClassNames classes;
  private final BreakpointNames breakpoints;
  private final ThreadNames threads;
  private final Displays displays;
  private final StopWork stopWork;
  private final CommandList commandList;
  private final Shorthand shorthand = new Shorthand();
  private final Function<String, CompletableFuture<Reply>> console;
  private final List<String> typed = new CopyOnWriteArrayList<>();
  private volatile Consumer<String> progress = line -> {};
  private final AtomicInteger nested = new AtomicInteger();
  private final Set<BreakpointPlace> inVain = new HashSet<>();
  private @Nullable LessonStatus seen;
  private volatile @Nullable HeapCounts counted;
  private volatile UnaryOperator<Reply> early = UnaryOperator.identity();

  /**
   * @param console runs a line as if it was typed
   */
  Context(
      ProgramSession program,
      @Nullable LessonSession lesson,
      Function<String, CompletableFuture<Reply>> console) {
    this.console = console;
    this.program = program;
    this.lesson = lesson;
    places = new Places(program);
    listing = new Listing(program);
    stops = new StopText(places);
    classes = new ClassNames(program);
    breakpoints = new BreakpointNames(program, places);
    threads = new ThreadNames(program);
    displays = new Displays(program);
    stopWork = new StopWork(program, listing, displays);
    commandList = new CommandList(stopWork);
  }

  ProgramSession program() {
    return program;
  }

  boolean inLesson() {
    return lesson != null;
  }

  LessonSession lesson() {
    if (lesson == null) {
      throw new CommandRefused(Texts.of("console.lessonOnly"));
    }
    return lesson;
  }

  /** What changed besides since this was last asked; empty when nothing did. */
  synchronized String news() {
    List<String> news = new ArrayList<>(breakpointsInVain());
    if (lesson != null) {
      LessonStatus before = seen;
      LessonStatus now = lesson.status();
      seen = now;
      if (before != null) {
        news.add(LessonText.news(before, now));
      }
    }
    news.removeIf(String::isEmpty);
    return String.join("\n", news);
  }

  /** Breakpoints that turned out to stand on a line without code, each told once. */
  private List<String> breakpointsInVain() {
    List<BreakpointSnapshot> vain =
        program.breakpoints().stream()
            .filter(one -> one.state() == BreakpointSnapshot.State.INVALID)
            .toList();
    List<String> told =
        vain.stream()
            .filter(one -> !inVain.contains(one.spec().place()))
            .map(
                one ->
                    Texts.of(
                        "console.breakpoint.inVain", places.show(one.spec().place()), one.note()))
            .toList();
    inVain.addAll(vain.stream().map(one -> one.spec().place()).toList());
    return told;
  }

  /** Completes when the session has dealt with all that was asked of it before. */
  CompletableFuture<?> settled() {
    return program.settled();
  }

  Places places() {
    return places;
  }

  Listing listing() {
    return listing;
  }

  StopText stops() {
    return stops;
  }

  ClassNames classes() {
    return classes;
  }

  BreakpointNames breakpoints() {
    return breakpoints;
  }

  ThreadNames threads() {
    return threads;
  }

  Displays displays() {
    return displays;
  }

  StopWork stopWork() {
    return stopWork;
  }

  CommandList commandList() {
    return commandList;
  }

  Shorthand shorthand() {
    return shorthand;
  }

  /** What was typed so far, the oldest first; may be added to. */
  List<String> typed() {
    return typed;
  }

  /** What is said before a reply is whole goes here from now on. */
  void saysEarly(Consumer<String> out) {
    early =
        reply -> {
          out.accept(reply.text());
          return Reply.of("");
        };
  }

  /** Says a part of a reply, if that can be, before more happens; returns what is left to say. */
  Reply sayEarly(Reply part) {
    return part.text().isEmpty() ? part : early.apply(part);
  }

  /** Runs a line as if it was typed. */
  CompletableFuture<Reply> run(String line) {
    return console.apply(line);
  }

  /** Tells a line while a command is at work. */
  void tell(String line) {
    progress.accept(line);
  }

  /** Takes whoever hears what is told while a command is at work. */
  void onProgress(Consumer<String> listener) {
    progress = listener;
  }

  /** How many files of commands are being run within each other. */
  int nested() {
    return nested.get();
  }

  void nest(int more) {
    nested.addAndGet(more);
  }

  /** The heap as it was last counted, null before. */
  @Nullable HeapCounts counted() {
    return counted;
  }

  void counted(HeapCounts counts) {
    counted = counts;
  }
}
