package dev.faultline.console;

import dev.faultline.compile.CompileProblem;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Shows what the compiler warns of. */
final class WarningText {
  private WarningText() {}

  static CompletableFuture<String> show(Context context) {
    return context.program().warnings().thenApply(WarningText::of);
  }

  private static String of(List<CompileProblem> warnings) {
    return warnings.isEmpty()
        ? Texts.of("console.warnings.none")
        : warnings.stream()
            .map(
                warning ->
                    "%s:%d: [%s] %s"
                        .formatted(
                            warning.file(),
                            warning.line(),
                            warning.lint(),
                            warning.message().lines().findFirst().orElse("")))
            .collect(Collectors.joining("\n"));
  }
}
