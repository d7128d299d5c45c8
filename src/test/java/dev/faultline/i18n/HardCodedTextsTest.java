package dev.faultline.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads comes from the bundles, not from literals in the sources. */
class HardCodedTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/faultline");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*", Pattern.DOTALL | Pattern.MULTILINE);

  /** What lesson authors read, in the schema, and what the compiler reads. */
  private static final Pattern KEY =
      Pattern.compile("@(?:Key|SuppressWarnings)\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\)");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /** Ends as code does that is written for javac to compile. */
  private static final Pattern CODE = Pattern.compile("\\{(?:\\\\n)?$|= \\($");

  /** Words with a blank between them, or a word that begins as a sentence does. */
  private static final Pattern PROSE = Pattern.compile("\\p{L} \\p{L}|^\\p{Lu}\\p{Ll}{2,}");

  /** Words with a blank between them. */
  private static final Pattern WORDS = Pattern.compile("\\p{L} \\p{L}");

  /** What puts the text that follows it on the screen, whatever it looks like. */
  private static final Pattern ON_SCREEN =
      Pattern.compile(
          "(?:\\.set(?:Text|PromptText|AccessibleText|AccessibleHelp|Title)|Nodes\\.text"
              + "|new (?:Label|Tooltip|Text|Menu|MenuItem|CheckMenuItem|CheckBox|RadioButton"
              + "|Hyperlink|Tab))\\(\\s*$");

  /** Statements whose literals nobody reads on the screen. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile(
          "System\\.Logger|Exception\\(|WouldThrow\\(|new Question\\("
              + "|KeyCombination\\.valueOf|KEYWORDS|BY_GSON\\.put\\("
              + "|reportError\\(|execute\\($|leftOut\\(|Pattern\\.compile|LOG\\.log|new Thread\\("
              + "|(?:replaceFirst|replaceAll|matches|split|startsWith|equals)\\($"
              + "|static final String (?:FORM|DEATH|STARTED_OVER|PLACE|GIVES|BEFORE) =|PURPOSE ="
              + "|PersonIdent"
              // How a command is called, its arguments and an example of it.
              + "|Command\\.of\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*$");

  private static final Pattern KEYS = Pattern.compile("(?:(?:Ctrl|Alt|Shift)\\+\\S+ ?)+(?:F\\d+)?");

  /** Names that are the same in every language, those that machines use, and forms of answers. */
  private static final Set<String> NAMES =
      Set.of(
          "IntelliJ IDEA",
          "VS Code",
          "Eclipse",
          "English",
          "Deutsch",
          "String",
          "Thread",
          "Leak",
          "Deadlock",
          "Schedule",
          "AppleInterfaceStyle",
          "AppsUseLightTheme",
          "Inter",
          "JetBrains Mono",
          "(fl)",
          "Breakpoint",
          "|import faultline\\\\.Breakpoint;",
          "THREAD at LINE, THREAD at LINE",
          "CLASS kept by CLASS.FIELD",
          "args, locale, timezone, jdk, jvm OPTION or env NAME",
          "Compiling the tests with your program",
          "  %s %s %s (%d ms)%n",
          "%-24s %-24s %-32s %3d min  %-8s %d/%d%s%n",
          "Java ",
          "Ctrl",
          "Shift");

  /** Their texts are the reference of the format. */
  private static final Set<String> SCHEMA = Set.of("LessonSchema.java", "SchemaTypes.java");

  /** The rooms whose words come to the window. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "cli",
        "console",
        "errors",
        "git",
        "lesson",
        "pack",
        "prove",
        "session",
        "terminal",
        "ui"
      })
  void noSourceHasATextOfItsOwn(String room) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("ActPlayer.java"))
              .filter(file -> !SCHEMA.contains(file.getFileName().toString()))
              .flatMap(file -> texts(read(file)).map(text -> file.getFileName() + ": " + text))
              .toList();
      assertThat(found).isEmpty();
    }
  }

  /** Values read as in Java in every language, and classes of the JDK are named all over. */
  @ParameterizedTest
  @ValueSource(strings = {"compile", "debug"})
  void theDebuggerHasNoTextOfItsOwn(String room) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.getParent().endsWith("values"))
                  .flatMap(file -> texts(read(file)))
                  .filter(text -> isFound(WORDS, text) && !isFound(CODE, text)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label.setText(\"ready\");",
        "tip = new Tooltip(\n    \"ready\");",
        "String why = \"not possible now\";",
        "add(id, \"Close\");",
        "@Option(names = \"--all\", description = \"All of them.\")"
      })
  void aTextInASourceIsFound(String source) {
    assertThat(texts(source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label.setText(Texts.of(\"story.ready\"));",
        "label.setText(\"→ \" + name);",
        "throw new IllegalStateException(\"not possible now\");",
        "/** As \"not possible now\". */ int a;",
        "PALETTE(\"palette\", \"Ctrl+Shift+P F1\");"
      })
  void whatNobodyReadsIsNone(String source) {
    assertThat(texts(source)).isEmpty();
  }

  private static Stream<String> texts(String source) {
    String code = KEY.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
    return LITERAL
        .matcher(code)
        .results()
        .filter(literal -> isText(code, literal))
        .map(literal -> literal.group(1));
  }

  private static boolean isText(String code, MatchResult literal) {
    String text = literal.group(1);
    String before = code.substring(0, literal.start());
    String masked = LITERAL.matcher(before).replaceAll(other -> "_".repeat(other.group().length()));
    int begin = Math.max(masked.lastIndexOf(';'), masked.lastIndexOf('{')) + 1;
    String statement = before.substring(begin);
    if (NAMES.contains(text) || KEYS.matcher(text).matches() || isFound(NOT_SHOWN, statement)) {
      return false;
    }
    return isFound(PROSE, text) || (isFound(ON_SCREEN, statement) && text.matches(".*\\p{L}{2}.*"));
  }

  private static boolean isFound(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
