package dk.naervaer.consent.journal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import dk.naervaer.consent.journal.JournalEntry;
import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Form;
import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.IdentityCheck;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.ConsentRow.Basis;
import dk.naervaer.consent.view.ConsentRow.Marks;
import dk.naervaer.consent.view.ConsentRow.Matter;
import dk.naervaer.consent.view.RelativeShown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTest {

    private static final FhirContext FHIR = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = validator();
    private static final LocalDate TODAY = RelativeExamples.TODAY;
    private static final Basis HERSELF = new Basis(RelativeExamples.HERSELF, null, null);
    private static final Matter GIVEN =
            new Matter(Matter.Kind.GIVEN, RelativeExamples.NOW, "EPJ-4711");

    @ParameterizedTest
    @MethodSource
    void whatever_we_write_is_as_the_profile_says(JournalEntry entry) {
        assertThat(faults(ConsentWriter.write(entry, TODAY))).isEmpty();
    }

    static Stream<JournalEntry> whatever_we_write_is_as_the_profile_says() {
        return Stream.of(
                entry(grant(Scope.all()), HERSELF, Standing.OPEN, GIVEN),
                entry(grant(RelativeExamples.ONE), HERSELF, Standing.PAUSED, GIVEN),
                entry(part(), spoken(), Standing.OPEN, GIVEN, changed()),
                entry(grant(Scope.department("herlev")), HERSELF, Standing.CLOSED, GIVEN, ended()),
                entry(grant(RelativeExamples.ONE), proposed(), Standing.PROPOSED),
                entry(grant(RelativeExamples.ONE), proposed(), Standing.REFUSED),
                disclosure());
    }

    @Test
    void what_an_epj_reads_is_whom_the_patient_lets_in_how_far_and_until_when() {
        var text = text(entry(part(), spoken(), Standing.OPEN, GIVEN, changed()));
        assertThat(text)
                .contains("\"status\":\"active\"", "\"versionId\":\"2\"")
                .contains("\"value\":\"0201609995\"", "\"family\":\"Lauridsen\"")
                .contains("{\"url\":\"degree\",\"valueCode\":\"ATTEND_PART\"}")
                .contains("{\"url\":\"note\",\"valueString\":\"Kun svaret\"}")
                .contains("{\"url\":\"unit\",\"valueString\":\"herlev-kardiologi\"}")
                .contains("{\"url\":\"capacity\",\"valueCode\":\"SELF\"}")
                .contains("{\"url\":\"identityCheck\",\"valueCode\":\"CPR_AND_NAME\"}")
                .contains("{\"url\":\"reference\",\"valueString\":\"EPJ-4711\"}")
                .contains("\"end\":\"2027-06-30\"", "consent-text/2026-11-28")
                .contains("\"code\":\"consent\"");
    }

    @Test
    void what_only_dk_core_has_a_code_for_is_told_in_its_system() {
        var of = entry(grant(Scope.all()), HERSELF, Standing.OPEN, GIVEN);
        var parent =
                new JournalEntry(
                        of.patient(),
                        custody(of.relative()),
                        of.consent(),
                        null,
                        null,
                        of.happened());
        assertThat(faults(ConsentWriter.write(parent, TODAY))).isEmpty();
        assertThat(text(of)).contains("v3-RoleCode\",\"code\":\"SONC\"");
        assertThat(text(parent))
                .contains("dk-relatedperson-relationshipcodes\",\"code\":\"PARAUTH\"");
    }

    private static RelativeShown custody(RelativeShown it) {
        return new RelativeShown(
                it.id(),
                it.given(),
                it.family(),
                Relationship.PARAUTH,
                it.phone(),
                it.email(),
                it.language(),
                it.channel(),
                it.needs(),
                it.confirmed(),
                it.consents(),
                it.notes());
    }

    @Test
    void a_disclosure_is_no_consent_and_says_why() {
        assertThat(text(disclosure()))
                .contains("\"code\":\"disclosure\"", "stk. 2, nr. 2")
                .contains("{\"url\":\"disclosure\",\"valueString\":\"Alene hjemme\"}")
                .doesNotContain("\"performer\"", "\"verification\"");
    }

    @Test
    void a_consent_is_no_longer_active_once_its_last_day_has_passed() {
        var entry = entry(grant(Scope.all()), HERSELF, Standing.OPEN, GIVEN);
        assertThat(ConsentWriter.status(entry, RelativeExamples.UNTIL)).isEqualTo("active");
        assertThat(ConsentWriter.status(entry, RelativeExamples.UNTIL.plusDays(1)))
                .isEqualTo("inactive");
    }

    @Test
    void the_profile_refuses_a_consent_without_its_degree_or_its_matter() {
        var written =
                ConsentWriter.write(
                        entry(grant(Scope.all()), HERSELF, Standing.OPEN, GIVEN), TODAY);
        written.getProvision().getExtension().clear();
        assertThat(faults(written)).isNotEmpty();
        assertThat(
                        faults(
                                ConsentWriter.write(
                                        entry(grant(Scope.all()), HERSELF, Standing.OPEN), TODAY)))
                .isNotEmpty();
    }

    @Test
    void the_receipt_is_defined_as_fhir_defines_operations() {
        assertThat(faults(parsed(OperationDefinition.class, "journalled"))).isEmpty();
    }

    private static JournalEntry entry(Grant grant, Basis basis, Standing is, Matter... matters) {
        return entry(grant, basis, is, null, List.of(matters));
    }

    private static JournalEntry disclosure() {
        return entry(
                grant(RelativeExamples.ONE),
                new Basis(null, null, RelativeExamples.ofPatient("cmVhc29u")),
                Standing.OPEN,
                "Alene hjemme",
                List.of(new Matter(Matter.Kind.DISCLOSED, RelativeExamples.NOW, null)));
    }

    private static JournalEntry entry(
            Grant grant,
            Basis basis,
            Standing is,
            @Nullable String disclosure,
            List<Matter> matters) {
        var at = RelativeExamples.NOW;
        var marks = new Marks(null, null, null, null);
        var consent =
                new ConsentRow(RelativeExamples.CONSENT, grant, basis, at, is, at, marks, matters);
        Map<UUID, String> notes =
                grant.note() == null ? Map.of() : Map.of(consent.id(), "Kun svaret");
        var relative =
                new RelativeShown(
                        RelativeExamples.RELATIVE,
                        "Max Test",
                        "Lauridsen",
                        Relationship.SONC,
                        "+4520123457",
                        null,
                        "da",
                        Channel.SMS,
                        Needs.NONE,
                        TODAY,
                        List.of(consent),
                        notes);
        var patient =
                new JournalEntry.Patient(
                        RelativeExamples.PATIENT, "0201609995", "Einer Test Lauridsen");
        var giver = basis.giver();
        var why = giver != null && giver.whyNotWritten() != null ? "Sengeliggende" : null;
        return new JournalEntry(patient, relative, consent, why, disclosure, at);
    }

    private static Grant grant(Scope scope) {
        return RelativeExamples.attend(scope, RelativeExamples.UNTIL);
    }

    private static Grant part() {
        return new Grant(
                Degree.ATTEND_PART,
                RelativeExamples.ofPatient("bm90ZQ=="),
                Scope.course("herlev-kardiologi"),
                RelativeExamples.UNTIL);
    }

    private static Basis spoken() {
        return new Basis(
                new Giver(
                        Capacity.SELF,
                        Form.PHONE,
                        IdentityCheck.CPR_AND_NAME,
                        RelativeExamples.ofPatient("d2h5"),
                        "2026-11-28",
                        null),
                null,
                null);
    }

    private static Basis proposed() {
        return new Basis(null, Proposer.EPJ, null);
    }

    private static Matter changed() {
        return new Matter(Matter.Kind.CHANGED, RelativeExamples.NOW, null);
    }

    private static Matter ended() {
        return new Matter(Matter.Kind.ENDED, RelativeExamples.NOW, null);
    }

    private static String text(JournalEntry entry) {
        return new FhirTexts().write(ConsentWriter.write(entry, TODAY), FhirForm.JSON);
    }

    private static List<String> faults(IBaseResource fhir) {
        return VALIDATOR.validateWithResult(fhir).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::getMessage)
                .toList();
    }

    private static FhirValidator validator() {
        var ours = new PrePopulatedValidationSupport(FHIR);
        for (var name :
                List.of("naervaer-consent", "consent-grant", "consent-evidence", "journal-matter"))
            ours.addStructureDefinition(parsed(StructureDefinition.class, name));
        ours.addCodeSystem(parsed(CodeSystem.class, "consent-category"));
        var module =
                new FhirInstanceValidator(
                        new ValidationSupportChain(
                                new DefaultProfileValidationSupport(FHIR),
                                ours,
                                new SnapshotGeneratingValidationSupport(FHIR),
                                new InMemoryTerminologyServerValidationSupport(FHIR),
                                new CommonCodeSystemsTerminologyService(FHIR)));
        return FHIR.newValidator().registerValidatorModule(module);
    }

    private static <T extends IBaseResource> T parsed(Class<T> type, String name) {
        try {
            var path = Path.of(System.getProperty("naervaer.root", ".."));
            var text = Files.readString(path.resolve("docs/fhir/" + name + ".json"), UTF_8);
            return FHIR.newJsonParser().parseResource(type, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
