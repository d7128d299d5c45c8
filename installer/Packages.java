import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packages that install the image. */
final class Packages {
  private static final String MIME_TYPE = "application/vnd.faultline.pack";
  private static final String APP = "/opt/faultline/lib/app";

  // xdg-desktop-menu refuses to work where no desktop has made this folder.
  private static final String INSTALL =
      """
      mkdir -p /usr/share/desktop-directories
      touch -d @%d %s/lib/*.jar
      DESKTOP_COMMANDS_INSTALL
      update-alternatives --install /usr/bin/faultline faultline %s/bin/faultline 1
      """
          .formatted(Image.JAR_TIME.getEpochSecond(), APP, APP);

  private static final String REMOVE =
      """
      update-alternatives --remove faultline %s/bin/faultline
      DESKTOP_COMMANDS_UNINSTALL
      xdg-icon-resource uninstall --context mimetypes --size 128 %s || true
      rmdir /usr/share/desktop-directories 2>/dev/null || true
      """
          .formatted(APP, MIME_TYPE.replace('/', '-'));

  private Packages() {}

  /** Makes a package of a type that jpackage knows, and returns it. */
  static Path make(String type, Path image) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--type", type, "--name", "Faultline"));
    arguments.addAll(List.of("--app-image", image.toString(), "--dest", Image.OUT.toString()));
    arguments.addAll(List.of("--app-version", Image.version(), "--vendor", "Faultline"));
    arguments.addAll(List.of("--description", "Teaches debugging by execution"));
    arguments.addAll(List.of("--license-file", "LICENSE"));
    arguments.addAll(List.of("--file-associations", packs().toString()));
    arguments.addAll(
        switch (type) {
          case "deb" -> linux(debian(), "libgtk-3-0");
          case "rpm" -> linux(spec(), "gtk3");
          case "msi" ->
              List.of(
                  "--win-menu",
                  "--win-shortcut-prompt",
                  "--win-per-user-install",
                  "--win-upgrade-uuid",
                  "3f0b1a52-6b0e-4d0c-9a6e-5d8f4b1c7a21");
          default -> List.of();
        });
    Tools.tool("jpackage", arguments);
    return Tools.files(Image.OUT, "*." + type).get(0);
  }

  private static List<String> linux(Path resources, String needed) throws IOException {
    change(resources, "desktop", "Faultline.desktop", "_LAUNCHER", "_LAUNCHER %f");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--linux-package-name", "faultline", "--linux-shortcut"));
    arguments.addAll(List.of("--linux-menu-group", "Education;Development;"));
    arguments.addAll(List.of("--linux-package-deps", needed));
    arguments.addAll(List.of("--linux-rpm-license-type", "Apache-2.0"));
    arguments.addAll(List.of("--resource-dir", resources.toString()));
    return arguments;
  }

  /** Lesson packs as a type of file. */
  private static Path packs() throws IOException {
    return Files.writeString(
        Image.OUT.resolve("pack.properties"),
        """
        extension=pack
        mime-type=%s
        description=Faultline lesson pack
        icon=%s
        """
            .formatted(MIME_TYPE, Image.icon().toString().replace('\\', '/')));
  }

  private static Path debian() throws IOException {
    Path resources = Files.createDirectories(Image.OUT.resolve("deb-resources"));
    change(resources, "postinst", "postinst", "DESKTOP_COMMANDS_INSTALL", INSTALL);
    change(resources, "prerm", "prerm", "DESKTOP_COMMANDS_UNINSTALL", REMOVE);
    return resources;
  }

  private static Path spec() throws IOException {
    Path resources = Files.createDirectories(Image.OUT.resolve("rpm-resources"));
    change(
        resources,
        "spec",
        "faultline.spec",
        "DESKTOP_COMMANDS_INSTALL",
        INSTALL,
        // An upgrade removes the old package after it has installed the new one.
        "DESKTOP_COMMANDS_UNINSTALL",
        "if [ \"$1\" = 0 ]; then\n" + REMOVE + "fi",
        "%description",
        "%define _binary_payload w6.xzdio\n\n%description");
    return resources;
  }

  /**
   * Takes one of jpackage's own templates with some words replaced.
   *
   * @param changes each word, and after it what stands for it
   */
  private static void change(Path resources, String name, String file, String... changes)
      throws IOException {
    URI template = URI.create("jrt:/jdk.jpackage/jdk/jpackage/internal/resources/template." + name);
    String text = Files.readString(Path.of(template));
    for (int i = 0; i < changes.length; i += 2) {
      if (!text.contains(changes[i])) {
        throw Refused.failed("jpackage's template." + name + " has no " + changes[i]);
      }
      text = text.replace(changes[i], changes[i + 1]);
    }
    Files.writeString(resources.resolve(file), text);
  }
}
