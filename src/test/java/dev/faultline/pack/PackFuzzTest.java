package dev.faultline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.faultline.Mutator;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.LessonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PackFuzzTest {
  private static final int CASES = 3_500;

  @TempDir private Path temp;
  private AuthorKey key;
  private byte[] good;
  private PackStore store;

  @BeforeEach
  void makeStore() throws Exception {
    key = AuthorKey.create(temp.resolve("key"), "Ada Example");
    good = ForgedPack.of(key, temp).bytes();
    store =
        new PackStore(
            temp.resolve("data"),
            Files.createDirectory(temp.resolve("lessons")),
            new LessonReader(CheckKinds.ALL));
  }

  @Test
  void aSpoiltPackIsInstalledOrRefusedAndNothingIsWrittenElsewhere() throws IOException {
    List<Path> before = outside();
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      refused += isRefused(new Mutator(seed).bytes(good), seed) ? 1 : 0;
    }
    assertThat(refused).isBetween(CASES / 2, CASES - 1);
    assertThat(outside()).isEqualTo(before);
  }

  @Test
  void aSpoiltManifestThatIsSignedIsInstalledOrRefusedAndNothingIsWrittenElsewhere()
      throws IOException {
    List<Path> before = outside();
    ForgedPack pack = ForgedPack.of(key, temp);
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      byte[] spoilt = new Mutator(seed).json(pack.manifest());
      refused += isRefused(pack.withManifest(spoilt), seed) ? 1 : 0;
    }
    assertThat(refused).isBetween(CASES / 2, CASES - 1);
    assertThat(outside()).isEqualTo(before);
  }

  private boolean isRefused(byte[] pack, int seed) {
    try {
      OpenedPack opened = new OpenedPack(Pack.of(pack), OpenedPack.Trust.UNKNOWN);
      assertThat(opened.description().lines().toList()).hasSize(3);
      store.install(opened);
      return false;
    } catch (PackRefused e) {
      assertThat(e).hasMessageMatching("\\P{Cntrl}+");
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      return fail("seed " + seed, e);
    }
  }

  /** All that is not in the data folder. */
  private List<Path> outside() throws IOException {
    try (Stream<Path> all = Files.walk(temp)) {
      return all.filter(path -> !path.startsWith(temp.resolve("data"))).sorted().toList();
    }
  }
}
