package dk.naervaer.booking.intake.fhir.format;

import dk.naervaer.booking.intake.PatientIdentity;
import java.util.Set;

/// The numberings, code systems and extensions we know the meaning of.
public final class FhirSystems {

    public static final String CPR = PatientIdentity.CPR;
    public static final String SOR = "urn:oid:1.2.208.176.1.1";

    /// No public register gives SHAK a URI, so it has one of ours.
    public static final String SHAK = "https://naervaer.dk/fhir/sid/shak";

    public static final String SERVICE_TYPE =
            "http://ehealth.sundhed.dk/cs/appointment-servicetype";
    public static final String VIDEO = "video";
    public static final String GROUP_VIDEO = "group-video";

    /// The video meeting's number, which is no name of the appointment.
    public static final String MEETING = "http://vdx.medcom.dk/meeting";

    public static final String VIRTUAL_SERVICE =
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService";
    public static final String VIRTUAL_ADDRESS = "address";

    private static final String FUT = "http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-";
    public static final String MEETING_URL = FUT + "meeting-url";
    public static final String VMR_URI = FUT + "vmr-uri";
    public static final String GUEST_PIN = FUT + "guest-pin-code";
    public static final String HOST_PIN = FUT + "host-pin-code";
    public static final Set<String> OF_MEETING = Set.of(MEETING_URL, VMR_URI, GUEST_PIN, HOST_PIN);

    public static final String TOLD_AT = "https://naervaer.dk/fhir/StructureDefinition/told-at";
    public static final String CONTACT_FORM =
            "https://naervaer.dk/fhir/StructureDefinition/contact-form";
    public static final String HOW_IT_WENT =
            "https://naervaer.dk/fhir/StructureDefinition/how-it-went";
    public static final String PROFILE =
            "https://naervaer.dk/fhir/StructureDefinition/naervaer-appointment";

    private FhirSystems() {}
}
