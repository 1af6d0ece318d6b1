package dk.naervaer.booking.appointment;

/// What may speak against a distance; it warns and never blocks, the professional decides.
public enum Warning {
    PHYSICAL_EXAMINATION,
    BLOOD_TEST,
    SENSITIVE_TOPIC,
    PSYCHOSIS_OR_SUICIDE_RISK,
    REDUCED_COGNITION,
    SIGHT_HEARING_OR_SPEECH,
    INTERPRETER_AND_SEVERAL_PEOPLE;

    /// Whether it is nobody's business but a clinician's.
    public boolean isConfidential() {
        return switch (this) {
            case SENSITIVE_TOPIC, PSYCHOSIS_OR_SUICIDE_RISK, REDUCED_COGNITION -> true;
            case PHYSICAL_EXAMINATION,
                    BLOOD_TEST,
                    SIGHT_HEARING_OR_SPEECH,
                    INTERPRETER_AND_SEVERAL_PEOPLE ->
                    false;
        };
    }
}
