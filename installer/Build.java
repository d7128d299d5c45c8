import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Builds the app, its image, and the packages that were asked for. */
public final class Build {
  private static final Map<String, List<String>> PROGRAMS =
      Map.of(
          "deb", List.of("dpkg-deb", "fakeroot"),
          "rpm", List.of("rpmbuild"),
          "msi", List.of("wix.exe"));

  private Build() {}

  public static void main(String[] targets) {
    try {
      refuseWrongUse(List.of(targets));
      Tools.say("building the app");
      Tools.run(
          Path.of(Platform.HERE.maven).toAbsolutePath().toString(),
          "-B",
          "-ntp",
          "-q",
          "-Dmaven.test.skip=true",
          "package",
          "org.cyclonedx:cyclonedx-maven-plugin:makeBom");
      Path image = Image.make();
      Tools.said(image);
      for (String target : targets) {
        if (!target.equals("image")) {
          Tools.say("making the " + target);
          Tools.said(Packages.make(target, image));
        }
      }
    } catch (Refused refused) {
      System.err.println("installer: " + refused.getMessage());
      System.exit(refused.exitCode());
    } catch (Exception failed) {
      System.err.println("installer: " + failed);
      System.exit(1);
    }
  }

  private static void refuseWrongUse(List<String> targets) {
    String possible = String.join(", ", Platform.HERE.targets);
    if (targets.isEmpty()) {
      throw Refused.wrongUse("say what to make: " + possible + ".");
    }
    for (String target : targets) {
      if (!Platform.HERE.targets.contains(target)) {
        throw Refused.wrongUse("\"" + target + "\" cannot be made here: " + possible + " can.");
      }
    }
    if (!Files.isRegularFile(Path.of("pom.xml"))) {
      throw Refused.wrongUse("there is no pom.xml here: run it in the top folder of the source.");
    }
    if (Platform.HERE == Platform.LINUX && System.getenv("DISPLAY") == null) {
      throw Refused.wrongUse(
          "there is no DISPLAY, and the app is started once: run it under xvfb-run.");
    }
    List<String> missing = missing(targets);
    if (!missing.isEmpty()) {
      throw Refused.wrongUse("not found, install: " + String.join(", ", missing) + ".");
    }
  }

  private static List<String> missing(List<String> targets) {
    List<String> missing = new ArrayList<>();
    Stream.of("jdeps", "jlink", "jmod", "jpackage")
        .filter(tool -> ToolProvider.findFirst(tool).isEmpty())
        .forEach(missing::add);
    Stream.concat(Stream.of("image"), targets.stream())
        .flatMap(target -> PROGRAMS.getOrDefault(target, List.of()).stream())
        .filter(program -> !isOnThePath(program))
        .forEach(missing::add);
    return missing;
  }

  private static boolean isOnThePath(String program) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
