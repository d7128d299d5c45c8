package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import dev.faultline.SmallLesson;
import dev.faultline.author.LessonWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LessonWatchTest {
  @TempDir Path root;
  private Path one;
  private Path two;

  @BeforeEach
  void writeLessons() {
    one = new SmallLesson(root.resolve("one")).directory();
    two = new SmallLesson(root.resolve("two")).directory();
  }

  @Test
  void aLessonWhoseFilesChangeIsNamed() throws Exception {
    try (LessonWatch watch = new LessonWatch(List.of(one, two))) {
      Files.writeString(two.resolve("buggy/p/Main.java"), "package p;");
      assertThat(watch.changed()).containsExactly(two);
    }
  }

  @Test
  void foldersThatComeLaterAreWatchedToo() throws Exception {
    try (LessonWatch watch = new LessonWatch(List.of(one, two))) {
      Path mutant = Files.createDirectories(one.resolve("variants/mutants/new"));
      assertThat(watch.changed()).containsExactly(one);
      Files.writeString(mutant.resolve("Main.java"), "class Main {}");
      assertThat(watch.changed()).containsExactly(one);
    }
  }

  @Test
  void whatEditorsKeepForThemselvesDoesNotCount() throws Exception {
    try (LessonWatch watch = new LessonWatch(List.of(one, two))) {
      Files.writeString(one.resolve(".guide.md.swp"), "");
      Files.writeString(one.resolve("guide.md~"), "");
      Files.delete(two.resolve("guide.md"));
      assertThat(watch.changed()).containsExactly(two);
    }
  }

  @Test
  void provingWithWatchGoesOnUntilItIsInterrupted() throws Exception {
    CompletableFuture<PipedApp.Result> result = new CompletableFuture<>();
    Thread proving =
        new Thread(
            () ->
                result.complete(
                    new PipedApp(one.getParent(), root.resolve("data"))
                        .run("", "prove", "--watch")));
    proving.start();
    proving.interrupt();
    assertThat(result.get().exit()).isZero();
    assertThat(result.get().out()).contains("x1-half", "  proved", "Waiting for a change");
  }

  @Test
  void watchAndJsonDoNotGoTogether() {
    CliTest.badInput(
        new PipedApp(one.getParent(), root.resolve("data")).run("", "prove", "--watch", "--json"),
        "--json");
  }
}
