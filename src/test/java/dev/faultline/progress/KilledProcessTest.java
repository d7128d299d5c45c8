package dev.faultline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  private static final int KILLS = 12;

  @TempDir Path folder;

  @Test
  void everyAcknowledgedEntrySurvivesAKillAtAnyMoment() throws Exception {
    List<Integer> acknowledged = new ArrayList<>();
    for (int round = 0; round < KILLS; round++) {
      acknowledged.add(runAndKill(round));
    }
    List<JsonObject> entries = progress().entries();
    for (int round = 0; round < KILLS; round++) {
      assertKept(entries, round, acknowledged.get(round));
    }
  }

  @Test
  void twoProcessesAtOnceDoNotMixTheirEntries() throws Exception {
    Process first = start(1);
    Process second = start(2);
    int firstAck = killAfter(first, 400);
    int secondAck = killAfter(second, 400);
    List<JsonObject> entries = progress().entries();
    assertKept(entries, 1, firstAck);
    assertKept(entries, 2, secondAck);
    long lines;
    try (Stream<String> all = Files.lines(folder.resolve("lessons/l1/journal.jsonl"))) {
      lines = all.filter(line -> !line.isBlank()).count();
    }
    assertThat(lines - entries.size()).as("torn lines, one per kill at most").isBetween(0L, 2L);
  }

  private LessonProgress progress() {
    return new FileProgressStore(folder, note -> {}).lesson("l1");
  }

  private int runAndKill(int round) throws Exception {
    return killAfter(start(round), 20 + round * 37);
  }

  private Process start(int round) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-cp",
            classPath(JournalLoop.class, LessonProgress.class, JsonObject.class),
            JournalLoop.class.getName(),
            folder.toString(),
            "l1",
            Integer.toString(round))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String classPath(Class<?>... classes) {
    return Stream.of(classes)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(java.net.URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int killAfter(Process process, int entries) throws Exception {
    int last = -1;
    try (BufferedReader acks = process.inputReader()) {
      for (int i = 0; i < entries; i++) {
        last = Integer.parseInt(acks.readLine());
      }
      // Not Process.destroyForcibly, which closes the pipe that the last numbers are in.
      process.toHandle().destroyForcibly();
      for (String line = acks.readLine(); line != null; line = acks.readLine()) {
        last = line.isEmpty() ? last : Integer.parseInt(line);
      }
    } finally {
      process.toHandle().destroyForcibly();
    }
    process.waitFor();
    return last;
  }

  private static void assertKept(List<JsonObject> entries, int round, int acknowledged) {
    List<Integer> numbers =
        entries.stream()
            .filter(entry -> entry.get("process").getAsString().equals(Integer.toString(round)))
            .map(entry -> entry.get("number").getAsInt())
            .toList();
    assertThat(numbers).hasSizeGreaterThan(acknowledged);
    assertThat(numbers.stream().collect(Collectors.toMap(Function.identity(), n -> n)))
        .hasSize(numbers.size());
    assertThat(numbers).isSorted();
  }
}
