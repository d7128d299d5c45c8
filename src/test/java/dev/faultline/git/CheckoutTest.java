package dev.faultline.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
  @TempDir Path root;

  @Test
  void lineEndsAreThoseThatTheAttributesAskFor() throws Exception {
    Files.writeString(root.resolve("a.bat"), "one\ntwo\n");
    Files.writeString(root.resolve("a.sh"), "one\ntwo\n");
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      String plain = Histories.commit(git, "plain", 1).name();
      Files.writeString(root.resolve(".gitattributes"), "*.bat text eol=crlf\n");
      String dos = Histories.commit(git, "dos", 2).name();
      assertThat(read(plain, "a.bat")).isEqualTo("one\ntwo\n");
      assertThat(read(dos, "a.bat")).isEqualTo("one\r\ntwo\r\n");
      assertThat(read(dos, "a.sh")).isEqualTo("one\ntwo\n");
    }
  }

  @Test
  void lineEndsAreThoseThatTheSettingsAskFor() throws Exception {
    Files.writeString(root.resolve("a.txt"), "one\ntwo\n");
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      String commit = Histories.commit(git, "plain", 1).name();
      git.getRepository().getConfig().setString("core", null, "autocrlf", "true");
      git.getRepository().getConfig().save();
      assertThat(read(commit, "a.txt")).isEqualTo("one\r\ntwo\r\n");
    }
  }

  @Test
  void submodulesAndFiltersAreTold() throws Exception {
    Files.writeString(root.resolve("big.bin"), "x\n");
    Files.writeString(root.resolve(".gitattributes"), "*.bin filter=lfs\n");
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      git.add().addFilepattern(".").call();
      addSubmodule(git, "library");
      String commit = git.commit().setMessage("all").setSign(false).call().name();
      try (OwnRepository repository = OwnRepository.open(root);
          CommitTrials trials = new CommitTrials(repository, Duration.ofSeconds(5))) {
        trials.checkOut(commit);
        assertThat(trials.leftOut(commit))
            .containsExactly(
                "Submodules are not fetched, so these folders stay empty: library. A command that"
                    + " needs them must fetch them.",
                "Filters are not run, so files with them stand as git keeps them: lfs.");
        assertThat(trials.folder().resolve("big.bin")).hasContent("x");
      }
    }
  }

  private static void addSubmodule(Git git, String path) throws Exception {
    DirCache index = git.getRepository().lockDirCache();
    DirCacheEditor editor = index.editor();
    editor.add(
        new DirCacheEditor.PathEdit(path) {
          @Override
          public void apply(DirCacheEntry entry) {
            entry.setFileMode(FileMode.GITLINK);
            entry.setObjectId(ObjectId.fromString("1".repeat(40)));
          }
        });
    editor.commit();
  }

  private String read(String commit, String file) throws Exception {
    try (OwnRepository repository = OwnRepository.open(root);
        CommitTrials trials = new CommitTrials(repository, Duration.ofSeconds(5))) {
      trials.checkOut(commit);
      return Files.readString(trials.folder().resolve(file));
    }
  }
}
