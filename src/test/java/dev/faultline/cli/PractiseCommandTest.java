package dev.faultline.cli;

import static dev.faultline.cli.CliTest.badInput;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PractiseCommandTest {
  @TempDir Path folder;

  @Test
  void exercisesFollowEachOtherAndParsInARowAreCounted() {
    String two = practise("until\nuntil\n", "--skill", "until", "--count", "2").out();
    assertThat(two)
        .contains(
            "Exercise 1 of 2, until, seed 3",
            "Done with 1 command, which is par.\nAt par in a row: 1, at best 1.",
            "Exercise 2 of 2, until, seed 4",
            "At par in a row: 2, at best 2.");
    String worse = practise("u\nu\n", "--skill", "up", "--count", "1").out();
    assertThat(worse).contains("Done with 2 commands; par is 1.\nAt par in a row: 0, at best 2.");
  }

  @Test
  void lookingCostsNothing() {
    String out =
        practise("w\nl\np total\nhelp up\nframe 2\n", "--skill", "up", "--count", "1").out();
    assertThat(out).contains("Done with 1 command, which is par.");
  }

  @Test
  void anotherWayThanTheOneAskedForDoesNotCount() {
    String out = practise("b 21\nc\nrestart\nunt\n", "--skill", "until", "--count", "1").out();
    assertThat(out)
        .contains("You are there, but by break: restart and do without.")
        .contains("(fl) restart\n> Main.java:19 main()")
        .contains("(fl) unt\n> Main.java:21 main()", "Done with 1 command, which is par.");
  }

  @Test
  void whoLeavesKeepsTheStreak() {
    assertThat(practise("until\nq\n", "--skill", "until", "--count", "3").out())
        .contains("At par in a row: 1", "Exercise 2 of 3")
        .doesNotContain("Exercise 3");
    assertThat(practise("", "--skill", "until").out()).doesNotContain("Done");
    assertThat(practise("until\n", "--skill", "until", "--count", "1").out())
        .contains("At par in a row: 2");
  }

  @Test
  void anUnknownSkillIsRefused() {
    badInput(practise("", "--skill", "jump"), "no exercises on jump", "next, step");
  }

  private PipedApp.Result practise(String input, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "practise";
    args[1] = "--seed";
    args[2] = "3";
    System.arraycopy(more, 0, args, 3, more.length);
    return new PipedApp(folder, folder.resolve("data")).run(input, args);
  }
}
