package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineMapTest {
  @Test
  void anUnchangedTextKeepsItsLines() {
    assertThat(new LineMap("a\nb\n", "a\nb\n").follow(2)).hasValue(2);
  }

  @Test
  void linesBelowAnInsertionMoveDown() {
    LineMap map = new LineMap("a\nb\nc\n", "a\nnew\nmore\nb\nc\n");
    assertThat(map.follow(1)).hasValue(1);
    assertThat(map.follow(3)).hasValue(5);
  }

  @Test
  void aDeletedLineGoesNowhere() {
    LineMap map = new LineMap("a\nb\nc\n", "a\nc\n");
    assertThat(map.follow(2)).isEmpty();
    assertThat(map.follow(3)).hasValue(2);
  }

  @Test
  void aChangedLineStaysWhereItIs() {
    LineMap map = new LineMap("a\nb\nc\n", "a\nB\nc\n");
    assertThat(map.follow(2)).hasValue(2);
    assertThat(map.follow(3)).hasValue(3);
  }

  @Test
  void aLineThatOnlyTheFirstBlockCoversIsGoneWhenTheBlockShrinks() {
    LineMap map = new LineMap("a\nx\ny\nb\n", "a\nz\nb\n");
    assertThat(map.follow(2)).hasValue(2);
    assertThat(map.follow(3)).isEmpty();
    assertThat(map.follow(4)).hasValue(3);
  }
}
