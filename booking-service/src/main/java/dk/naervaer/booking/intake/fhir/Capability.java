package dk.naervaer.booking.intake.fhir;

import java.util.Date;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
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

    static CapabilityStatement statement(Date since) {
        var statement = new CapabilityStatement();
        statement
                .setStatus(PublicationStatus.ACTIVE)
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .setDate(since);
        statement.getSoftware().setName("Nærvær booking");
        statement.getImplementation().setDescription("Appointments from the hospital's EPJ");
        statement.addFormat("application/fhir+json").addFormat("application/json");
        var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity().setDescription("OIDC client credentials with the role epj-system");
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        describe(rest.addResource());
        return statement;
    }

    private static void describe(CapabilityStatementRestResourceComponent appointment) {
        appointment
                .setType("Appointment")
                .setVersioning(ResourceVersionPolicy.VERSIONED)
                .setConditionalUpdate(true)
                .setUpdateCreate(false)
                .setConditionalRead(ConditionalReadStatus.NOTSUPPORTED)
                .setDocumentation(
                        "PUT Appointment?identifier={system}%7C{value}: the bar between"
                                + " system and value must be sent as %7C.");
        appointment.addInteraction().setCode(TypeRestfulInteraction.READ);
        appointment.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        appointment.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        appointment
                .addSearchParam()
                .setName("identifier")
                .setType(SearchParamType.TOKEN)
                .setDocumentation("{system}%7C{value}, both parts");
    }

    private Capability() {}
}
