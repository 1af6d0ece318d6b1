package dk.naervaer.reporting.consultation;

/// What has become of the wish that a relative takes part while the patient comes in person.
///
/// @param fate `OPEN`, `MET`, or the reason why not
public record RelativeWish(String fate) {

    public static final RelativeWish OPEN = new RelativeWish("OPEN");
    public static final RelativeWish MET = new RelativeWish("MET");

    public boolean isOpen() {
        return equals(OPEN);
    }

    public boolean isMet() {
        return equals(MET);
    }
}
