package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.LessonWorkshop;
import dev.faultline.check.Evidence.Shrunk;
import dev.faultline.debug.CommandRefused;
import dev.faultline.lesson.Act;
import dev.faultline.progress.MemoryProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InputShrinkerTest {
  private static final String TEXT = "one\\ntwo a;b\\nthree\\n";
  private static final String BY_STDIN = "{\"main\": \"p.Main\", \"stdin\": \"" + TEXT + "\"}";
  private static final String BY_ARGUMENT =
      "{\"main\": \"p.Main\", \"args\": [\"first\", \"" + TEXT + "\"]}";
  private static final String FAILS = "text.matches(\"(?s).*a.?;.*\")";

  @TempDir Path root;
  private LessonSession session;
  private InputShrinker input;

  private void open(String run, String fails) throws Exception {
    session =
        new LessonSession(
            workshop(run, fails).read(), LessonWorkshop.tools(), new MemoryProgress());
    input = session.input();
  }

  private LessonWorkshop workshop(String run, String fails) {
    return new LessonWorkshop(root)
        .run(run)
        .program(program(fails), program("false"))
        .check("minimise", "\"size\": 2");
  }

  private static String program(String fails) {
    return """
    package p;

    public class Main {
      public static void main(String[] args) throws Exception {
        String text =
            args.length == 0 ? new String(System.in.readAllBytes()) : args[args.length - 1];
        System.out.println(%s ? "wrong" : "right"); //@FAULT
      }
    }
    """
        .formatted(fails);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {BY_STDIN, BY_ARGUMENT})
  void triesAreRunsOnStandardInputOrTheLastArgument(String run) throws Exception {
    open(run, FAILS);
    assertThat(input.smallest()).isEqualTo("one\ntwo a;b\nthree\n");
    assertThat(input.attempt("a;b\n").join().fails()).isTrue();
    assertThat(input.attempt("b\n").join().fails()).isFalse();
    assertThat(input.smallest()).isEqualTo("a;b\n");
    assertThat(session.evidence().all(Shrunk.class))
        .containsExactly(new Shrunk(true, 4, true), new Shrunk(true, 2, false));
    assertThat(session.recorded().acts()).containsExactly(new Act.Minimise("a;b\n"));
  }

  @Test
  void deltaDebuggingKeepsWhatItFindsToItselfUntilTheLearnerHasIt() throws Exception {
    open(BY_STDIN, FAILS);
    refused(input.shrink(step -> {}), "First shrink it by hand");
    for (int i = 0; i < InputShrinker.OWN_TRIES; i++) {
      input.attempt("two a;b").join();
    }
    List<Integer> sizes = new ArrayList<>();
    Shrunken par = input.shrink(step -> sizes.add(step.size())).join();
    assertThat(par.size()).isEqualTo(2);
    assertThat(par.input()).isEmpty();
    assertThat(sizes).startsWith(18).endsWith(2).isSortedAccordingTo((a, b) -> b - a);
    input.attempt("a;").join();
    assertThat(input.shrink(step -> {}).join().input()).contains("a;");
  }

  @Test
  void anInputThatDoesNotFailAtAllSaysSo() throws Exception {
    open(BY_STDIN, "false");
    for (int i = 0; i < InputShrinker.OWN_TRIES; i++) {
      input.attempt("a;").join();
    }
    refused(input.shrink(step -> {}), "does not fail on its whole input, so there is nothing");
  }

  @Test
  void aProgramWithoutInputSaysSo() throws Exception {
    open("{\"main\": \"p.Main\"}", FAILS);
    refused(input.attempt("a;"), "takes no input");
  }

  @Test
  void aProgramWhoseRunsDifferIsNotBlamedOnAnInput() throws Exception {
    open(BY_STDIN, "Thread.currentThread().getContextClassLoader().toString().contains(\"Fresh\")");
    for (int i = 0; i < InputShrinker.OWN_TRIES; i++) {
      input.attempt("a;").join();
    }
    refused(input.shrink(step -> {}), "this program's runs differ");
  }

  @Test
  void itIsCancelledOnTheWay() throws Exception {
    open(BY_STDIN, FAILS);
    for (int i = 0; i < InputShrinker.OWN_TRIES; i++) {
      input.attempt("a").join();
    }
    Shrunken reached = input.shrink(step -> input.cancel()).join();
    assertThat(reached.end()).isEqualTo(Shrunken.End.CANCELLED);
    assertThat(reached.size()).isEqualTo(18);
    assertThat(input.attempt("two a;b").join().fails()).isTrue();
  }

  private static void refused(CompletableFuture<?> future, String message) {
    assertThatThrownBy(future::join)
        .hasCauseInstanceOf(CommandRefused.class)
        .hasMessageContaining(message);
  }
}
