package dev.faultline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.search.Bisection.Answer;
import dev.faultline.search.Bisection.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Compares the bisection with that of git, which replays the same answers on a real repository. */
@EnabledIf("gitIsThere")
public class GitAgreementTest {
  private static final int REVISIONS = 48;
  private static final int HISTORIES = 200;
  private static final Pattern NEXT = Pattern.compile("(?m)^\\[\\w+] r(\\d+)$");
  private static final Pattern CULPRIT = Pattern.compile("(\\w{40}) is the first bad commit");
  private static final Pattern SUSPECTS = Pattern.compile("(?m)^(\\w{40})$");

  @TempDir static Path folder;
  private static List<String> names = List.of();

  public static boolean gitIsThere() {
    for (String entry : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(entry, "git"))
          || Files.isExecutable(Path.of(entry, "git.exe"))) {
        return true;
      }
    }
    return false;
  }

  @BeforeAll
  static void commitALineOfRevisions() throws Exception {
    String commands =
        """
        git init -q -b main .
        i=0
        while [ $i -le %d ]; do
          printf 'commit refs/heads/main\\ncommitter t <t@t> %%d +0000\\ndata <<E\\nr%%d\\nE\\n' $((1000000+i)) $i
          printf 'M 100644 inline n\\ndata <<E\\n%%d\\nE\\n\\n' $i
          i=$((i+1))
        done | git fast-import --quiet
        git reset -q --hard main
        git rev-list --reverse main
        """
            .formatted(REVISIONS);
    names = shell(commands).lines().toList();
    assertThat(names).hasSize(REVISIONS + 1);
  }

  @Test
  void agreesWithGitOnTheSameAnswers() throws Exception {
    Random random = new Random(5);
    List<Bisection> searches = new ArrayList<>();
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < HISTORIES; i++) {
      Bisection search = someSearch(random);
      Files.writeString(folder.resolve("log" + i), log(search));
      script.append("echo @@@; git bisect replay log%d 2>&1\n".formatted(i));
      searches.add(search);
    }
    String[] replies = shell(script.toString()).split("@@@\n", -1);
    assertThat(replies).hasSize(HISTORIES + 1);
    for (int i = 0; i < HISTORIES; i++) {
      compare(searches.get(i), replies[i + 1]);
    }
  }

  /** A search over a random range with a random culprit and skips, gone some way or to its end. */
  private static Bisection someSearch(Random random) {
    int good = random.nextInt(REVISIONS);
    int bad = good + 1 + random.nextInt(REVISIONS - good);
    int culprit = good + 1 + random.nextInt(bad - good);
    double skips = random.nextInt(3) * 0.3;
    int most = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(4);
    Bisection search = Bisection.between(good, bad);
    while (search.next().isPresent() && search.answers().size() < most) {
      int next = search.next().getAsInt();
      Verdict verdict = next < culprit ? Verdict.GOOD : Verdict.BAD;
      search = search.judge(new Answer(next, random.nextDouble() < skips ? Verdict.SKIP : verdict));
    }
    return search;
  }

  private static String log(Bisection search) {
    return "git bisect start '%s' '%s'\n"
            .formatted(names.get(search.bad()), names.get(search.good()))
        + search.answers().stream()
            .map(
                answer ->
                    "git bisect %s %s\n"
                        .formatted(
                            answer.verdict().name().toLowerCase(Locale.ROOT),
                            names.get(answer.revision())))
            .collect(Collectors.joining());
  }

  private static void compare(Bisection search, String reply) {
    if (search.next().isPresent()) {
      List<String> tried = NEXT.matcher(reply).results().map(hit -> hit.group(1)).toList();
      assertThat(tried).as(search + "\n" + reply).isNotEmpty();
      compareNext(search, Integer.parseInt(tried.get(tried.size() - 1)), reply);
    } else if (search.culprits().size() == 1) {
      Matcher culprit = CULPRIT.matcher(reply);
      assertThat(culprit.find()).as(search + "\n" + reply).isTrue();
      assertThat(names.indexOf(culprit.group(1))).isEqualTo(search.culprits().get(0));
    } else {
      assertThat(SUSPECTS.matcher(reply).results().map(hit -> names.indexOf(hit.group(1))).toList())
          .as(search + "\n" + reply)
          .containsExactlyInAnyOrderElementsOf(search.culprits());
    }
  }

  /** Git draws lots among the rest once a middle one is skipped, and of three takes the second. */
  private static void compareNext(Bisection search, int next, String reply) {
    boolean skipped = search.answers().stream().anyMatch(one -> one.verdict() == Verdict.SKIP);
    if (skipped || search.suspects().size() == 3) {
      assertThat(search.suspects()).contains(next);
      assertThat(search.isSkipped(next)).as(search + "\n" + reply).isFalse();
    } else {
      assertThat(next).as(search + "\n" + reply).isEqualTo(search.next().getAsInt());
    }
  }

  /** Runs commands in one shell and returns what they print. */
  private static String shell(String commands) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("script.sh"), commands);
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder("sh", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }
}
