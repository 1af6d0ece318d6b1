package dk.naervaer.booking.intake.fhir;

/// The numberings and code systems we know the meaning of.
final class FhirSystems {

    static final String CPR = "urn:oid:1.2.208.176.1.2";
    static final String SOR = "urn:oid:1.2.208.176.1.1";
    static final String SERVICE_TYPE = "http://ehealth.sundhed.dk/cs/appointment-servicetype";
    static final String VIDEO = "video";

    private FhirSystems() {}
}
