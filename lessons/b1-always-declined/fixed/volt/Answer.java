package volt;

/** What comes of asking for money. */
public enum Answer {
  PAID,
  DECLINED,
  TRY_LATER
}
