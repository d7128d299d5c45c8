package dev.faultline.pack;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.OpenedPack.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packs that a learner has installed, in {@code packs/} of the data folder. What the learner
 * does in their lessons is kept elsewhere, by the lesson's id, and never touched here. Any number
 * of threads and processes may read while one installs.
 */
public final class PackStore {
  private final Path data;
  private final Path packs;
  private final Path shipped;
  private final LessonReader reader;
  private final KnownAuthors authors;

  /**
   * @param data the data folder; it need not exist
   * @param shipped the folder of the lessons that come with Faultline, whose ids are taken
   */
  public PackStore(Path data, Path shipped, LessonReader reader) {
    this.data = data;
    this.shipped = shipped;
    this.reader = reader;
    packs = data.resolve("packs");
    authors = new KnownAuthors(packs.resolve("authors.json"));
  }

  /**
   * Reads and checks a pack and finds out whose it is. Nothing is installed and no code runs.
   *
   * @throws PackRefused when it is not whole, or holds what it may not
   */
  public OpenedPack open(Path file) throws PackRefused {
    Pack pack = Pack.open(file);
    return new OpenedPack(pack, trust(pack));
  }

  private Trust trust(Pack pack) {
    boolean replacesAnothersPack =
        installed(pack.manifest().id())
            .filter(other -> !other.fingerprint().equals(pack.fingerprint()))
            .isPresent();
    if (replacesAnothersPack) {
      return Trust.CHANGED;
    }
    Map<String, String> known = authors.read();
    if (known.containsKey(pack.fingerprint()) || isOwn(pack)) {
      return Trust.KNOWN;
    }
    return known.values().stream().anyMatch(pack.manifest().author()::equalsIgnoreCase)
        ? Trust.CHANGED
        : Trust.UNKNOWN;
  }

  private boolean isOwn(Pack pack) {
    Path own = AuthorKey.fileIn(data);
    try {
      return Files.exists(own) && AuthorKey.read(own).fingerprint().equals(pack.fingerprint());
    } catch (PackRefused unreadable) {
      return false;
    }
  }

  /**
   * Installs a pack and remembers its author; call it when the learner has agreed. An earlier
   * version is there whole until the new one is, and then gone.
   *
   * @throws PackRefused when a lesson in it cannot be read or its id is taken, or a later version
   *     is there already
   */
  public void install(OpenedPack opened) throws PackRefused {
    Pack pack = opened.pack();
    Optional<InstalledPack> before = installed(pack.manifest().id());
    if (before.isPresent()) {
      refuseUnlessLater(pack, before.get());
    }
    refuseTakenIds(pack);
    try {
      Files.createDirectories(packs);
      new PackFolder(packs.resolve(pack.manifest().id())).install(pack, this::refuseBroken);
      authors.add(pack.fingerprint(), pack.manifest().author());
    } catch (IOException e) {
      throw new PackRefused(Texts.of("pack.uninstalled", packs, e.getMessage()));
    }
  }

  private static void refuseUnlessLater(Pack pack, InstalledPack before) throws PackRefused {
    PackVersion version = PackVersion.parse(pack.manifest().version());
    int order = version.compareTo(PackVersion.parse(before.version()));
    boolean same = order == 0 && before.isMadeOf(pack);
    if (order < 0 || (order == 0 && !same)) {
      throw new PackRefused(
          order < 0
              ? Texts.of("pack.older", before.version(), pack.manifest().id(), version)
              : Texts.of("pack.otherContents", before.version(), pack.manifest().id()));
    }
  }

  /**
   * Refuses the id of a lesson that comes with Faultline.
   *
   * @throws PackRefused since nobody could open a pack with it
   */
  public void refuseShipped(String lesson) throws PackRefused {
    if (Files.exists(shipped.resolve(lesson))) {
      throw new PackRefused(Texts.of("pack.shipped", lesson));
    }
  }

  private void refuseTakenIds(Pack pack) throws PackRefused {
    for (String lesson : pack.manifest().lessons()) {
      refuseShipped(lesson);
      for (InstalledPack other : installed()) {
        if (!other.id().equals(pack.manifest().id())
            && Files.exists(other.lessons().resolve(lesson))) {
          throw new PackRefused(Texts.of("pack.taken", other.id(), lesson));
        }
      }
    }
  }

  private void refuseBroken(Path lesson) throws PackRefused {
    try {
      reader.read(lesson);
    } catch (LessonFormatException e) {
      throw new PackRefused(
          Texts.of("pack.lessonUnread", lesson.getFileName(), e.problems().get(0)));
    }
  }

  /** The folders that hold lessons: that of the shipped ones, then those of the packs. */
  public List<Path> allLessonFolders() {
    return Stream.concat(Stream.of(shipped), lessonFolders().stream()).toList();
  }

  /** The folders of lessons of the installed packs, in the order of the packs' ids. */
  List<Path> lessonFolders() {
    return installed().stream().map(InstalledPack::lessons).toList();
  }

  private Optional<InstalledPack> installed(String id) {
    return new PackFolder(packs.resolve(id)).installed();
  }

  private List<InstalledPack> installed() {
    List<InstalledPack> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(packs)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        new PackFolder(folder).installed().ifPresent(all::add);
      }
    } catch (IOException none) {
      return List.of();
    }
    return all;
  }
}
