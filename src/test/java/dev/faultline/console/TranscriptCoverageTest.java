package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.CommandRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the transcripts must show, so that no command comes without one. */
class TranscriptCoverageTest {
  @Test
  void eachCommandIsTypedInATranscript() throws IOException {
    List<String> typed = typed();
    Set<String> used =
        typed.stream()
            .map(line -> line.split("\\s")[0])
            .flatMap(TranscriptCoverageTest::command)
            .collect(Collectors.toSet());
    List<String> all = Commands.all(true).stream().map(Command::name).toList();
    assertThat(used).containsAll(all);
  }

  @Test
  void eachExampleBeginsWithANameOfItsCommand() {
    for (Command command : Commands.all(true)) {
      String first = command.example().split("\\s")[0];
      assertThat(command.names()).as(command.example()).contains(first);
    }
  }

  @Test
  void noNameBelongsToTwoCommands() {
    List<String> names = Commands.all(true).stream().flatMap(Command::names).toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  private static Stream<String> command(String word) {
    try {
      return Stream.of(Commands.find(word, true).name());
    } catch (CommandRefused unknown) {
      return Stream.empty();
    }
  }

  private static List<String> typed() throws IOException {
    try (Stream<Path> files = Files.list(TranscriptTest.RESOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .flatMap(TranscriptCoverageTest::lines)
          .filter(line -> line.startsWith(TranscriptTest.PROMPT))
          .map(line -> line.substring(TranscriptTest.PROMPT.length()).strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
