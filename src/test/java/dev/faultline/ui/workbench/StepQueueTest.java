package dev.faultline.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.StepDepth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepQueueTest {
  private final List<StepDepth> sent = new ArrayList<>();
  private final List<Runnable> arrivals = new ArrayList<>();
  private final List<Runnable> frames = new ArrayList<>();
  private final StepQueue queue =
      new StepQueue(
          (depth, done) -> {
            sent.add(depth);
            arrivals.add(done);
          },
          frames::add);

  private void arrive() {
    arrivals.remove(0).run();
  }

  private void draw() {
    frames.remove(0).run();
  }

  @Test
  void aHeldKeyQueuesAtMostOneStep() {
    for (int i = 0; i < 10; i++) {
      queue.request(StepDepth.OVER);
    }
    assertThat(sent).hasSize(1);
    arrive();
    draw();
    assertThat(sent).hasSize(2);
    arrive();
    draw();
    assertThat(sent).hasSize(2);
  }

  @Test
  void theNextStepWaitsUntilTheLineWasDrawn() {
    queue.request(StepDepth.OVER);
    queue.request(StepDepth.INTO);
    arrive();
    assertThat(sent).containsExactly(StepDepth.OVER);
    draw();
    assertThat(sent).containsExactly(StepDepth.OVER, StepDepth.INTO);
  }

  @Test
  void whatWaitsCanBeForgotten() {
    queue.request(StepDepth.OVER);
    queue.request(StepDepth.OVER);
    queue.forget();
    arrive();
    draw();
    assertThat(sent).hasSize(1);
    queue.request(StepDepth.OUT);
    assertThat(sent).hasSize(2);
  }
}
