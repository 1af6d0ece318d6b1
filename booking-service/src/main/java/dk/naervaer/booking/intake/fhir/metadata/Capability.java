package dk.naervaer.booking.intake.fhir.metadata;

import dk.naervaer.booking.intake.fhir.format.FhirMedia;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import java.util.Date;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/// Tells an EPJ what it may send and ask here.
final class Capability {

    private static final String APPOINTMENT =
            """
            The identifier is what an appointment is known by. Conditional update is PUT \
            Appointment?identifier={system}%%7C{value}: the bar between system and value must be \
            sent as %%7C. Further identifiers in the resource become names of the same appointment; \
            identifiers of different appointments are answered with 412. A create of an \
            identifier that is known is answered as the conditional update, 200, since messages \
            come late and twice; with If-None-Exist what is known is left as it is. Update by id \
            needs an appointment that is known, else 404.

            Order: what was said last stands, part by part, by the extension %1$s (an instant of \
            the EPJ's clock), else by arrival; If-Match guards against changes of others. \
            Idempotency-Key makes a repeat safe; for another message it is answered with 409. \
            If-Match goes before Idempotency-Key.

            A department is an actor.identifier by SOR (%2$s) or by SHAK (%3$s, a URI of ours: \
            no public one exists). The patient is contained, in the same batch, or only an \
            actor.identifier by CPR or replacement number of somebody who is known here.

            The patient attends by video when a service type says video or group-video, when \
            the virtualService extension of FHIR R5 stands on the appointment or on the patient's \
            participant, or when a code that the hospital has mapped says so. ALCA03 that is not \
            mapped leaves the contact form as it is, with a warning in the OperationOutcome. \
            Relatives who are to attend are proposed to the patient, who alone can let them in; their \
            answers are never changed. The address, room, PINs and number of the EPJ's own video \
            meeting (FUT extensions, identifier %4$s) are kept sealed and told back to that EPJ \
            alone; what was said last stands.

            Prefer: return=minimal, representation (as if not said) or OperationOutcome.\
            """
                    .formatted(
                            FhirSystems.TOLD_AT,
                            FhirSystems.SOR,
                            FhirSystems.SHAK,
                            FhirSystems.MEETING);

    private static final String BATCH =
            """
            Batch takes PUT Appointment?identifier=… and POST Appointment, each entry for itself. \
            Transaction takes the same, all of them or none, without If-Match and If-None-Exist; \
            what is wrong with one is named by its place, Bundle.entry[n].\
            """;

    static CapabilityStatement statement(Date since) {
        var statement = new CapabilityStatement();
        statement
                .setStatus(PublicationStatus.ACTIVE)
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .setDate(since);
        statement.getSoftware().setName("Nærvær booking");
        statement.getImplementation().setDescription("Appointments from the hospital's EPJ");
        statement
                .addFormat(FhirMedia.JSON)
                .addFormat(FhirMedia.PLAIN_JSON)
                .addFormat(FhirMedia.XML)
                .addFormat(FhirMedia.PLAIN_XML);
        describe(statement.addRest().setMode(RestfulCapabilityMode.SERVER));
        return statement;
    }

    private static void describe(CapabilityStatementRestComponent rest) {
        rest.getSecurity().setDescription("OIDC client credentials with the role epj-system");
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH).setDocumentation(BATCH);
        rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION).setDocumentation(BATCH);
        appointment(rest.addResource());
        patient(rest.addResource());
        response(rest.addResource());
        subscription(rest.addResource());
    }

    private static void appointment(CapabilityStatementRestResourceComponent appointment) {
        appointment
                .setType("Appointment")
                .setProfile(FhirSystems.PROFILE)
                .setVersioning(ResourceVersionPolicy.VERSIONED)
                .setConditionalCreate(true)
                .setConditionalUpdate(true)
                .setUpdateCreate(false)
                .setConditionalRead(ConditionalReadStatus.NOTMATCH)
                .setDocumentation(APPOINTMENT);
        appointment.addInteraction().setCode(TypeRestfulInteraction.READ);
        appointment.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        appointment.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        appointment.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        searches(appointment);
    }

    private static void searches(CapabilityStatementRestResourceComponent appointment) {
        search(appointment, "identifier", SearchParamType.TOKEN, "{system}%7C{value}, both parts");
        search(
                appointment,
                "patient.identifier",
                SearchParamType.TOKEN,
                "By POST Appointment/_search only; patient:identifier means the same");
        search(
                appointment,
                "date",
                SearchParamType.DATE,
                "When it begins: eq, ge, gt, le, lt, sa, eb; days are those of the EPJ's zone");
        search(
                appointment,
                "status",
                SearchParamType.TOKEN,
                "booked, fulfilled, noshow, cancelled, entered-in-error");
        search(
                appointment,
                "location",
                SearchParamType.TOKEN,
                "The department by SOR or SHAK: {system}%7C{code}");
        search(
                appointment,
                "_lastUpdated",
                SearchParamType.DATE,
                "When something last happened to it; ask with an overlap of a minute");
    }

    private static void search(
            CapabilityStatementRestResourceComponent resource,
            String name,
            SearchParamType type,
            String documentation) {
        resource.addSearchParam().setName(name).setType(type).setDocumentation(documentation);
    }

    private static void patient(CapabilityStatementRestResourceComponent patient) {
        patient.setType("Patient")
                .setDocumentation(
                        "Only a death is heard (deceased[x]), by PUT or POST; nothing else of a"
                                + " Patient is kept for itself.");
        patient.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        patient.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
    }

    private static void response(CapabilityStatementRestResourceComponent response) {
        response.setType("AppointmentResponse")
                .setDocumentation(
                        "What the patient, a professional or a place has answered to an appointment"
                                + " of the EPJ's own: a no of the patient cancels nothing, the"
                                + " department sees it. An answer of a relative is refused: they"
                                + " answer through their own link, and are read here without who"
                                + " they are. Another time has not been answered yet.");
        response.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        response.addInteraction().setCode(TypeRestfulInteraction.READ);
        response.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        search(
                response,
                "appointment",
                SearchParamType.REFERENCE,
                "Appointment/{id}; or appointment.identifier={system}%7C{value}");
        search(
                response,
                "_lastUpdated",
                SearchParamType.DATE,
                "When it was heard, with a beginning (ge); ask with an overlap of a minute");
    }

    private static void subscription(CapabilityStatementRestResourceComponent subscription) {
        subscription
                .setType("Subscription")
                .setDocumentation(
                        "Switches the rest-hook on and off that the integration engineer has"
                                + " registered: channel.endpoint is that address, criteria is"
                                + " Appointment, without payload and header. A hook that no"
                                + " Subscription was ever made of is on; what is not told stands"
                                + " on the secretary's list.");
        subscription.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        subscription.addInteraction().setCode(TypeRestfulInteraction.READ);
        subscription.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        subscription.addInteraction().setCode(TypeRestfulInteraction.DELETE);
        subscription.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    }

    private Capability() {}
}
