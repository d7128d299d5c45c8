package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.EvaluationResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread may be stopped while it loads a class, with locks that an evaluation needs. */
@Timeout(60)
class LinkageTest {
  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final CompletableFuture<Void> answered = new CompletableFuture<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    byte[] plugin =
        new SourceCompiler()
            .compile(Map.of("Plugin.java", "public class Plugin {}"))
            .classes()
            .get("Plugin");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/Plugin.class",
        exchange -> {
          asked.complete(null);
          answered.join();
          answer(exchange, plugin);
        });
    server.createContext(
        "/asked",
        exchange -> {
          asked.join();
          answer(exchange, new byte[0]);
        });
    server.start();
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @AfterEach
  void end() {
    answered.complete(null);
    server.stop(0);
    threads.shutdownNow();
  }

  private String program() {
    return """
    import java.net.*;

    public class Main {
      static ClassLoader loader;

      static void load() {
        try {
          Class<?> plugin = loader.loadClass("Plugin");
          System.out.println(plugin);
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException(e);
        }
      }

      public static void main(String[] args) throws Exception {
        String site = "http://localhost:PORT/";
        loader = new URLClassLoader(new URL[] {new URL(site)});
        Thread slow = new Thread(Main::load, "slow");
        slow.start();
        ((HttpURLConnection) new URL(site + "asked").openConnection()).getResponseCode();
        System.out.println("asked");
      }
    }
    """
        .replace("localhost:PORT", "127.0.0.1:" + server.getAddress().getPort());
  }

  @Test
  void anEvaluationAwaitsTheClassThatAnotherThreadIsLoading() throws Exception {
    String source = program();
    int asks = DebuggedProgram.lineWith(source, "println(\"asked\")");
    try (var program = DebuggedProgram.running(source, asks)) {
      program.firstStop();
      answered.completeOnTimeout(null, 500, TimeUnit.MILLISECONDS);
      assertThat(shown(program.evaluate("loader.loadClass(\"Plugin\").getSimpleName()")))
          .isEqualTo("\"Plugin\"");
    }
  }

  @Test
  void aThreadThatIsThroughWithLoadingStaysAtTheBreakpointThatItArrivesAt() throws Exception {
    String source = program();
    int asks = DebuggedProgram.lineWith(source, "println(\"asked\")");
    int has = DebuggedProgram.lineWith(source, "println(plugin)");
    try (var program = DebuggedProgram.running(source, asks, has)) {
      program.firstStop();
      answered.complete(null);
      assertThat(shown(program.evaluate("loader.loadClass(\"Plugin\").getSimpleName()")))
          .isEqualTo("\"Plugin\"");
      assertThat(DebuggedProgram.lineOf(program.resume())).isEqualTo(has);
      assertThat(shown(program.evaluate("Thread.currentThread().getName()"))).isEqualTo("\"slow\"");
      program.session.resume();
      program.ending();
      assertThat(program.output(DebugEvent.Stream.OUT)).contains("class Plugin");
    }
  }

  @Test
  void anEvaluationThatAwaitsALoadingThreadIsRefusedWhenTheProgramEnds() throws Exception {
    String source = program();
    int asks = DebuggedProgram.lineWith(source, "println(\"asked\")");
    try (var program = DebuggedProgram.running(source, asks)) {
      program.firstStop();
      CompletableFuture<EvaluationResult> waiting =
          program.session.evaluate("loader.loadClass(\"Plugin\")", 0);
      program.session.stop().get(DebuggedProgram.SECONDS, TimeUnit.SECONDS);
      assertThat(waiting)
          .failsWithin(Duration.ofSeconds(DebuggedProgram.SECONDS))
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(CommandRefused.class);
    }
  }

  private static String shown(EvaluationResult result) {
    return result instanceof EvaluationResult.Value value ? value.value().text() : "" + result;
  }
}
