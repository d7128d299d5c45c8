package dev.faultline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordQueryTest {
  private static final JsonObject RECORD =
      RecordQuery.record(
              "{\"level\": \"WARN\", \"ms\": 90, \"text\": \"pool is dry\", \"mdc\": {\"id\":"
                  + " \"r1\"}}")
          .orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "level = WARN",
        "level != INFO",
        "absent != 3",
        "ms < 100",
        "ms<=90",
        "ms > 9 and ms >= 90.0",
        "text = \"pool is dry\"",
        "text ~ dry and mdc.id = r1"
      })
  void aRecordIsSelectedWhenAllConditionsHold(String query) {
    assertThat(RecordQuery.parse(query).selects(RECORD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"level = INFO", "ms > 100", "absent = 3", "absent < 3", "ms = 90 and text ~ wet"})
  void aRecordIsLeftOutWhenAConditionDoesNotHold(String query) {
    assertThat(RecordQuery.parse(query).selects(RECORD)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "levl = WARN, 'No record has a field levl; there are level, text, ms, mdc.id.'",
    "count by mdc.idd, 'No record has a field mdc.idd; there are mdc.id, ms, level, text.'",
    "ms > abc, 'abc is not a number, but ms is one in every record that has it.'"
  })
  void whatSaysNothingAboutTheRecordsIsTold(String query, String why) {
    assertThat(RecordQuery.parse(query).misfit(List.of(RECORD))).contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "level > INFO", "ms != abc", "mdc.id = r2", "text ~ x count by ms"})
  void whatSelectsNothingMayStillSayThat(String query) {
    assertThat(RecordQuery.parse(query).misfit(List.of(RECORD))).isEmpty();
  }

  @Test
  void countAndItsFieldStandAtTheEnd() {
    assertThat(RecordQuery.parse("count").counted()).isTrue();
    assertThat(RecordQuery.parse("ms > 1 count by mdc.id").by()).isEqualTo("mdc.id");
    assertThat(RecordQuery.parse("count = 3").counted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ms",
        "ms >",
        "ms 3 4",
        "ms > 1 and",
        "ms > 1 or ms < 3",
        "a = 1 b = 2",
        "a = \"b"
      })
  void whatIsNoQueryIsRefusedInOneLine(String query) {
    assertThatThrownBy(() -> RecordQuery.parse(query))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`" + query + "` is no query; one reads: " + RecordQuery.FORM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "{broken", "[1]", "{\"a\": 1} more"})
  void linesThatAreNoObjectAreNoRecords(String line) {
    assertThat(RecordQuery.record(line)).isEmpty();
  }
}
