package dev.faultline.console;

import com.google.gson.JsonObject;
import dev.faultline.i18n.Texts;
import dev.faultline.session.LogResult;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Shows what a query selects of the records that the program logged. */
final class QueryAction {
  private static final int MOST_RECORDS = 40;

  private QueryAction() {}

  static CompletableFuture<String> run(Context context, String query) {
    return context.lesson().queryLog(query).thenApply(QueryAction::text);
  }

  private static String text(LogResult result) {
    int selected = result.selected().size();
    String total = Texts.of("console.query.total", selected, result.all().size());
    if (result.query().counted()) {
      return result.groups().entrySet().stream()
          .map(group -> group.getKey() + ": " + group.getValue() + "\n")
          .collect(Collectors.joining("", "", total));
    }
    String more =
        selected > MOST_RECORDS ? Texts.of("console.more", selected - MOST_RECORDS) + "\n" : "";
    return result.selected().stream()
        .limit(MOST_RECORDS)
        .map(JsonObject::toString)
        .collect(Collectors.joining("\n", "", selected == 0 ? "" : "\n" + more))
        .concat(total);
  }
}
