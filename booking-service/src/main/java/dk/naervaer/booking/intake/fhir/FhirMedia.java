package dk.naervaer.booking.intake.fhir;

/// The media types in which EPJs send FHIR.
final class FhirMedia {

    static final String JSON = "application/fhir+json";
    static final String PLAIN_JSON = "application/json";
    static final String XML = "application/fhir+xml";
    static final String PLAIN_XML = "application/xml";

    private FhirMedia() {}
}
