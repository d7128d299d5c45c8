package dev.faultline.debug.jdi.values;

import com.sun.jdi.ObjectReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;

/** Dates and times, written as their {@code toString} writes them. */
final class KnownTimes {
  static final Map<String, Function<ObjectReference, String>> READERS =
      Map.ofEntries(
          Map.entry("java.time.LocalDate", o -> date(o).toString()),
          Map.entry("java.time.LocalTime", o -> time(o).toString()),
          Map.entry("java.time.LocalDateTime", o -> dateTime(o).toString()),
          Map.entry("java.time.ZonedDateTime", KnownTimes::zoned),
          Map.entry(
              "java.time.OffsetDateTime",
              o -> dateTime(Fields.required(o, "dateTime")).atOffset(offset(o)).toString()),
          Map.entry(
              "java.time.OffsetTime",
              o -> time(Fields.required(o, "time")).atOffset(offset(o)).toString()),
          Map.entry("java.time.ZoneOffset", o -> zoneOffset(o).getId()),
          Map.entry("java.time.ZoneRegion", o -> Fields.string(o, "id")),
          Map.entry("java.time.Instant", KnownTimes::instant),
          Map.entry(
              "java.time.Duration",
              o ->
                  Duration.ofSeconds(Fields.wide(o, "seconds"), Fields.wide(o, "nanos"))
                      .toString()),
          Map.entry(
              "java.time.Period",
              o ->
                  Period.of(
                          Fields.number(o, "years"),
                          Fields.number(o, "months"),
                          Fields.number(o, "days"))
                      .toString()),
          Map.entry("java.time.Year", o -> Year.of(Fields.number(o, "year")).toString()),
          Map.entry(
              "java.time.YearMonth",
              o -> YearMonth.of(Fields.number(o, "year"), Fields.number(o, "month")).toString()),
          Map.entry(
              "java.time.MonthDay",
              o -> MonthDay.of(Fields.number(o, "month"), Fields.number(o, "day")).toString()),
          Map.entry(
              "java.util.Date", o -> Instant.ofEpochMilli(Fields.wide(o, "fastTime")).toString()));

  private KnownTimes() {}

  private static LocalDate date(ObjectReference date) {
    return LocalDate.of(
        Fields.number(date, "year"), Fields.number(date, "month"), Fields.number(date, "day"));
  }

  private static LocalTime time(ObjectReference time) {
    return LocalTime.of(
        Fields.number(time, "hour"),
        Fields.number(time, "minute"),
        Fields.number(time, "second"),
        Fields.number(time, "nano"));
  }

  private static LocalDateTime dateTime(ObjectReference both) {
    return LocalDateTime.of(
        date(Fields.required(both, "date")), time(Fields.required(both, "time")));
  }

  private static ZoneOffset offset(ObjectReference holder) {
    return zoneOffset(Fields.required(holder, "offset"));
  }

  private static ZoneOffset zoneOffset(ObjectReference offset) {
    return ZoneOffset.ofTotalSeconds(Fields.number(offset, "totalSeconds"));
  }

  private static String zoned(ObjectReference zoned) {
    String local = dateTime(Fields.required(zoned, "dateTime")).atOffset(offset(zoned)).toString();
    ObjectReference zone = Fields.required(zoned, "zone");
    return zone.referenceType().name().equals("java.time.ZoneOffset")
        ? local
        : local + "[" + Fields.string(zone, "id") + "]";
  }

  private static String instant(ObjectReference instant) {
    return Instant.ofEpochSecond(Fields.wide(instant, "seconds"), Fields.wide(instant, "nanos"))
        .toString();
  }
}
