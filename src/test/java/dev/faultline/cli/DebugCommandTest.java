package dev.faultline.cli;

import static dev.faultline.cli.CliTest.badInput;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import dev.faultline.compile.SourceCompiler;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugCommandTest {
  private static final String HELLO =
      """
      package a;

      public class Hello {
        public static void main(String[] args) {
          System.out.println("hello " + String.join("+", args));
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aFileThatIsNotThereIsNamed() {
    badInput(debug("", folder.resolve("No.java")), "There is no file or folder", "No.java");
  }

  @Test
  void aFileThatIsNoProgramIsRefused() throws IOException {
    badInput(debug("", write("notes.txt", "x")), "notes.txt is no .java file");
    badInput(debug("", Files.createDirectory(folder.resolve("empty"))), "no .java files");
    badInput(debug("", write("broken.jar", "x")), "broken.jar is no jar");
  }

  @Test
  void aProgramThatDoesNotCompileShowsFileLineAndMessage() throws IOException {
    Path broken = write("Broken.java", "class Broken {\n  int x = \"a\";\n}\n");
    badInput(debug("", broken), "does not compile", "Broken.java:2: error: incompatible types");
  }

  @Test
  void aProgramWithoutMainSaysSo() throws IOException {
    badInput(debug("", write("Lib.java", "class Lib {}")), "no class with public static void main");
  }

  @Test
  void severalMainsAskForOne() throws IOException {
    write("src/Hello.java", HELLO);
    write("src/Other.java", HELLO.replace("package a;", "package b;").replace("Hello", "Other"));
    badInput(debug("", folder.resolve("src")), "--main", "a.Hello, b.Other");
    badInput(debug("", folder.resolve("src"), "--main", "Third"), "a.Hello, b.Other");
    assertThat(debug("q\n", folder.resolve("src"), "--main", "Other").out())
        .startsWith("> Other.java:5 main()");
  }

  @Test
  void itStopsAtMainAndPassesTheArguments() throws IOException {
    PipedApp.Result result = debug("c\n", write("Hello.java", HELLO), "--", "x", "-y");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            > Hello.java:5 main()
            -> System.out.println("hello " + String.join("+", args));
            (fl) c
            hello x+-y
            The program ended with exit code 0. restart or q
            (fl)\s
            """);
  }

  @Test
  void aJarIsRunWithoutItsSources() throws IOException {
    Path jar = folder.resolve("hello.jar");
    Map<String, byte[]> classes =
        new SourceCompiler().compile(Map.of("a/Hello.java", HELLO)).classes();
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new ZipEntry("a/Hello.class"));
      out.write(classes.get("a.Hello"));
    }
    PipedApp.Result result = debug("c\n", jar);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("hello \n", "ended with exit code 0");
  }

  @Test
  void aClassPathIsRunFromItsFoldersAndJars() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/a"));
    Map<String, byte[]> compiled =
        new SourceCompiler().compile(Map.of("a/Hello.java", HELLO)).classes();
    Files.write(classes.resolve("Hello.class"), compiled.get("a.Hello"));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path root = folder.resolve("classes");
    String both = empty + File.pathSeparator + root;
    for (String path : List.of(root.toString(), both)) {
      PipedApp.Result result = run("c\n", "debug", path, "--", "x");
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).contains("hello x\n", "ended with exit code 0");
    }
    badInput(
        run("", "debug", root + File.pathSeparator + "gone.jar"), "no file or folder gone.jar");
  }

  @Test
  void sourcesAreCompiledWithTheirLibraries() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("lib/a"));
    Files.write(
        classes.resolve("Hello.class"),
        new SourceCompiler().compile(Map.of("a/Hello.java", HELLO)).classes().get("a.Hello"));
    Path user =
        write(
            "User.java",
            """
            class User {
              public static void main(String[] args) {
                a.Hello.main(new String[] {"lib"});
              }
            }
            """);
    PipedApp.Result result =
        run("c\n", "debug", "-cp", folder.resolve("lib").toString(), user.toString());
    assertThat(result.out()).contains("hello lib\n");
  }

  @Test
  void postMortemStopsOnlyWhereTheProgramDies() throws IOException {
    Path dying =
        write(
            "Dying.java",
            """
            class Dying {
              static int part(int n) {
                faultline.Breakpoint.here();
                return 6 / n;
              }
              public static void main(String[] args) {
                System.out.println(part(2));
                System.out.println(part(0));
              }
            }
            """);
    String out = run("w\np n\nc\n", "debug", "--post-mortem", dying.toString()).out();
    assertThat(out)
        .startsWith("3\nUncaught java.lang.ArithmeticException: / by zero\n")
        .contains("> Dying.java:4 part()", "#1 Dying.java:8", "(fl) p n\n0\n", "exit code 1");
    String fine = run("q\n", "debug", "--post-mortem", write("Hello.java", HELLO).toString()).out();
    assertThat(fine).startsWith("hello \nThe program ended with exit code 0. restart or q\n");
  }

  @Test
  void systemPropertiesReachTheProgram() throws IOException {
    Path asks =
        write(
            "Asks.java",
            """
            class Asks {
              public static void main(String[] args) {
                System.out.println(System.getProperty("a.b"));
              }
            }
            """);
    assertThat(run("c\n", "debug", "-Da.b=x=y", asks.toString()).out()).contains("x=y\n");
  }

  private PipedApp.Result run(String input, String... args) {
    return new PipedApp(folder, folder.resolve("data")).run(input, args);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private PipedApp.Result debug(String input, Path path, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "debug";
    args[1] = path.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return new PipedApp(folder, folder.resolve("data")).run(input, args);
  }
}
