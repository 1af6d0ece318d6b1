package dk.naervaer.consent.relative;

/// How far a consent goes: what it permits, under a code that an installation may add to.
///
/// @param attends lets the relative into the consultation
/// @param informs tells the relative when it is, and of changes
/// @param part only a part of the consultation, which a note tells
public record Degree(String code, boolean attends, boolean informs, boolean part) {

    public static final Degree ATTEND = new Degree("ATTEND", true, true, false);
    public static final Degree ATTEND_PART = new Degree("ATTEND_PART", true, true, true);
    public static final Degree INFORMED = new Degree("INFORMED", false, true, false);

    public Degree {
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}"))
            throw new IllegalArgumentException("A degree's code is written in capitals");
        if (!attends && !informs)
            throw new IllegalArgumentException("A degree that permits nothing is none");
        if (part && !attends) throw new IllegalArgumentException("Only what is attended has parts");
    }

    boolean within(Degree other) {
        return (!attends || other.attends)
                && (!informs || other.informs)
                && (!attends || part || !other.part);
    }
}
