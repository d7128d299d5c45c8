package bloom;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where orders are served, by two clerks that take turns; each is a thread. */
public final class Desk implements AutoCloseable {
  private final Stock stock;
  private final Till till;
  private final List<ExecutorService> clerks = List.of(clerk(1), clerk(2));
  private int served;

  public Desk(Stock stock, Till till) {
    this.stock = stock;
    this.till = till;
  }

  private static ExecutorService clerk(int number) {
    return Executors.newSingleThreadExecutor(work -> new Thread(work, "clerk-" + number));
  }

  /** Serves an order, and waits until that is done. */
  public void serve(Order order) throws InterruptedException {
    ExecutorService clerk = clerks.get(served++ % clerks.size());
    try {
      clerk.submit(() -> handle(order)).get();
    } catch (ExecutionException refused) {
      Log.info("refused", Map.of("order", order.id(), "why", refused.getCause().toString()));
    }
  }

  private void handle(Order order) {
    Context.put("order", order.id());
    if (!order.customer().isEmpty()) {
      Context.put("customer", order.customer());
    }
    Log.info("received", Map.of("source", order.source(), "flowers", order.flowers()));
    try {
      till.pay(order, stock.price(order.flowers(), order.stems()));
      Context.clear();
    } catch (IllegalStateException refused) {
      Context.clear();
      throw refused;
    }
  }

  @Override
  public void close() {
    clerks.forEach(ExecutorService::shutdown);
  }
}
