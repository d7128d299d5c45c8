package dev.faultline.ui.tabs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.ui.tabs.OutputLine.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputModelTest {
  private final OutputModel model = new OutputModel();

  private List<String> texts() {
    return model.lines().stream().map(OutputLine::text).toList();
  }

  @Test
  void aLineMayComeInPieces() {
    model.append(Kind.OUT, "on");
    model.append(Kind.OUT, "e\ntwo\nthr");
    model.append(Kind.OUT, "ee\n");
    model.append(Kind.OUT, "\nfive");
    assertThat(texts()).containsExactly("one", "two", "three", "", "five");
  }

  @Test
  void anotherStreamBeginsItsOwnLine() {
    model.append(Kind.OUT, "out");
    model.append(Kind.ERR, "err");
    assertThat(model.lines())
        .containsExactly(new OutputLine(Kind.OUT, "out"), new OutputLine(Kind.ERR, "err"));
  }

  @Test
  void aFloodKeepsTheEndOnly() {
    for (int i = 0; i < 30; i++) {
      model.append(Kind.OUT, "x\n".repeat(1_000));
    }
    model.append(Kind.OUT, "last\n");
    assertThat(model.lines()).hasSize(OutputModel.LIMIT);
    assertThat(texts().get(OutputModel.LIMIT - 1)).isEqualTo("last");
  }

  @Test
  void aVeryLongLineIsCut() {
    model.append(Kind.OUT, "x".repeat(1_000_000));
    assertThat(texts().get(0)).hasSize(OutputModel.WIDTH + 1).endsWith("…");
  }

  @Test
  void aBatchIsDeliveredInOneTaskAndBounded() {
    List<Runnable> tasks = new ArrayList<>();
    OutputBatch batch = new OutputBatch(model, tasks::add);
    for (int i = 0; i < 10_000; i++) {
      batch.add(Kind.OUT, "a line of the flood, number " + i + "\n".repeat(5));
    }
    assertThat(tasks).hasSize(1);
    tasks.get(0).run();
    assertThat(model.lines()).hasSizeLessThanOrEqualTo(OutputModel.LIMIT);
    assertThat(texts()).anyMatch(text -> text.endsWith("number 9999"));
    batch.add(Kind.OUT, "more\n");
    assertThat(tasks).hasSize(2);
  }
}
