package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.faultline.check.Evidence;
import dev.faultline.debug.SourceLine;
import dev.faultline.progress.MemoryProgress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final SourceLine HERE = new SourceLine("p/A.java", 3);

  private final MemoryProgress progress = new MemoryProgress();
  private final EvidenceStore store = new EvidenceStore(progress, () -> NOW);

  @Test
  void everyKindOfEvidenceComesBackFromTheJournalAsItWas() {
    List<Evidence> all =
        List.of(
            new Evidence.RunStarted(1, true),
            new Evidence.CommandUsed(1, "next"),
            new Evidence.Stopped(1, true, "exception", HERE, "main", "p.A.m", "x.Oops"),
            new Evidence.Stopped(1, true, "step", null, "main", "p.A.m", null),
            new Evidence.Watched(1, true, "p.A.i", true, HERE, "2", "3"),
            new Evidence.Observed(1, HERE, "i > 2", "true"),
            new Evidence.Evaluated(1, HERE, 1, "p.A.m", "i", "3"),
            new Evidence.Predicted(1, "c1", "3"),
            new Evidence.PredictionSettled(1, "c1", "3", "4"),
            new Evidence.HypothesisTested(HERE, "i == 3", 2, 1, true),
            new Evidence.CallsSeen(
                1, true, HERE, true, List.of(new Evidence.Calls("p.A.m", "3", 2))),
            new Evidence.DeadlockSeen(1, true, List.of(new Evidence.Wait("one", HERE, "Lock#1"))),
            new Evidence.HeapCounted(1, true, Map.of("p.A", 3L)),
            new Evidence.OwnersSeen(1, true, "A", List.of("B.all")),
            new Evidence.ScheduleReplayed(true, 3, 3, 2),
            new Evidence.Noted("so it is"),
            new Evidence.Answered("c5", "3"),
            new Evidence.FaultClaimed("c2", HERE, 3),
            new Evidence.LineTried(
                HERE,
                true,
                List.of(new Evidence.LineTried.Change("n", null, "3")),
                null,
                null,
                HERE),
            new Evidence.CauseClaimed("c3", "k1", 2),
            new Evidence.TestsRun(
                "c4", List.of(new Evidence.TestOutcome("T", "t", false, false, "no")), null),
            new Evidence.TestsRun("c4", List.of(), "lost"),
            new Evidence.TestsTried(
                "c6", List.of(new Evidence.Trial("fixed", 2, List.of("t"), "")), null),
            new Evidence.Warned(true, List.of(new Evidence.Warning(HERE, "rawtypes"))),
            new Evidence.LogQueried(
                1, true, true, "a = 1", 9, 2, List.of(new Evidence.Overlap("b = 2", 3, 2))),
            new Evidence.ProfileRun(1, true, "turkish", true, false),
            new Evidence.Bisected("r17", 5, true),
            new Evidence.Shrunk(true, 12, true),
            new Evidence.HintOpened("c1", 1),
            new Evidence.Equipped(1, "1f", "turkish", 2),
            new Evidence.Advised("SAME_AGAIN"),
            new Evidence.CoachSwitched(false),
            new Evidence.RunEnded(1, true, "exit code 0", true, false));
    all.forEach(store::add);
    assertThat(EvidenceStore.read(progress).entries()).isEqualTo(all);
    assertThat(all.stream().map(Object::getClass).distinct())
        .hasSize(Evidence.class.getPermittedSubclasses().length);
  }

  @Test
  void startingOverSetsTheEvidenceAsideAndKeepsTheJournal() {
    store.add(new Evidence.RunStarted(1, true));
    store.startOver();
    store.add(new Evidence.RunStarted(2, true));
    assertThat(EvidenceStore.read(progress).entries())
        .containsExactly(new Evidence.RunStarted(2, true));
    assertThat(progress.entries()).hasSize(3);
  }

  @Test
  void anEntryOfAnUnknownKindIsPassedOver() {
    JsonObject unknown = new JsonObject();
    unknown.addProperty("type", "FromTheFuture");
    progress.append(unknown);
    progress.append(new JsonObject());
    assertThat(EvidenceStore.read(progress).entries()).isEmpty();
  }

  @Test
  void anEntryThatIsBrokenInsideIsPassedOver() {
    JsonObject broken = new JsonObject();
    broken.addProperty("type", "RunStarted");
    broken.addProperty("run", "many");
    progress.append(broken);
    assertThat(EvidenceStore.read(progress).entries()).isEmpty();
  }

  @Test
  void theLatestEntryTellsWhenTheLessonWasUsed() {
    assertThat(EvidenceStore.latest(progress)).isEmpty();
    Instant later = NOW.plusSeconds(60);
    store.add(new Evidence.FaultClaimed("c1", HERE, 2));
    new EvidenceStore(progress, () -> later).add(new Evidence.RunStarted(1, true));
    assertThat(EvidenceStore.latest(progress)).contains(later);
    assertThat(EvidenceStore.latestClaim(progress)).contains(NOW);
  }

  @Test
  void theTimeOfTheLatestClaimIsKeptAndGoneWhenTheLessonIsBegunAnew() {
    store.add(new Evidence.RunStarted(1, true));
    assertThat(EvidenceStore.latestClaim(progress)).isEmpty();
    store.add(new Evidence.FaultClaimed("c1", HERE, 2));
    assertThat(EvidenceStore.latestClaim(progress)).contains(NOW);
    store.startOver();
    assertThat(EvidenceStore.latestClaim(progress)).isEmpty();
  }
}
