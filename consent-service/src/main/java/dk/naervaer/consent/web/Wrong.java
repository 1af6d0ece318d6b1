package dk.naervaer.consent.web;

/// What can be wrong with one field, in a sentence for programs; pages say it in the reader's
/// language.
public enum Wrong {
    GIVEN_MISSING("A given name is required"),
    FAMILY_MISSING("A family name is required"),
    NAME_TOO_LONG("At most 100 characters"),
    NAME_UNREADABLE("A name has letters and no control characters"),
    RELATIONSHIP_UNKNOWN("Not a relationship code that is offered"),
    CHANNEL_UNKNOWN("SMS, EMAIL, or CALL where staff have to phone"),
    REACH_UNKNOWN("SMS, EMAIL, or NONE for no messages"),
    LANGUAGE_UNKNOWN("da or en"),
    PHONE_MISSING("SMS needs a phone number"),
    PHONE_TWICE("The number is not the same both times"),
    PHONE_INVALID("Not a phone number that can exist"),
    INTERPRETER_UNKNOWN("A language by its two letters, such as ar"),
    EMAIL_MISSING("E-mail needs an address"),
    EMAIL_INVALID("Not an e-mail address"),
    RELATIVE_MISSING("The id of one of your relatives is required"),
    DEGREE_UNKNOWN("Not a degree that is offered: ATTEND, ATTEND_PART, INFORMED"),
    NOTE_MISSING("Say which part may be attended"),
    NOTE_OUT_OF_PLACE("Only a part of the consultation has a note"),
    NOTE_TOO_LONG("At most 200 characters"),
    SCOPE_UNKNOWN("ALL; APPOINTMENT with an appointmentId; COURSE or DEPARTMENT with a unit"),
    APPOINTMENT_OVER("The appointment is cancelled or over"),
    UNTIL_UNREADABLE("A date such as 2027-06-30 is required"),
    UNTIL_PAST("The last day must not be in the past"),
    UNTIL_TOO_FAR("The last day is at most one year after the day of the giving"),
    UNTIL_BEFORE_APPOINTMENT("The last day must not be before the day of the appointment"),
    ALREADY_GIVEN("The same consent is given already"),
    NOT_OF_AGE("The patient is below 15; a clinician decides"),
    CAPACITY_UNKNOWN("Not a capacity in which somebody consents for a patient"),
    FORM_UNKNOWN("PHONE, BEDSIDE or LETTER"),
    GIVER_MISSING("Who consents for the patient is named"),
    CHECK_MISSING("Say how you made sure who it was"),
    MARK_TOO_LONG("At most half a year"),
    VERDICT_MISSING("ADMIT or REFUSE"),
    WHY_MISSING("A reason is required"),
    WHY_TOO_LONG("At most 300 characters"),
    UNABLE("The patient cannot consent; a clinician decides"),
    IN_DISPUTE("Those who act for the patient disagree; a clinician decides"),
    RIGHT_IS_THE_PATIENTS("From 15 the patient decides alone"),
    ADMITS_THEMSELF("Nobody lets themself in; the patient has to say yes"),
    BARRED("The patient has said that this person must not be contacted"),
    NOT_LET_IN("This person cannot be let in; call the department"),
    CONTACT_UNCONFIRMED("Nobody has said for 90 days that number and address are right"),
    ONLY_THE_PATIENT("Only the patient says where they want to be told"),
    DIED("The patient has died");

    private final String sentence;

    Wrong(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
