package dev.faultline.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
  private static final String OWN = System.getProperty("java.home");

  @TempDir Path folder;

  @Test
  void faultlinesOwnIsFoundByHomeAndByFeatureVersion() {
    Jdk own = Jdk.named(OWN);
    assertThat(own.feature()).isEqualTo(Runtime.version().feature());
    assertThat(Jdk.named(Integer.toString(own.feature())).feature()).isEqualTo(own.feature());
    assertThat(Jdk.others()).extracting(Jdk::feature).doesNotContain(own.feature());
  }

  @Test
  void oneThatIsTooOldForTheClassFilesIsRefused() throws Exception {
    assertRefused("1.8.0_402", "exit 0", "Java 1.8.0_402 in " + folder + " is too old");
  }

  @Test
  void oneThatDoesNotStartIsRefused() throws Exception {
    assertRefused("21.0.2", "exit 1", "does not start");
  }

  private void assertRefused(String version, String script, String why) throws Exception {
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(launcher, "#!/bin/sh\n" + script + "\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    assertThatThrownBy(() -> Jdk.named(folder.toString()))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining(why);
  }
}
