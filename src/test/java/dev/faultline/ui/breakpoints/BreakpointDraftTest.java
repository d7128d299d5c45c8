package dev.faultline.ui.breakpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.HitCount;
import dev.faultline.debug.SourceLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakpointDraftTest {
  private static final SourceLine LINE = new SourceLine("p/Main.java", 7);

  private final List<BreakpointSpec> set = new ArrayList<>();
  private final BreakpointsModel model = new BreakpointsModel(List.of(), new Recorded());

  @Test
  void whatIsTypedBecomesTheBreakpoint() {
    model.edit(LINE);
    BreakpointDraft draft = model.edited().get();
    draft.condition().set(" n > 2 ");
    draft.hits().set(BreakpointDraft.Hits.AFTER);
    draft.number().set("3");
    draft.once().set(true);
    assertThat(draft.apply()).isTrue();
    assertThat(set)
        .containsExactly(
            BreakpointSpec.at(LINE)
                .withCondition("n > 2")
                .withHits(new HitCount(HitCount.Rule.AFTER, 3))
                .withOnce(true));
    assertThat(BreakpointWords.rules(set.get(0))).isEqualTo("if n > 2, after 3 hits, once");
  }

  @Test
  void aNumberThatIsNoneIsSaidAndNothingIsSet() {
    model.edit(LINE);
    BreakpointDraft draft = model.edited().get();
    draft.hits().set(BreakpointDraft.Hits.EVERY);
    draft.number().set("two");
    assertThat(draft.apply()).isFalse();
    assertThat(draft.note().get()).contains("not “two”");
    assertThat(set).isEmpty();
  }

  @Test
  void anObjectCalledByItsNumberIsRefusedInAConditionAndInALog() {
    model.edit(LINE);
    BreakpointDraft draft = model.edited().get();
    draft.condition().set("cart == Cart#7");
    assertThat(draft.apply()).isFalse();
    assertThat(draft.note().get()).startsWith("Cart#7 cannot be used here");
    draft.condition().set("");
    draft.log().set("Cart#7 holds {Cart#7.items}");
    assertThat(draft.apply()).isFalse();
    draft.log().set("Cart#7 holds {cart.items}");
    assertThat(draft.apply()).isTrue();
    assertThat(set).containsExactly(BreakpointSpec.at(LINE).withLog("Cart#7 holds {cart.items}"));
  }

  @Test
  void aWatchpointNeedsItsClassAndField() {
    model.add(PlaceDraft.Kind.FIELD);
    PlaceDraft draft = model.added().get();
    draft.className().set("Main");
    assertThat(draft.apply()).isFalse();
    assertThat(draft.problem().get()).isEqualTo("Name the class and the field.");
    draft.member().set("total");
    assertThat(draft.apply()).isTrue();
    assertThat(set)
        .containsExactly(
            BreakpointSpec.at(new BreakpointPlace.Field("Main", "total", false, true)));
  }

  private final class Recorded implements BreakpointActions {
    @Override
    public void set(BreakpointSpec spec) {
      set.add(spec);
    }

    @Override
    public void remove(BreakpointPlace place) {
      set.removeIf(spec -> spec.place().equals(place));
    }

    @Override
    public void show(SourceLine line) {}
  }
}
