package dk.naervaer.booking.intake.fhir;

/// Who the message is about, in clear: lives from the door until it is sealed, and no longer.
record PatientIdentity(String system, String value, String given, String family) {

    @Override
    public String toString() {
        return "PatientIdentity[…]";
    }
}
