package dev.faultline.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query over records, each a JSON object on a line of its own: {@code status = failed and ms >
 * 200 count by customer}.
 *
 * @param where the conditions that a selected record fulfils, all of them; none selects all
 * @param counted whether only numbers of records are wanted
 * @param by the field by whose values they are counted, null for all together
 */
public record RecordQuery(List<Condition> where, boolean counted, @Nullable String by) {
  /** How a query reads. */
  public static final String FORM = "[FIELD = VALUE [and FIELD > VALUE]...] [count [by FIELD]]";

  private static final Pattern WORD =
      Pattern.compile("\"([^\"]*)\"|(!=|<=|>=|[=<>~])|([^\\s\"=<>!~]+)|(\\S)");

  /** What a record must be like. A record without the field fulfils only {@code !=}. */
  public record Condition(String field, Relation relation, String value) {}

  /** How a field's value relates to a given one; numbers are compared as numbers. */
  public enum Relation {
    EQUAL("="),
    DIFFERENT("!="),
    LESS("<"),
    GREATER(">"),
    AT_MOST("<="),
    AT_LEAST(">="),
    /** The text is a part of the value. */
    CONTAINS("~");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    private boolean isOrder() {
      return EnumSet.of(LESS, GREATER, AT_MOST, AT_LEAST).contains(this);
    }

    private boolean holds(String actual, String value) {
      return switch (this) {
        case EQUAL -> compare(actual, value) == 0;
        case DIFFERENT -> compare(actual, value) != 0;
        case LESS -> compare(actual, value) < 0;
        case GREATER -> compare(actual, value) > 0;
        case AT_MOST -> compare(actual, value) <= 0;
        case AT_LEAST -> compare(actual, value) >= 0;
        case CONTAINS -> actual.contains(value);
      };
    }
  }

  public RecordQuery {
    where = List.copyOf(where);
  }

  /**
   * Reads a query.
   *
   * @throws IllegalArgumentException when it is none; the message is one line for the learner
   */
  public static RecordQuery parse(String text) {
    List<String> words = words(text);
    int count = words.lastIndexOf("count");
    boolean counted =
        count >= 0
            && (count == words.size() - 1
                || (count == words.size() - 3 && words.get(count + 1).equals("by")));
    List<String> conditions = counted ? words.subList(0, count) : words;
    List<Condition> where = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i += 4) {
      boolean cutOff = i + 3 > conditions.size() || i + 4 == conditions.size();
      if (cutOff || (i > 0 && !conditions.get(i - 1).equals("and"))) {
        throw unreadable(text);
      }
      where.add(condition(conditions.subList(i, i + 3), text));
    }
    boolean grouped = counted && count < words.size() - 1;
    return new RecordQuery(where, counted, grouped ? words.get(words.size() - 1) : null);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.group(4) != null) {
        throw unreadable(text);
      }
      words.add(word.group(1) == null ? word.group() : word.group(1));
    }
    return words;
  }

  private static Condition condition(List<String> words, String text) {
    Relation relation = relation(words.get(1)).orElseThrow(() -> unreadable(text));
    if (relation(words.get(0)).isPresent() || relation(words.get(2)).isPresent()) {
      throw unreadable(text);
    }
    return new Condition(words.get(0), relation, words.get(2));
  }

  private static Optional<Relation> relation(String sign) {
    return Arrays.stream(Relation.values()).filter(each -> each.sign.equals(sign)).findFirst();
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(Texts.of("problem.query", text, FORM));
  }

  /** The record on a line of output, empty when it is no JSON object. */
  public static Optional<JsonObject> record(String line) {
    try {
      return line.startsWith("{")
          ? Optional.of(JsonParser.parseString(line).getAsJsonObject())
          : Optional.empty();
    } catch (JsonParseException | IllegalStateException broken) {
      return Optional.empty();
    }
  }

  /** Whether a record fulfils all conditions. */
  public boolean selects(JsonObject record) {
    return where.stream().allMatch(condition -> holds(condition, record));
  }

  /**
   * Why the query can say nothing about certain records: none has a field that it names, or it
   * wants numbers compared with what is none. One line; empty when it can.
   */
  public Optional<String> misfit(List<JsonObject> records) {
    return Stream.concat(where.stream().map(Condition::field), Stream.ofNullable(by))
        .filter(field -> values(records, field).isEmpty())
        .findFirst()
        .map(field -> Texts.of("query.noField", field, fields(field, records)))
        .or(
            () ->
                where.stream()
                    .filter(condition -> isOrderOfNumbers(condition, records))
                    .findFirst()
                    .map(each -> Texts.of("query.noNumber", each.value(), each.field())));
  }

  private static List<String> values(List<JsonObject> records, String field) {
    return records.stream().flatMap(record -> value(record, field).stream()).toList();
  }

  private static String fields(String wrong, List<JsonObject> records) {
    Set<String> names = new HashSet<>();
    records.forEach(record -> addFields("", record, names));
    return String.join(", ", Nearest.inOrder(wrong, names));
  }

  private static void addFields(String outer, JsonObject record, Set<String> names) {
    record
        .entrySet()
        .forEach(
            field -> {
              if (field.getValue() instanceof JsonObject inner) {
                addFields(outer + field.getKey() + ".", inner, names);
              } else {
                names.add(outer + field.getKey());
              }
            });
  }

  private static boolean isOrderOfNumbers(Condition condition, List<JsonObject> records) {
    return condition.relation().isOrder()
        && number(condition.value()).isEmpty()
        && values(records, condition.field()).stream().allMatch(each -> number(each).isPresent());
  }

  private static boolean holds(Condition condition, JsonObject record) {
    return value(record, condition.field())
        .map(actual -> condition.relation().holds(actual, condition.value()))
        .orElse(condition.relation() == Relation.DIFFERENT);
  }

  /** The text of a record's field; a dot leads into an object. */
  public static Optional<String> value(JsonObject record, String field) {
    JsonElement direct = record.get(field);
    int dot = field.indexOf('.');
    if (direct != null) {
      return Optional.of(direct.isJsonPrimitive() ? direct.getAsString() : direct.toString());
    }
    return dot > 0 && record.get(field.substring(0, dot)) instanceof JsonObject inner
        ? value(inner, field.substring(dot + 1))
        : Optional.empty();
  }

  private static int compare(String actual, String value) {
    Optional<BigDecimal> left = number(actual);
    Optional<BigDecimal> right = number(value);
    return left.isPresent() && right.isPresent()
        ? left.get().compareTo(right.get())
        : actual.compareTo(value);
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
