package dev.faultline.ui.program;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.Ending;
import dev.faultline.debug.JvmAddress;
import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonTools;
import dev.faultline.session.OwnProgram;
import dev.faultline.session.Program;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.SourceFiles;
import dev.faultline.ui.workbench.OpenProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Opens sessions on programs of the learner's own. Not for the JavaFX thread; what cannot be opened
 * fails with {@link CommandRefused}, and leaves no child.
 *
 * @param tools those to open with; asked for each time
 */
public record ProgramOpener(Supplier<LessonTools> tools) {
  /**
   * Opens a program that has not been started yet; see {@link OwnProgram#load}.
   *
   * @param mainClass empty to find it
   */
  CompletableFuture<OpenProgram> open(
      String path, String libraries, String mainClass, List<String> args) {
    LessonTools with = tools.get();
    Program program =
        new OwnProgram(with.compiler(), List.of())
            .load(path, libraries, mainClass.isEmpty() ? null : mainClass, args);
    return CompletableFuture.completedFuture(
        OpenProgram.of(new ProgramSession(program, with.debugger(), with.compiler())));
  }

  /**
   * Attaches to a JVM on this computer, which is paused by that.
   *
   * @param address {@code [HOST:]PORT}
   * @param sources where its sources are, empty for nowhere
   */
  CompletableFuture<OpenProgram> attach(String address, String sources) {
    LessonTools with = tools.get();
    JvmAddress to = JvmAddress.parse(address);
    Map<String, String> texts = sources.isEmpty() ? Map.of() : SourceFiles.read(Path.of(sources));
    Debugger debugger = with.debugger().attachingTo(to);
    ProgramSession session =
        new ProgramSession(Program.attached(to.toString(), texts), debugger, with.compiler());
    return session.run().thenApplyAsync(state -> attached(session, state));
  }

  private static OpenProgram attached(ProgramSession session, SessionState state) {
    if (state instanceof SessionState.Ended ended) {
      session.close();
      throw new CommandRefused(
          ended.ending() instanceof Ending.Lost lost ? lost.what() : Texts.of("story.gone"));
    }
    return OpenProgram.of(session);
  }
}
