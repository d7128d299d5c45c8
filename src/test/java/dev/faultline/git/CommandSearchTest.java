package dev.faultline.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import dev.faultline.search.Bisection.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CommandSearchTest {
  @TempDir Path root;
  private OwnRepository repository;
  private CommitTrials trials;

  @BeforeEach
  void open() throws Exception {
    repository = OwnRepository.open(Histories.line(root.resolve("repository"), 20, 13));
    trials = new CommitTrials(repository, Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    trials.close();
    repository.close();
  }

  @Test
  void cancellingEndsTheCommandAndKeepsWhatWasFound() {
    Path reached = root.resolve("reached");
    CommandSearch search =
        search(
            "grep -qx 15 number && touch '%s' && sleep 60; grep -q good state".formatted(reached));
    CompletableFuture<?> end =
        CompletableFuture.runAsync(() -> search.finish(repository.commit("r1")));
    while (!Files.exists(reached)) {
      Thread.onSpinWait();
    }
    search.cancel();
    assertThatThrownBy(end::join).hasCauseInstanceOf(CancellationException.class);
    assertThat(search.reached().answers()).hasSize(1);
    assertThat(search.reached().suspects()).hasSizeLessThan(19).contains(repository.commit("r13"));
    assertThat(trials.run("cat number").output()).isEqualTo("15\n");
  }

  @Test
  void aGoodVerdictThatDoesNotHoldIsFlaky() throws Exception {
    Path asked = Files.createFile(root.resolve("asked"));
    CommandSearch search =
        search(
            "grep -qx 12 number || { grep -q good state; exit; }; echo >> '%s'; test $(wc -l < '%s') -eq 1"
                .formatted(asked, asked));
    assertThatThrownBy(() -> search.finish(repository.commit("r1")))
        .isInstanceOf(CommandRefused.class)
        .hasMessage(
            "The command is flaky: it called %s good, and run once more bad."
                .formatted(repository.commit("r12")));
  }

  private CommandSearch search(String command) {
    return new CommandSearch(
        trials,
        repository.search(repository.commit("r1"), repository.commit("r20")),
        command,
        Verdict.SKIP,
        step -> {});
  }
}
