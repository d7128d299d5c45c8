package dev.faultline.terminal;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.console.Reply;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ProgramSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Opens a copy of a source file in the learner's own editor and takes over what was saved. */
final class Editor {
  private final ProgramSession program;
  private final CommandInterpreter console;

  Editor(ProgramSession program, CommandInterpreter console) {
    this.program = program;
    this.console = console;
  }

  /** Edits, if that is what the line asks for. */
  Optional<CompletableFuture<Reply>> edited(String line) {
    return console.fileToEdit(line).map(this::edit);
  }

  private CompletableFuture<Reply> edit(String file) {
    try {
      Path folder = Files.createTempDirectory("faultline-fix");
      Path copy = folder.resolve(file.substring(file.lastIndexOf('/') + 1));
      try {
        String before = program.sources().getOrDefault(file, "");
        Files.writeString(copy, before);
        int exit = open(copy);
        if (exit != 0 || Files.readString(copy).equals(before)) {
          return said(
              exit == 0 ? Texts.of("terminal.editor.same") : Texts.of("terminal.editor.failed"));
        }
        return console.execute("fix " + file + " < " + copy);
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      return said(Texts.of("terminal.editor.none"));
    }
  }

  private static int open(Path copy) throws IOException {
    List<String> command = new ArrayList<>(List.of(editor(System.getenv()).split("\\s+")));
    command.add(copy.toString());
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  static String editor(Map<String, String> environment) {
    String visual = environment.getOrDefault("VISUAL", "");
    String editor = visual.isBlank() ? environment.getOrDefault("EDITOR", "") : visual;
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return editor.isBlank() ? (windows ? "notepad" : "vi") : editor.strip();
  }

  private static CompletableFuture<Reply> said(String text) {
    return CompletableFuture.completedFuture(new Reply(text, false));
  }
}
