package port;

/** One line of a manifest. Ports leave out what they do not know, columns too. */
final class Row {
  private final Header header;
  private final String[] fields;

  Row(Header header, String[] fields) {
    this.header = header;
    this.fields = fields;
  }

  String text(String column, String otherwise) {
    int at = header.find(column);
    if (at < 0 || at >= fields.length || fields[at].isBlank()) { //@MISSING
      return otherwise; //@OTHERWISE
    }
    return fields[at].strip();
  }

  int number(String column, int otherwise) {
    return Integer.parseInt(text(column, Integer.toString(otherwise)));
  }
}
