package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import dev.faultline.SmallLesson;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.AuthorKey;
import dev.faultline.pack.PackWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An author packs a lesson, and a learner with another data folder opens it. */
@Timeout(120)
class PackCommandsTest {
  @TempDir private Path temp;
  private SmallLesson lesson;
  private PipedApp author;
  private PipedApp learner;
  private String pack;

  @BeforeEach
  void makeApps() throws Exception {
    lesson = new SmallLesson(temp.resolve("mine"));
    Path shipped = Files.createDirectory(temp.resolve("lessons"));
    author = new PipedApp(shipped, temp.resolve("author"));
    learner = new PipedApp(shipped, temp.resolve("learner"));
    pack = temp.resolve("halves.pack").toString();
  }

  @Test
  void aProvedLessonIsPackedOpenedListedLearntAndProved() {
    PipedApp.Result made = pack();
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).contains("x1-half: proved", "halves.pack holds 1 lesson, signed by ");
    assertThat(made.err()).startsWith("A key was made for ");

    PipedApp.Result opened = learner.run("y\n", "open", pack);
    assertThat(opened.exit()).as(opened.err()).isZero();
    assertThat(opened.out())
        .startsWith("Half (halves 1.0.0), 1 lesson: x1-half")
        .contains("You have let in no pack of this author yet.", "Install it? [y/N]", "Installed.");

    assertThat(learner.run("", "lessons").out()).contains("x1-half");
    assertThat(learner.run("q\n", "learn", "x1").out()).startsWith("x1-half: Half");
    assertThat(learner.run("", "prove", "x1-half").exit()).isZero();
  }

  @Test
  void whoSaysNoOrNothingGetsNothing() throws Exception {
    packUnproved();
    for (String answer : new String[] {"n\n", "\n", ""}) {
      PipedApp.Result opened = learner.run(answer, "open", pack);
      assertThat(opened.exit()).isEqualTo(Exit.NO);
      assertThat(opened.out()).endsWith("Nothing was installed.\n");
    }
    assertThat(learner.run("", "lessons").out()).doesNotContain("x1-half");
  }

  @Test
  void anAuthorIsAskedForOnceOnly() throws Exception {
    packUnproved();
    assertThat(learner.run("", "open", pack, "--yes").exit()).isZero();
    PipedApp.Result again = learner.run("", "open", pack);
    assertThat(again.exit()).isZero();
    assertThat(again.out())
        .contains("The key is known: you have let in this author's packs before");
  }

  @Test
  void whatDoesNotProveIsNotPacked() {
    lesson.with("lesson.json", "half=1", "half=7");
    PipedApp.Result made = pack();
    assertThat(made.exit()).isEqualTo(Exit.NO);
    assertThat(made.err()).contains("x1-half: not proved: ", "Nothing was packed.");
    assertThat(Path.of(pack)).doesNotExist();
    assertThat(temp.resolve("author")).doesNotExist();
  }

  @Test
  void whatNobodyCouldOpenIsRefusedBeforeItIsProved() throws Exception {
    String folder = lesson.directory().toString();
    PipedApp.Result twice = author.run("", "pack", folder, folder, "-o", pack);
    badInput(twice, "The lesson x1-half is named twice.");
    assertThat(twice.out()).isEmpty();
    Files.createDirectory(temp.resolve("lessons").resolve("x1-half"));
    PipedApp.Result taken = pack();
    badInput(taken, "A lesson x1-half comes with Faultline: another id is needed.");
    assertThat(taken.out()).isEmpty();
  }

  @Test
  void wrongArgumentsGetOneClearLine() {
    String folder = lesson.directory().toString();
    badInput(author.run("", "pack", temp.resolve("none").toString(), "-o", pack), "none");
    badInput(author.run("", "pack", folder), "missing: -o=FILE");
    badInput(author.run("", "pack", folder, "-o", "My Pack.pack"), "pass --id with lower-case");
    badInput(author.run("", "pack", folder, "-o", pack, "--pack-version", "2"), "such as 1.0.0");
    badInput(author.run("", "pack", folder, "-o", pack, "--key", "none"), "There is no key none");
    badInput(
        author.run("", "pack", folder, "-o", temp.resolve("no/h.pack").toString()),
        "There is no folder " + temp.resolve("no"));
    badInput(learner.run("", "open", "none.pack"), "There is no file none.pack.");
    badInput(learner.run("", "open", folder + "/guide.md"), "This is no pack");
    badInput(author.run("", "keygen", "--author", " "), "--author must be a name.");
  }

  @Test
  void aKeyIsMadeOnce() {
    PipedApp.Result made = author.run("", "keygen", "--author", "Ada Example");
    assertThat(made.exit()).isZero();
    assertThat(made.out()).contains("its fingerprint: ");
    badInput(author.run("", "keygen", "--author", "Ada Example"), "is there already");
  }

  private PipedApp.Result pack() {
    return author.run("", "pack", lesson.directory().toString(), "-o", pack);
  }

  private void packUnproved() throws Exception {
    AuthorKey key = AuthorKey.create(temp.resolve("key"), "Ada Example");
    LessonFolder read = new LessonReader(CheckKinds.ALL).read(lesson.directory());
    new PackWriter(key)
        .write(new PackWriter.Label("halves", "1.0.0", "Half"), List.of(read), Path.of(pack));
  }

  private static void badInput(PipedApp.Result result, String said) {
    assertThat(result.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(result.err()).contains(said).doesNotContain("Exception", "\tat ");
  }
}
