package dev.faultline.session;

import dev.faultline.compile.Ancestors;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.errors.ErrorEntry;
import dev.faultline.errors.ErrorLanguage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Says what it means that has gone wrong in a session. Any thread may ask. */
public final class ErrorHelp {
  private final ProgramSession program;

  public ErrorHelp(ProgramSession program) {
    this.program = program;
  }

  /**
   * What is known of the exception at which the program stands or, when it stands at none, of the
   * first error of the compiler; empty when nothing has gone wrong.
   */
  public CompletableFuture<Optional<ErrorEntry>> current() {
    Optional<String> thrown =
        program.currentStop().map(StopSnapshot::reason).flatMap(ErrorHelp::thrown);
    return program
        .compilation()
        .thenApply(
            compiled ->
                thrown.isPresent()
                    ? ErrorLanguage.shipped()
                        .exception(Ancestors.of(thrown.get(), compiled.classes()))
                    : compiled.errors().stream()
                        .flatMap(error -> ErrorLanguage.shipped().message(error.code()).stream())
                        .findFirst());
  }

  private static Optional<String> thrown(StopReason reason) {
    if (reason instanceof StopReason.Uncaught uncaught) {
      return Optional.of(uncaught.className());
    } else if (reason instanceof StopReason.Breakpoints stopped) {
      return stopped.hits().stream().flatMap(hit -> Stream.ofNullable(hit.exception())).findFirst();
    }
    return Optional.empty();
  }
}
