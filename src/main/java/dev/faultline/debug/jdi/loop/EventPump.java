package dev.faultline.debug.jdi.loop;

import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.EventSet;
import java.util.function.Consumer;

/** Waits for the child's events on a thread of its own, and touches nothing else of it. */
public final class EventPump {
  private EventPump() {}

  /**
   * @param disconnected run once no event will come any more
   */
  public static void start(VirtualMachine vm, Consumer<EventSet> sink, Runnable disconnected) {
    Thread pump = new Thread(() -> run(vm, sink, disconnected), "faultline-events");
    pump.setDaemon(true);
    pump.start();
  }

  private static void run(VirtualMachine vm, Consumer<EventSet> sink, Runnable disconnected) {
    try {
      while (true) {
        sink.accept(vm.eventQueue().remove());
      }
    } catch (VMDisconnectedException | InterruptedException e) {
      disconnected.run();
    }
  }
}
