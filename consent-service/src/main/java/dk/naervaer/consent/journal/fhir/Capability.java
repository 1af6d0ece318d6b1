package dk.naervaer.consent.journal.fhir;

import java.util.Date;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/// Tells an EPJ what it may ask and confirm here.
final class Capability {

    static final String JOURNALLED = "https://naervaer.dk/fhir/OperationDefinition/journalled";

    private static final String CONSENT =
            """
            A patient's consent that a relative takes part or is told, or a disclosure without \
            consent (category disclosure). Of every patient, to every client with the role \
            epj-system: which departments a client answers for is not known here. Each look is \
            logged, and the patient sees it.

            The version is the number of the last matter that belongs in the journal: the giving, \
            each change, the end. Each stands in an extension %1$s, with the EPJ's reference once \
            $journalled has confirmed it. A pause is no matter: the status says inactive meanwhile. \
            Who wrote a spoken consent down stands in the fact on the topic consents.

            A CPR number must not stand in an address: search by POST Consent/_search. By GET a \
            patient is %2$s%%7C{value} or patient={value}, as the Consent has it; the bar must be \
            sent as %%7C. A patient nobody knows has no consents.\
            """
                    .formatted(FhirNames.MATTER, FhirNames.PERSON);

    static CapabilityStatement statement(Date since) {
        var statement = new CapabilityStatement();
        statement
                .setStatus(PublicationStatus.ACTIVE)
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .setDate(since);
        statement.getSoftware().setName("Nærvær consent");
        statement.getImplementation().setDescription("Whom patients let take part");
        Stream.of(FhirForm.values()).forEach(form -> statement.addFormat(form.mediaType()));
        var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity().setDescription("OIDC client credentials with the role epj-system");
        consent(rest.addResource());
        return statement;
    }

    private static void consent(CapabilityStatementRestResourceComponent consent) {
        consent.setType("Consent")
                .setProfile(FhirNames.PROFILE)
                .setVersioning(ResourceVersionPolicy.VERSIONED)
                .setDocumentation(CONSENT);
        consent.addInteraction().setCode(TypeRestfulInteraction.READ);
        consent.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        consent.addOperation().setName("journalled").setDefinition(JOURNALLED);
        search(consent, "patient.identifier", SearchParamType.TOKEN, "By form; see above");
        search(consent, "patient", SearchParamType.REFERENCE, "The patient's id here");
        search(consent, "_id", SearchParamType.TOKEN, "One consent");
        search(consent, "status", SearchParamType.TOKEN, "proposed, active, inactive, rejected");
        search(
                consent,
                "_lastUpdated",
                SearchParamType.DATE,
                "When something last happened to it: ge and lt; ask with an overlap of a minute");
        search(
                consent,
                "journalled",
                SearchParamType.TOKEN,
                "false: those of which something is not confirmed to stand in the journal");
    }

    private static void search(
            CapabilityStatementRestResourceComponent resource,
            String name,
            SearchParamType type,
            String documentation) {
        resource.addSearchParam().setName(name).setType(type).setDocumentation(documentation);
    }

    private Capability() {}
}
