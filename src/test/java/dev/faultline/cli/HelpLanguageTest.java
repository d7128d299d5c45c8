package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonReader;
import dev.faultline.progress.FileProgressStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help pages are in the learner's language. */
class HelpLanguageTest {
  private static final List<String> PARTS =
      List.of(
          "synopsisHeading",
          "commandListHeading",
          "customSynopsis",
          "description",
          "footerHeading",
          "footer");

  private final Locale before = Texts.language();

  @TempDir Path folder;

  private PipedApp app;

  @BeforeEach
  void makeApp() {
    app = new PipedApp(folder.resolve("lessons"), folder.resolve("data"));
  }

  @AfterEach
  void leaveTheLanguage() {
    Texts.use(before);
  }

  @Test
  void everyCommandAndOptionHasItsHelpInEachLanguage() {
    Map<String, String> english = help(Locale.ENGLISH);
    Map<String, String> german = help(Locale.GERMAN);
    assertThat(english).hasSizeGreaterThan(60);
    assertThat(english).allSatisfy((part, text) -> assertThat(text).as(part).isNotBlank());
    assertThat(german)
        .allSatisfy(
            (part, text) -> assertThat(text).as(part).isNotBlank().isNotEqualTo(english.get(part)));
  }

  @Test
  void noHelpIsOfACommandOrOptionThatIsGone() {
    Set<String> wanted = new TreeSet<>();
    for (CommandSpec command : commands()) {
      Stream.concat(
              PARTS.stream().map(part -> "usage." + part),
              command.args().stream().flatMap(HelpLanguageTest::keys))
          .forEach(
              key -> {
                wanted.add(key);
                wanted.add(command.qualifiedName(".") + "." + key);
              });
    }
    assertThat(Texts.help().keySet())
        .allSatisfy(key -> assertThat(wanted).contains(key.replaceFirst("\\.\\d+$", "")));
  }

  @Test
  void noGermanHelpPageHasAnEnglishHeading() {
    Texts.use(Locale.GERMAN);
    Pattern english = Pattern.compile("Usage|Commands:|Options:|Parameters:|Exit codes");
    for (CommandSpec command : commands()) {
      assertThat(command.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF))
          .startsWith("Aufruf: " + command.qualifiedName())
          .doesNotContainPattern(english);
    }
  }

  @Test
  void theHelpOfACommandIsAlsoFoundByTheCommandHelp() {
    assertThat(app.run("", "help", "prove")).isEqualTo(app.run("", "prove", "--help"));
    assertThat(app.run("", "help")).isEqualTo(app.run("", "--help"));
    CliTest.badInput(
        app.run("", "help", "lern"), "there is no command \"lern\"; did you mean \"learn\"?");
  }

  /** What each command, option and parameter is for. */
  private Map<String, String> help(Locale language) {
    Texts.use(language);
    Map<String, String> found = new LinkedHashMap<>();
    for (CommandSpec command : commands()) {
      String name = command.qualifiedName();
      found.put(name, String.join("\n", command.usageMessage().description()));
      for (ArgSpec argument : command.args()) {
        found.put(
            name + " " + keys(argument).collect(Collectors.toList()),
            String.join("\n", argument.description()));
      }
    }
    return found;
  }

  private List<CommandSpec> commands() {
    List<CommandSpec> found = new ArrayList<>();
    gather(Cli.line(unused()), found);
    return found;
  }

  /** What the commands would work with, if they ran. */
  private App unused() {
    return new App(
        () -> {
          throw new UnsupportedOperationException();
        },
        new LessonReader(CheckKinds.ALL),
        notes -> new FileProgressStore(folder, notes),
        folder,
        folder,
        brought -> Exit.DONE,
        App.Streams.ofThisProcess());
  }

  private static void gather(CommandLine line, List<CommandSpec> found) {
    found.add(line.getCommandSpec());
    line.getSubcommands().values().forEach(inner -> gather(inner, found));
  }

  /** The keys that picocli looks for. */
  private static Stream<String> keys(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      return Arrays.stream(option.names()).map(name -> name.replaceFirst("^-+", ""));
    }
    return Stream.of(argument.paramLabel() + "[" + ((PositionalParamSpec) argument).index() + "]");
  }
}
