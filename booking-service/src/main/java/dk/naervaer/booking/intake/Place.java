package dk.naervaer.booking.intake;

/// The department a message names, in one of the two numberings.
public record Place(Numbering numbering, String code) {

    public enum Numbering {
        SOR,
        SHAK
    }
}
