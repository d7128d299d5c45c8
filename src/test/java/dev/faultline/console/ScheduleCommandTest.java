package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.LessonWorkshop;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.LessonSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScheduleCommandTest {
  private static final String DIFFERENT_IN_EACH_RUN =
      """
      package p;

      import java.io.File;

      public class Main {
        public static void main(String[] args) throws Exception {
          if (new File(args[0]).createNewFile()) {
            System.out.println("first");
          }
          System.out.println("wrong"); //@FAULT
        }
      }
      """;

  @TempDir Path root;

  @Test
  void turnsThatCannotBeTakenAgainAreToldApartFromAMissingSymptom() throws LessonFormatException {
    LessonWorkshop lesson = new LessonWorkshop(root);
    String mark = root.resolve("mark").toString().replace("\\", "\\\\");
    lesson
        .run("{\"main\": \"p.Main\", \"args\": [\"" + mark + "\"]}")
        .program(DIFFERENT_IN_EACH_RUN, DIFFERENT_IN_EACH_RUN)
        .check("schedule", "");
    try (LessonSession session =
        new LessonSession(lesson.read(), LessonWorkshop.tools(), new MemoryProgress())) {
      CommandInterpreter console = new CommandInterpreter(session.program(), session);
      for (String line : new String[] {"restart", "turn main", "turn main"}) {
        console.execute(line).join();
      }
      assertThat(console.execute("schedule prove").join().text())
          .startsWith("The same turns, taken again: the symptom showed in 0 of 3 runs.")
          .contains("\nIn 3 of them the turns could not be taken: ")
          .contains("main");
    }
  }
}
