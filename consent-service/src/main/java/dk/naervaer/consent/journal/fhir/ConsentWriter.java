package dk.naervaer.consent.journal.fhir;

import dk.naervaer.consent.journal.JournalEntry;
import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.ConsentState;
import dk.naervaer.web.time.DanishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/// Writes a consent, or a disclosure without one, as FHIR R4 tells of it.
final class ConsentWriter {

    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    private static final TimeZone DANISH = TimeZone.getTimeZone(DanishTime.ZONE);

    private final JournalEntry entry;
    private final Consent fhir = new Consent();

    private ConsentWriter(JournalEntry entry) {
        this.entry = entry;
    }

    /// @param today on which a consent whose last day has passed has ended
    static Consent write(JournalEntry entry, LocalDate today) {
        var writer = new ConsentWriter(entry);
        writer.head(today);
        writer.people();
        writer.basis();
        writer.provision();
        ConsentExtensions.add(entry, writer.fhir);
        return writer.fhir;
    }

    static String etag(JournalEntry entry) {
        return "W/\"" + entry.version() + "\"";
    }

    static String status(JournalEntry entry, LocalDate today) {
        return status(entry.consent().state(today)).toCode();
    }

    /// A consent that is paused lets nobody in, as one that is over.
    private static Consent.ConsentState status(ConsentState state) {
        return switch (state) {
            case PROPOSED -> Consent.ConsentState.PROPOSED;
            case OPEN -> Consent.ConsentState.ACTIVE;
            case PAUSED, CLOSING, CLOSED, LAPSED -> Consent.ConsentState.INACTIVE;
            case REFUSED -> Consent.ConsentState.REJECTED;
        };
    }

    private boolean isDisclosure() {
        return entry.consent().basis().disclosure() != null;
    }

    private void head(LocalDate today) {
        var consent = entry.consent();
        fhir.setId(consent.id().toString());
        fhir.getMeta()
                .setVersionId(Integer.toString(entry.version()))
                .setLastUpdated(Date.from(entry.happened()))
                .addProfile(FhirNames.PROFILE);
        fhir.setStatus(status(consent.state(today)));
        fhir.setScope(coded(TERMS + "consentscope", "patient-privacy"));
        fhir.addCategory(coded(FhirNames.CATEGORY, isDisclosure() ? "disclosure" : "consent"));
        fhir.setDateTimeElement(time(consent.from()));
    }

    private void people() {
        var patient = new Patient();
        patient.setId("#patient");
        var whose = entry.patient();
        if (!whose.number().isEmpty())
            patient.addIdentifier()
                    .setSystem(FhirNames.numbering(whose.number()))
                    .setValue(whose.number());
        patient.addIdentifier().setSystem(FhirNames.PERSON).setValue(whose.id().toString());
        if (!whose.name().isEmpty()) patient.addName().setText(whose.name());
        fhir.addContained(patient);
        fhir.setPatient(new Reference("#patient"));
        fhir.addContained(relative());
    }

    private RelatedPerson relative() {
        var one = entry.relative();
        var relative = new RelatedPerson();
        relative.setId("#relative");
        relative.setPatient(new Reference("#patient"));
        var codes =
                one.relationship().ofDkCore() ? FhirNames.DK_RELATIONSHIP : TERMS + "v3-RoleCode";
        relative.addRelationship(coded(codes, one.relationship().name()));
        if (!one.name().isEmpty()) {
            var name = relative.addName().setText(one.name());
            if (!one.family().isEmpty()) name.setFamily(one.family());
            if (!one.given().isEmpty()) name.addGiven(one.given());
        }
        if (one.phone() != null)
            relative.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(one.phone());
        if (one.email() != null)
            relative.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(one.email());
        return relative;
    }

    /// By which law, who said yes, and whether somebody has made sure who it was.
    private void basis() {
        fhir.setPolicyRule(
                new CodeableConcept()
                        .setText(
                                isDisclosure()
                                        ? "Sundhedsloven § 43, stk. 2, nr. 2"
                                        : "Sundhedsloven § 43, stk. 1"));
        var giver = entry.consent().giver();
        if (giver == null) return;
        fhir.addPolicy().setUri(FhirNames.TEXT + giver.textVersion());
        if (giver.capacity().self()) fhir.addPerformer(new Reference("#patient"));
        verified(giver);
    }

    /// Whoever writes on the page is signed in; staff say how they have checked.
    private void verified(Giver giver) {
        var verification = fhir.addVerification().setVerified(true);
        verification.setVerificationDateElement(time(entry.consent().from()));
        if (giver.capacity().self()) verification.setVerifiedWith(new Reference("#patient"));
    }

    private void provision() {
        var grant = entry.consent().grant();
        var provision = fhir.getProvision().setType(ConsentProvisionType.PERMIT);
        provision.getPeriod().setStartElement(time(entry.consent().from()));
        provision.getPeriod().setEndElement(new DateTimeType(grant.until().toString()));
        provision
                .addActor()
                .setRole(coded(TERMS + "v3-ParticipationType", "IRCP"))
                .setReference(new Reference("#relative"));
        permits(provision, grant.degree());
        var appointment = grant.scope().appointmentId();
        if (grant.scope().type() == Scope.Type.APPOINTMENT && appointment != null)
            provision
                    .addData()
                    .setMeaning(ConsentDataMeaning.INSTANCE)
                    .getReference()
                    .setType("Appointment")
                    .getIdentifier()
                    .setSystem(FhirNames.APPOINTMENT)
                    .setValue(appointment.toString());
    }

    private void permits(ProvisionComponent provision, Degree degree) {
        var action = TERMS + "consentaction";
        var types = "http://hl7.org/fhir/resource-types";
        if (degree.attends()) {
            provision.addAction(coded(action, "access"));
            provision.addClass_(new Coding(types, "Encounter", null));
        }
        if (degree.informs()) {
            provision.addAction(coded(action, "disclose"));
            provision.addClass_(new Coding(types, "Appointment", null));
        }
        provision.addPurpose(
                new Coding(TERMS + "v3-ActReason", isDisclosure() ? "TREAT" : "PATRQT", null));
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    private static DateTimeType time(Instant at) {
        var time = new DateTimeType(Date.from(at));
        time.setTimeZone(DANISH);
        return time;
    }
}
