package bloom;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Where orders are served, by clerks that take turns; each is a thread. */
public final class Desk implements AutoCloseable {
  private final Stock stock;
  private final Till till;
  private final List<ExecutorService> clerks;
  private int served;

  public Desk(Stock stock, Till till, int clerks) {
    this.stock = stock;
    this.till = till;
    this.clerks = IntStream.rangeClosed(1, clerks).mapToObj(Desk::clerk).toList();
  }

  private static ExecutorService clerk(int number) {
    return Executors.newSingleThreadExecutor(work -> new Thread(work, "clerk-" + number));
  }

  /** Serves an order, and waits until that is done; false when it cannot be served. */
  public boolean serve(Order order) throws InterruptedException {
    ExecutorService clerk = clerks.get(served++ % clerks.size());
    try {
      clerk.submit(() -> handle(order)).get();
      return true;
    } catch (ExecutionException refused) {
      Context.clear();
      Log.info("refused", Map.of("order", order.id(), "why", refused.getCause().toString()));
      return false;
    }
  }

  private void handle(Order order) {
    Context.put("order", order.id());
    if (!order.customer().isEmpty()) {
      Context.put("customer", order.customer());
    }
    Log.info("received", Map.of("source", order.source(), "flowers", order.flowers()));
    till.pay(order, stock.take(order.flowers(), order.stems()));
    Context.clear();
  }

  @Override
  public void close() {
    clerks.forEach(ExecutorService::shutdown);
  }
}
