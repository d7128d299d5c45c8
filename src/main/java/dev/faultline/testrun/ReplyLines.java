package dev.faultline.testrun;

import dev.faultline.child.OutputSink;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes the replies of {@link WarmMain} out of what its JVM prints. Thread-safe. */
final class ReplyLines implements OutputSink {
  private final String token = UUID.randomUUID().toString();
  private final StringBuilder line = new StringBuilder();
  private CompletableFuture<@Nullable WarmReply> next = new CompletableFuture<>();
  private boolean ended;
  private boolean foreign;

  /** What a reply begins with. */
  String token() {
    return token;
  }

  /** The reply to the request that is made next; null when the child ends before. */
  synchronized CompletableFuture<@Nullable WarmReply> next() {
    next = new CompletableFuture<>();
    if (ended) {
      next.complete(null);
    }
    return next;
  }

  /** The child has ended. */
  synchronized void end() {
    ended = true;
    next.complete(null);
  }

  @Override
  public synchronized void take(String text, Runnable done) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      line.append(text, from, end);
      read(line.toString());
      line.setLength(0);
      from = end + 1;
    }
    line.append(text, from, text.length());
    done.run();
  }

  private void read(String text) {
    int start = text.indexOf(token);
    foreign |= start != 0;
    if (start >= 0) {
      next.complete(WarmReply.of(text.substring(start), foreign));
    }
  }
}
