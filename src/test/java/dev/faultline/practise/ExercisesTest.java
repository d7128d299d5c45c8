package dev.faultline.practise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.session.ProgramSession;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExercisesTest {
  private static final List<Long> SEEDS = List.of(1L, 47L, 4711L);

  @TestFactory
  List<DynamicTest> theSolutionOfEachExerciseLeadsToItsGoalAndNoCommandIsTooMany() {
    return Arrays.stream(Skill.values())
        .flatMap(skill -> SEEDS.stream().map(seed -> Exercises.of(skill, seed)))
        .map(
            exercise ->
                DynamicTest.dynamicTest(
                    exercise.task(),
                    () ->
                        assertThat(Par.of(exercise, ExercisesTest::open))
                            .isEqualTo(exercise.solution().size())))
        .toList();
  }

  @Test
  void theSameSeedMakesTheSameExercise() {
    for (Skill skill : Skill.values()) {
      assertThat(Exercises.of(skill, 7)).isEqualTo(Exercises.of(skill, 7));
      assertThat(Exercises.of(skill, 7).source()).isNotEqualTo(Exercises.of(skill, 8).source());
    }
  }

  private static ProgramSession open(Exercise exercise) {
    return new ProgramSession(exercise.program(), new JdiDebugger(), new SourceCompiler());
  }
}
