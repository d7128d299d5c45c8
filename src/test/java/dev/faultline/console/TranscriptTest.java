package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import dev.faultline.SmallLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays transcripts: their first line is a command line, the lines after a prompt are typed, and
 * everything must come out as it stands there. {@code -Dtranscripts.write} writes them anew.
 */
class TranscriptTest {
  static final Path RESOURCES = Path.of("src/test/resources/dev/faultline/console");
  static final String PROMPT = "(fl) ";
  private static final Pattern ASKED = Pattern.compile("\\((fl|com)\\) ");

  /** They differ from machine to machine. */
  private static final String OTHER_JAVAS = "`jdk:\\d+`, |, jdk:\\d+";

  @TempDir Path data;

  @TestFactory
  List<DynamicTest> eachTranscriptComesOutAsItStands() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)))
          .toList();
    }
  }

  private void replay(Path file) throws IOException {
    String transcript = Files.readString(file);
    String header = transcript.lines().findFirst().orElseThrow();
    String ends = "\n" + PROMPT + "\n";
    String typed =
        // At the end of the input stands a prompt at which nothing was typed.
        (transcript.endsWith(ends)
                ? transcript.substring(0, transcript.length() - ends.length())
                : transcript)
            .lines()
            .map(ASKED::matcher)
            .filter(Matcher::lookingAt)
            .map(asked -> asked.replaceFirst("") + "\n")
            .collect(Collectors.joining());
    Path own = Files.createDirectories(data.resolve(file.getFileName().toString()));
    Path lesson = new SmallLesson(own.resolve("lessons")).directory();
    PipedApp app = new PipedApp(lesson.getParent(), own.resolve("data"));
    PipedApp.Result result = app.run(typed, args(header));
    String said = result.out() + (result.err().isEmpty() ? "" : "[err] " + result.err());
    String now = header + "\n" + said.replaceAll(OTHER_JAVAS, "");
    if (System.getProperty("transcripts.write") != null) {
      Files.writeString(file, now);
      return;
    }
    assertThat(now).isEqualTo(transcript);
  }

  private static String[] args(String header) {
    return Arrays.stream(header.replaceFirst("^faultline ", "").split(" "))
        .map(word -> word.replace("programs/", RESOURCES + "/programs/"))
        .toArray(String[]::new);
  }
}
