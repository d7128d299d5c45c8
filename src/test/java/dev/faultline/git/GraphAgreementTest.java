package dev.faultline.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.child.ShellCommand;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.search.CommitBisection;
import dev.faultline.search.CommitBisection.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Compares searches through histories that branch and merge with what git makes of the same. */
@EnabledIf("dev.faultline.search.GitAgreementTest#gitIsThere")
class GraphAgreementTest {
  private static final int COMMITS = 80;
  private static final int STEPS = 400;
  private static final Pattern SUSPECT = Pattern.compile("(?m)^(\\w{40}) \\(.*?dist=(\\d+)\\)$");

  @TempDir static Path folder;
  private static List<String> names = List.of();

  @BeforeAll
  static void commitBranchesAndMerges() throws Exception {
    Random random = new Random(7);
    StringBuilder commits = new StringBuilder();
    for (int i = 1; i <= COMMITS; i++) {
      commits.append(
          "commit refs/heads/b%d\nmark :%d\ncommitter t <t@t> %d +0000\ndata <<E\nr%d\nE\n"
              .formatted(i, i, 1_000_000 + i, i));
      if (i > 1) {
        int parent = Math.max(1, i - 1 - random.nextInt(4));
        int other = Math.max(1, i - 1 - random.nextInt(9));
        commits.append("from :" + parent + "\n");
        commits.append(other == parent || random.nextInt(3) > 0 ? "" : "merge :" + other + "\n");
      }
      commits.append("\n");
    }
    Files.writeString(folder.resolve("commits"), commits);
    shell("git init -q -b main . && git fast-import --quiet < commits");
    names = shell("for i in $(seq 1 " + COMMITS + "); do git rev-parse b$i; done").lines().toList();
    assertThat(names).hasSize(COMMITS);
  }

  @Test
  void theSameCommitsAreSuspectedAndAsGoodAMiddleIsTaken() throws Exception {
    List<CommitBisection> searches = someSearches();
    String[] replies =
        shell(searches.stream().map(GraphAgreementTest::asked).collect(Collectors.joining("\n")))
            .split("@@@\n", -1);
    assertThat(replies).hasSize(searches.size() + 1);
    for (int i = 0; i < searches.size(); i++) {
      compare(searches.get(i), replies[i + 1]);
    }
  }

  /** Each step of searches for random culprits, in which some commits are skipped. */
  private static List<CommitBisection> someSearches() {
    Random random = new Random(8);
    List<CommitBisection> searches = new ArrayList<>();
    try (OwnRepository repository = OwnRepository.open(folder)) {
      while (searches.size() < STEPS) {
        CommitBisection search =
            repository.search(names.get(0), names.get(1 + random.nextInt(COMMITS - 1)));
        List<String> suspects = search.suspects();
        String culprit = suspects.get(random.nextInt(suspects.size()));
        for (Optional<String> next = search.next(); next.isPresent(); next = search.next()) {
          searches.add(search);
          boolean skip = random.nextInt(5) == 0;
          Verdict verdict = skip ? Verdict.SKIP : verdict(repository, culprit, next.get());
          search = search.judge(new Answer(next.get(), verdict));
        }
        assertThat(search.culprits()).contains(culprit);
      }
    }
    return searches;
  }

  private static Verdict verdict(OwnRepository repository, String culprit, String commit) {
    boolean bad = repository.search(names.get(0), commit).suspects().contains(culprit);
    return bad ? Verdict.BAD : Verdict.GOOD;
  }

  private static String asked(CommitBisection search) {
    String good =
        search.answers().stream()
            .filter(answer -> answer.verdict() == Verdict.GOOD)
            .map(answer -> " ^" + answer.commit())
            .collect(Collectors.joining());
    return "echo @@@; git rev-list --bisect-all %s ^%s%s"
        .formatted(search.firstBad(), names.get(0), good);
  }

  private static void compare(CommitBisection search, String reply) {
    Map<String, Integer> distances = new HashMap<>();
    Matcher line = SUSPECT.matcher(reply);
    while (line.find()) {
      distances.put(line.group(1), Integer.parseInt(line.group(2)));
    }
    assertThat(distances.keySet()).containsExactlyInAnyOrderElementsOf(search.suspects());
    for (Answer answer : search.answers()) {
      if (answer.verdict() == Verdict.SKIP) {
        distances.remove(answer.commit());
      }
    }
    int best = distances.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    assertThat(distances.get(search.next().orElseThrow())).isEqualTo(best);
  }

  private static String shell(String commands) throws Exception {
    ShellCommand.Result result =
        ShellCommand.run(
            "export LC_ALL=C GIT_CONFIG_GLOBAL=/dev/null; {\n" + commands + "\n} > reply",
            folder,
            Duration.ofMinutes(2));
    assertThat(result.exitCode()).as(result.output()).hasValue(0);
    return Files.readString(folder.resolve("reply"));
  }
}
