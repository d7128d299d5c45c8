package stage;

/** What a guest shows at the door. */
public record Ticket(int seat, String guest) {}
