package dev.faultline.practise;

import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes exercises. The same skill and seed make the same exercise. */
public final class Exercises {
  private static final List<String> THINGS =
      List.of("crates", "guests", "parcels", "litres", "nights", "tiles");
  private static final int STOPS = 9;

  private final Random random;
  private final String thing;
  private final int price;
  private final int limit;
  private final int extra;
  private final List<Integer> loads = new ArrayList<>();
  private final String source;

  private Exercises(long seed) {
    random = new Random(seed);
    thing = THINGS.get(random.nextInt(THINGS.size()));
    price = 3 + random.nextInt(7);
    limit = 4 + random.nextInt(4);
    extra = 2 + random.nextInt(5);
    for (int load = 1; load <= STOPS; load++) {
      loads.add(load);
    }
    Collections.shuffle(loads, random);
    source = source();
  }

  /** The exercise of a seed. */
  public static Exercise of(Skill skill, long seed) {
    Exercises made = new Exercises(seed);
    return switch (skill) {
      case NEXT -> made.next();
      case STEP -> made.step();
      case CONTINUE -> made.onward();
      case RETURN -> made.back();
      case UNTIL -> made.until();
      case UP -> made.up();
      case BREAK -> made.stop();
    };
  }

  private String source() {
    String numbers = loads.toString().replace("[", "{").replace("]", "}");
    return """
        public class Main {
          static int rate(int n) {
            int each = PRICE;
            if (n > LIMIT) {
              each -= 1;
            }
            return each;
          }

          static int cost(int n) {
            int sum = n * rate(n);
            return sum + EXTRA;
          }

          public static void main(String[] args) {
            int[] THING = NUMBERS;
            int total = 0;
            for (int n : THING) {
              total += cost(n);
            }
            System.out.println("total " + total);
          }
        }
        """
        .replace("PRICE", "" + price)
        .replace("LIMIT", "" + limit)
        .replace("EXTRA", "" + extra)
        .replace("THING", thing)
        .replace("NUMBERS", numbers);
  }

  private Exercise next() {
    int which = 1 + random.nextInt(3);
    return exercise(
        Skill.NEXT,
        Texts.of("practise.next", atAdding(), loads.get(which)),
        List.of(),
        nexts(which),
        new Goal(adding(), 0, Map.of("n", text(which), "total", "" + total(which))));
  }

  private Exercise step() {
    int which = random.nextInt(3);
    List<String> solution = new ArrayList<>(nexts(which));
    solution.add("step");
    return exercise(
        Skill.STEP,
        Texts.of("practise.step", loads.get(which), line("int sum")),
        List.of(),
        solution,
        new Goal(line("int sum"), 0, Map.of("n", text(which))));
  }

  private Exercise onward() {
    int which = 2 + random.nextInt(3);
    List<String> solution = new ArrayList<>(List.of("break " + adding()));
    solution.addAll(Collections.nCopies(which + 1, "continue"));
    return exercise(
        Skill.CONTINUE,
        Texts.of("practise.continue", atAdding(), loads.get(which)),
        List.of(),
        solution,
        new Goal(adding(), 0, Map.of("n", text(which))));
  }

  private Exercise back() {
    int which = random.nextInt(STOPS);
    return exercise(
        Skill.RETURN,
        Texts.of("practise.return", loads.get(which), adding()),
        List.of("tbreak " + line("int each") + " if n == " + loads.get(which), "continue"),
        List.of("return", "return"),
        new Goal(adding(), 0, Map.of("n", text(which), "total", "" + total(which))));
  }

  private Exercise until() {
    return exercise(
        Skill.UNTIL,
        Texts.of("practise.until", line("System.out")),
        List.of("tbreak " + adding(), "continue"),
        List.of("until"),
        new Goal(line("System.out"), 0, Map.of("total", "" + total(STOPS))));
  }

  private Exercise up() {
    int which = random.nextInt(STOPS);
    return exercise(
        Skill.UP,
        Texts.of("practise.up", thing),
        List.of("tbreak " + line("int each") + " if n == " + loads.get(which), "continue"),
        List.of("frame 2"),
        new Goal(adding(), 2, Map.of()));
  }

  private Exercise stop() {
    int which = 3 + random.nextInt(STOPS - 3);
    int bound = total(which) - 1;
    return exercise(
        Skill.BREAK,
        Texts.of("practise.break", adding(), bound),
        List.of(),
        List.of("tbreak " + adding() + " if total > " + bound, "continue"),
        new Goal(adding(), 0, Map.of("n", text(which), "total", "" + total(which))));
  }

  private Exercise exercise(
      Skill skill, String task, List<String> setup, List<String> solution, Goal goal) {
    return new Exercise(skill, source, task, setup, solution, goal);
  }

  /** From the first line of main to the addition of a number. */
  private static List<String> nexts(int which) {
    return Collections.nCopies(3 + 2 * which, "next");
  }

  private String atAdding() {
    return Texts.of("practise.atAdding", adding());
  }

  private int adding() {
    return line("total += ");
  }

  private int line(String text) {
    return (int) source.lines().takeWhile(each -> !each.contains(text)).count() + 1;
  }

  private String text(int which) {
    return loads.get(which).toString();
  }

  /** The total before a number is added. */
  private int total(int which) {
    return loads.stream()
        .limit(which)
        .mapToInt(n -> n * (n > limit ? price - 1 : price) + extra)
        .sum();
  }
}
