package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.LessonWithHistory;
import dev.faultline.LessonWorkshop;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.git.Histories;
import dev.faultline.lesson.LessonReader;
import dev.faultline.progress.FileProgressStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BisectCommandTest {
  @TempDir Path root;
  private String out = "";
  private String err = "";

  @Test
  void aCommandFindsTheCulpritOfAnOwnRepository() throws Exception {
    assertThat(inRepository("--good", "r1", "--run", "grep -q good state")).isEqualTo(Exit.DONE);
    assertThat(out)
        .contains(
            "19 suspects left, about 5 more verdicts.",
            "\"Change number 13\"; 1 suspect left.",
            "Author: Ann <ann@example.org>",
            "    Change number 13",
            "-good\n+bad");
  }

  @Test
  void nothingOfTheRepositoryIsTouchedAndLocalChangesAreSafe() throws Exception {
    Path repository = Histories.line(root.resolve("repository"), 20, 13);
    Files.writeString(repository.resolve("state"), "mine\n");
    Files.writeString(repository.resolve("own"), "mine\n");
    Map<Path, String> before = files(repository);
    assertThat(
            run(
                "",
                "bisect",
                "--repo",
                repository.toString(),
                "--good",
                "r1",
                "--run",
                "grep -q good state && rm state"))
        .isEqualTo(Exit.DONE);
    assertThat(out).contains("Your local changes are left as they are", "Change number 13");
    assertThat(files(repository)).isEqualTo(before);
  }

  @Test
  void aPersonJudgesAndTakesBack() throws Exception {
    assertThat(
            inRepositoryAnswering(
                "bad\nundo\nperhaps\ngood\nbad\ngood\nbad\n",
                "--good",
                "r1",
                "--ask",
                "--run",
                "cat state"))
        .isEqualTo(Exit.DONE);
    assertThat(out)
        .contains("\"perhaps\" is none of good, bad, skip", "It ended with exit code 0.")
        .contains("    Change number 13");
  }

  @Test
  void aPersonJudgesOtherSuspectsThanTheMiddle() throws Exception {
    assertThat(
            inRepositoryAnswering(
                "good r9\nlook r12\nskip\nbad r13\nsuspects\nlook r11\ngood\nundo\n",
                "--good",
                "r1"))
        .isEqualTo(Exit.NO);
    assertThat(out)
        .contains("11 suspects left", "\"Change number 12\"\n(good or bad?) skip\n")
        .contains("4 suspects left, about 2 more verdicts.")
        .containsPattern("suspects\n  .*number 10\"\n  .*number 11\"\n  .*12\"\n  .*13\"\n\\(")
        .contains("can be any of:\n")
        .endsWith("4 suspects left, about 2 more verdicts.\n");
  }

  @Test
  void whatAPersonSaysThatCannotBeIsExplained() throws Exception {
    inRepositoryAnswering(
        """
        good r8
        bad r7
        bad r15
        good r17
        good r6
        skip r15
        bad r1
        look r1
        bad
        undo
        undo
        undo
        good nothing
        help

        q
        """,
        "--good",
        "r1");
    assertThat(out)
        .containsPattern(
            "number 7\" cannot be bad: it or one that came from it is good, and a fault")
        .containsPattern("number 17\" cannot be good: it or one that it came from is bad, and a")
        .contains("number 6\" is known to be good already.")
        .contains("number 15\" is known to be bad already.")
        .containsPattern(
            "number 1\" is no suspect: it does not lie between what is good and \\w{10},")
        .contains("There is no verdict to take back.", "There is no revision nothing")
        .contains("  takes the latest verdict back", "\"\" is none of")
        .endsWith("19 suspects left, about 5 more verdicts.\n");
  }

  @Test
  void aPersonMayGoBackFromTheEnd() throws Exception {
    assertThat(inRepositoryAnswering("bad r2\nundo\ngood r12\nbad r13\nq\n", "--good", "r1"))
        .isEqualTo(Exit.DONE);
    assertThat(out)
        .contains("You called none good, so make sure of r1:", "(undo or q) undo\n")
        .contains("    Change number 13\n");
  }

  @Test
  void skippedCommitsLeaveSeveralSuspects() throws Exception {
    String command = "grep -q 1[23] number && exit 125; grep -q good state";
    assertThat(inRepository("--good", "r1", "--run", command)).as(err).isEqualTo(Exit.NO);
    assertThat(out)
        .contains("can be any of", "\"Change number 12\"", "\"Change number 13\"")
        .contains("\"Change number 14\"");
  }

  @Test
  void aRunThatTakesTooLongIsSkipped() throws Exception {
    String command = "grep -qx 10 number && sleep 60; grep -q good state";
    assertThat(inRepository("--good", "r1", "--timeout", "1", "--run", command))
        .isEqualTo(Exit.DONE);
    assertThat(out).containsPattern("skip  \\w{10} \"Change number 10\"").contains("number 13");
  }

  @Test
  void hangingMayCountAsBadAndIsTold() throws Exception {
    String command = "grep -q good state || sleep 60";
    assertThat(inRepository("--good", "r1", "--timeout", "1", "--late", "bad", "--run", command))
        .isEqualTo(Exit.DONE);
    assertThat(out)
        .containsPattern("bad   \\w{10} \"Change number 15\" ran out of 1 s; ")
        .contains("    Change number 13");
  }

  @Test
  void whatCannotBeSearchedIsSaidInOneLine() throws Exception {
    assertBad(
        "The good revision is not good: there the command ends with 1, which is bad.",
        "--good",
        "r14",
        "--run",
        "grep -q good state");
    assertBad(
        "The bad revision is not bad: there the command ends with 0",
        "--good",
        "r1",
        "--bad",
        "r5",
        "--run",
        "grep -q good state");
    assertBad(
        "there the command ends with 125, which is skip", "--good", "r1", "--run", "exit 125");
    assertBad("Exit code 200 is no verdict", "--good", "r1", "--run", "exit 200");
    assertBad(
        "The command cannot be run at the good revision: it ends with 127, which is bad, and prints",
        "--good",
        "r1",
        "--run",
        "no-such-command");
    assertBad("and prints at its end: two.", "--good", "r1", "--run", "echo one; echo two; exit 1");
    assertBad("--run is empty", "--good", "r1", "--run", " ");
    assertBad(
        "runs out of time, which counts as skip",
        "--good",
        "r1",
        "--timeout",
        "1",
        "--run",
        "sleep 60");
    assertBad("The bad revision is older than the good one", "--good", "r5", "--bad", "r3");
    assertBad("are the same commit", "--good", "r20");
    assertBad("There is no revision nothing", "--good", "nothing");
    assertBad("r1^{x} is no revision", "--good", "r1^{x}");
    assertBad("--timeout 0 is too short", "--good", "r1", "--timeout", "0");
    assertThat(run("", "bisect", "--repo", root.toString(), "--good", "x")).isEqualTo(2);
    assertThat(err).contains("is not in a git repository");
    assertThat(run("", "bisect")).isEqualTo(Exit.BAD_INPUT);
    assertThat(err).startsWith("Name a lesson with a history");
  }

  @Test
  void aCommandThatContradictsItselfIsNoticed() throws Exception {
    Path asked = root.resolve("asked");
    Files.createFile(asked);
    String flaky =
        "echo . >> '%s'; n=$(wc -l < '%s'); test $n -eq 1 || test $n -gt 6".formatted(asked, asked);
    assertBad("The command is flaky", "--good", "r1", "--run", flaky);
  }

  @Test
  void aLessonsHistoryIsSearchedInTheTerminal() throws Exception {
    LessonWithHistory.in(root.resolve("lessons")).read();
    assertThat(run("good\nhm\nbad\nq\n", "bisect", "x1")).isZero();
    assertThat(out)
        .contains("c \"Turn the sum around\"", "\"hm\" is none of good, bad")
        .contains("d \"Simplify\" is the first bad one, found with 2 verdicts.");
  }

  private void assertBad(String why, String... options) throws Exception {
    assertThat(inRepository(options)).as(err).isEqualTo(Exit.BAD_INPUT);
    assertThat(err.strip()).contains(why).doesNotContain("\n");
  }

  private int inRepository(String... options) throws Exception {
    return inRepositoryAnswering("", options);
  }

  private int inRepositoryAnswering(String answers, String... options) throws Exception {
    Path repository = root.resolve("repository");
    if (!Files.exists(repository)) {
      Histories.line(repository, 20, 13);
    }
    List<String> args = new ArrayList<>(List.of("bisect", "--repo", repository.toString()));
    args.addAll(List.of(options));
    return run(answers, args.toArray(String[]::new));
  }

  private int run(String in, String... args) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    App app =
        new App(
            LessonWorkshop::tools,
            new LessonReader(CheckKinds.ALL),
            note -> new FileProgressStore(root.resolve("progress"), note),
            root.resolve("lessons"),
            root.resolve("data"),
            lesson -> 3,
            new App.Streams(
                new ByteArrayInputStream(in.getBytes(Charset.defaultCharset())),
                new PrintStream(printed, true, Charset.defaultCharset()),
                new PrintStream(complained, true, Charset.defaultCharset()),
                false));
    int code = Cli.run(app, args);
    out = printed.toString(Charset.defaultCharset());
    err = complained.toString(Charset.defaultCharset());
    return code;
  }

  /** All files of a repository with what is in them, git's own too. */
  private static Map<Path, String> files(Path folder) throws Exception {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
