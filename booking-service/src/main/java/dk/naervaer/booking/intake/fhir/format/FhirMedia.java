package dk.naervaer.booking.intake.fhir.format;

/// The media types in which EPJs send FHIR.
public final class FhirMedia {

    public static final String JSON = "application/fhir+json";
    public static final String PLAIN_JSON = "application/json";
    public static final String XML = "application/fhir+xml";
    public static final String PLAIN_XML = "application/xml";

    private FhirMedia() {}
}
