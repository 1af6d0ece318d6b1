package dk.naervaer.booking.appointment;

/// What the EPJ calls the appointment, and in which numbering.
public record Identifier(String system, String value) {

    /// The numbering of conversations that no EPJ has planned.
    public static final String CONVERSATIONS = "urn:naervaer:conversation";

    private static final int LONGEST = 200;

    public Identifier {
        if (!fits(system) || !fits(value))
            throw new IllegalArgumentException(
                    "An identifier needs a system and a value of 1 to 200 printable characters each");
    }

    public boolean namesConversation() {
        return system.equals(CONVERSATIONS);
    }

    private static boolean fits(String part) {
        return !part.isBlank()
                && part.length() <= LONGEST
                && part.codePoints().noneMatch(Character::isISOControl);
    }
}
