package dk.naervaer.consent.relative;

/// What was known of patient, giver and relative when somebody consented.
///
/// @param age of the patient on the day, in years
/// @param unable a clinician has marked that the patient cannot consent
/// @param barred the patient has said that the person, number or address must not be contacted
/// @param admitsThemself the giver, or the staff who wrote it down, is the relative
/// @param inDispute those who act for the patient want different things with the relative
public record Circumstances(
        int age,
        boolean unable,
        boolean died,
        boolean barred,
        boolean admitsThemself,
        boolean inDispute) {

    public Circumstances(
            int age, boolean unable, boolean died, boolean barred, boolean admitsThemself) {
        this(age, unable, died, barred, admitsThemself, false);
    }

    public static final int OF_AGE = 15;
    public static final int ADULT = 18;

    public static Circumstances ofAge(int age) {
        return new Circumstances(age, false, false, false, false);
    }

    boolean child() {
        return age < OF_AGE;
    }
}
