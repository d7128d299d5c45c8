package dev.faultline.debug;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchSpecTest {
  @Test
  void limitsLeaveTheJavaThatItRunsOn() {
    LaunchSpec spec = LaunchSpec.of("Main", Map.of()).withJava(Path.of("other", "java"));
    LaunchSpec limited = spec.within(64, Duration.ofSeconds(5));
    assertThat(limited.java()).isEqualTo(spec.java());
    assertThat(limited.heapMb()).isEqualTo(64);
    assertThat(limited.timeLimit()).isEqualTo(Duration.ofSeconds(5));
  }
}
