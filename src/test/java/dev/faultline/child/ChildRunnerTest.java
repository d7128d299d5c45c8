package dev.faultline.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChildRunnerTest {
  private static LaunchSpec spec(String body, String stdin, Duration limit) {
    String source =
        "public class Main { public static void main(String[] args) throws Exception { "
            + body
            + " } }";
    Map<String, byte[]> classes =
        new SourceCompiler().compile(Map.of("Main.java", source)).classes();
    return new LaunchSpec(
        "Main",
        classes,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of("EXTRA", "1"),
        stdin,
        64,
        limit);
  }

  private static RunResult run(String body) {
    return new ChildRunner().run(spec(body, null, Duration.ZERO));
  }

  @Test
  void tellsWhatTheProgramDid() {
    RunResult result =
        run("System.out.println(\"é€\"); System.err.println(\"bad\"); System.exit(5);");
    assertThat(result).isEqualTo(new RunResult(new Ending.Exited(5), "é€\n", "bad\n"));
  }

  @Test
  void anInterruptFromTheTerminalIsNotForTheProgram() {
    RunResult result =
        run(
            "System.out.print(sun.misc.SignalHandler.SIG_IGN == sun.misc.Signal.handle("
                + "new sun.misc.Signal(\"INT\"), sun.misc.SignalHandler.SIG_DFL));");
    assertThat(result.out()).isEqualTo("true");
  }

  @Test
  void aTraceLooksAsInPlainJava() {
    RunResult result =
        run(
            "try { throw new Exception(\"a\"); } catch (Exception e) { e.printStackTrace(); throw"
                + " new Exception(\"b\", e); }");
    assertThat(result.ending()).isEqualTo(new Ending.Exited(1));
    assertThat(result.err())
        .isEqualTo(
            """
            java.lang.Exception: a
            \tat Main.main(Main.java:1)
            Exception in thread "main" java.lang.Exception: b
            \tat Main.main(Main.java:1)
            Caused by: java.lang.Exception: a
            \t... 1 more
            """);
  }

  @Test
  void threadsThatAreNoDaemonsKeepItRunning() {
    RunResult result = run("new Thread(() -> System.out.println(\"after main\")).start();");
    assertThat(result.out()).isEqualTo("after main\n");
  }

  @Test
  void inputEndsWhereNobodyCouldWriteIt() {
    assertThat(run("System.out.print(System.in.read());").out()).isEqualTo("-1");
  }

  @Test
  void givenInputIsRead() {
    RunResult result =
        new ChildRunner()
            .run(
                spec(
                    "System.out.print(new String(System.in.readAllBytes(), \"UTF-8\"));",
                    "ä\n",
                    Duration.ZERO));
    assertThat(result.out()).isEqualTo("ä\n");
  }

  @Test
  void theTimeLimitEndsIt() {
    Duration limit = Duration.ofMillis(1200);
    RunResult result =
        new ChildRunner().run(spec("System.out.println(\"on\"); while (true) { }", null, limit));
    assertThat(result.ending()).isEqualTo(new Ending.TimeLimit(limit));
    assertThat(result.out()).isEqualTo("on\n");
  }

  @Test
  void theEnvironmentHoldsNoSecrets() {
    String body = "System.getenv().keySet().stream().sorted().forEach(System.out::println);";
    List<String> names = run(body).out().lines().toList();
    assertThat(names)
        .contains("EXTRA", "LANG")
        .isSubsetOf("EXTRA", "HOME", "LANG", "LC_ALL", "PATH", "TEMP", "TMP", "TMPDIR", "TZ");
  }

  @Test
  void aFloodIsCutInTheMiddle() {
    RunResult result = run("for (int i = 0; i < 400_000; i++) System.out.println(\"line \" + i);");
    assertThat(result.ending()).isEqualTo(new Ending.Exited(0));
    assertThat(result.out())
        .hasSizeLessThanOrEqualTo(1_000_000)
        .startsWith("line 0\nline 1\n")
        .contains("more characters not shown")
        .endsWith("line 399999\n");
  }

  @Test
  void anInterruptEndsTheProgram() throws Exception {
    CompletableFuture<RunResult> result = new CompletableFuture<>();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              result.complete(new ChildRunner().run(spec("while (true) { }", null, Duration.ZERO)));
              interrupted.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    caller.interrupt();
    assertThat(result.get(20, TimeUnit.SECONDS).ending()).isEqualTo(new Ending.StoppedByUser());
    assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theWorkingDirectoryIsItsOwnAndGoneAfterwards() {
    RunResult result =
        run(
            "java.nio.file.Files.writeString(java.nio.file.Path.of(\"a.txt\"), \"x\");"
                + " System.out.print(java.nio.file.Path.of(\"a.txt\").toAbsolutePath());");
    assertThat(result.out()).contains("faultline-").endsWith("a.txt");
    assertThat(java.nio.file.Path.of(result.out())).doesNotExist();
  }
}
