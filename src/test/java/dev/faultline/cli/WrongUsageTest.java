package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import dev.faultline.i18n.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a wrong command line. */
class WrongUsageTest {
  private final Locale before = Texts.language();

  @TempDir Path folder;

  @AfterEach
  void leaveTheLanguage() {
    Texts.use(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          lern => es gibt keinen Befehl „lern“; meintest du „learn“?
          --jason => es gibt keine Option „--jason“ vor einem Befehl; meintest du „faultline lessons --json“?
          --xyzzy => es gibt keine Option „--xyzzy“; siehe faultline --help
          --verison => es gibt keine Option „--verison“; meintest du „--version“?
          lessons --jason=1 => es gibt keine Option „--jason“; meintest du „--json“?
          lessons -x => es gibt keine Option „-x“; siehe faultline lessons --help
          learn one two => „two“ ist ein Argument zu viel
          learn => es fehlt: LESSON
          import --fixed=x => es fehlt: --buggy=DIR, --tests=DIR
          learn --language => --language braucht einen Wert: TAG
          debug --main --plain => --main braucht einen Wert: CLASS
          debug --main A --main B => --main lässt sich nur einmal angeben
          debug -D x => -D nimmt NAME=VALUE, nicht „x“
          lessons --json=x => --json nimmt keinen Wert
          practise --count x => --count nimmt eine ganze Zahl, nicht „x“
          practise --count 9999999999 => --count kann nicht so groß oder klein sein wie 9999999999
          bisect --good x => nur zusammen möglich: --repo=DIR, --good=REV
          bisect one --repo . --good x => gib nur an, was auf einer Seite des | steht
          bisect --repo . --good x --late n => --late ist eines von good, bad, skip, nicht „n“
          """)
  void aWrongCommandLineIsExplainedInGerman(String line, String explained) {
    Texts.use(Locale.GERMAN);
    List<String> told = told(line);
    assertThat(told.get(0)).startsWith("faultline").endsWith(": " + explained);
    assertThat(told.get(1)).startsWith("Aufruf: faultline");
  }

  @Test
  void theUsageIsShownToItsEnd() {
    assertThat(told("learn"))
        .containsExactly(
            "faultline learn: missing: LESSON",
            "Usage: faultline learn [-h] [--debug] [--no-pager] [--plain] [--language=TAG]",
            "                       LESSON");
  }

  private List<String> told(String line) {
    PipedApp app = new PipedApp(folder.resolve("lessons"), folder.resolve("data"));
    PipedApp.Result result = app.run("", line.split(" "));
    assertThat(result.exit()).isEqualTo(Exit.BAD_INPUT);
    return result.err().lines().toList();
  }
}
