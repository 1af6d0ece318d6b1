package dk.naervaer.booking.intake.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.Understood.Death;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.web.error.Problem;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsDialectTest {

    private final CloudEventsDialect dialect = new CloudEventsDialect();
    private final RegisteredEpj epj = new RegisteredEpj(EpjExamples.EPJ);
    private final Events events = new Events();

    @Test
    void an_event_may_tell_of_the_whole_appointment() {
        var told = telling(events.booked());
        assertThat(told.identifiers())
                .containsExactly(new Identifier(Events.SOURCE, events.subject()));
        assertThat(told.patient())
                .isEqualTo(
                        new PatientIdentity(
                                PatientIdentity.CPR, Events.CPR, "Magnus Test", "Lauridsen"));
        assertThat(told.place()).isEqualTo(new Place(Place.Numbering.SOR, "99990000000201"));
        assertThat(requireNonNull(told.slot()).startInstant()).isEqualTo("2027-01-15T08:00:00Z");
        assertThat(told.contactForm()).isEqualTo(ContactForm.VIDEO);
        assertThat(told.status()).isEqualTo(Status.BOOKED);
        assertThat(requireNonNull(told.said()).at())
                .isEqualTo(Instant.parse("2026-11-20T07:00:00Z"));
    }

    @Test
    void what_an_event_leaves_out_is_not_told_of() {
        var moved = telling(events.moved());
        assertThat(moved.patient()).isNull();
        assertThat(moved.place()).isNull();
        assertThat(moved.contactForm()).isNull();
        assertThat(requireNonNull(moved.slot()).startInstant()).isEqualTo("2027-01-18T12:00:00Z");
        var bare = events.cancelled().replaceAll(", \"data\":.*", "}");
        assertThat(telling(bare).status()).isEqualTo(Status.cancelled("other"));
        assertThat(telling(bare.replaceAll("\"time\": \"[^\"]*\"", "\"x\": 1")).said()).isNull();
    }

    @Test
    void an_event_may_say_that_the_patient_is_protected() {
        assertThat(telling(events.booked()).isProtected()).isNull();
        var whole = events.booked();
        assertThat(telling(whole.replace("\"given\"", "\"protected\": true, \"given\"")))
                .extracting(Telling::isProtected)
                .isEqualTo(true);
        assertThat(telling(whole.replace("\"given\"", "\"protected\": false, \"given\"")))
                .extracting(Telling::isProtected)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "null", "[true]", "{}"})
    void a_mark_that_is_no_truth_is_refused_by_place(String mark) {
        wrong(
                events.booked().replace("\"given\"", "\"protected\": " + mark + ", \"given\""),
                "/data/patient/protected");
    }

    @Test
    void each_type_says_how_the_appointment_stands() {
        assertThat(telling(events.moved()).status()).isEqualTo(Status.BOOKED);
        assertThat(telling(events.cancelled()).status()).isEqualTo(Status.cancelled("pat"));
        assertThat(telling(events.event("appointment-deleted", "{}")).status())
                .isEqualTo(Status.DELETED);
        assertThat(telling(events.event("appointment-missed", "{}")).status())
                .isEqualTo(Status.MISSED);
        assertThat(understand(Events.died()))
                .isEqualTo(
                        new Death(
                                new PatientIdentity(PatientIdentity.CPR, Events.CPR, "", ""),
                                Instant.parse("2026-11-20T07:01:00Z")));
    }

    @Test
    void a_code_that_the_hospital_has_mapped_tells_the_contact_form() {
        var coded = "\"codes\": [\"XYZ\", \"ALCA03\"]";
        var told = telling(events.booked().replace("\"contactForm\": \"VIDEO\"", coded));
        assertThat(told.contactForm()).isEqualTo(ContactForm.VIDEO);
        var unknown = events.booked().replace("\"contactForm\": \"VIDEO\"", "\"codes\": [\"X\"]");
        assertThat(telling(unknown).contactForm()).isNull();
    }

    @Test
    void the_same_event_has_the_same_key_however_it_is_laid_out() {
        var event = events.booked();
        var key = key(event);
        assertThat(key(event.replace(": ", ":"))).isEqualTo(key);
        assertThat(key(event.replace("VIDEO", "PHONE"))).isNotEqualTo(key);
        assertThat(key(event.replace("VIDEO", "PHONE")).bare()).isEqualTo(key.bare());
        assertThat(key.source()).startsWith("events:epj-demo:");
    }

    @Test
    void a_patient_may_have_a_replacement_number_of_a_region() {
        var regional =
                "\"identifier\": {\"system\": \"urn:oid:1.2.208.176.1.6.1.3.177\","
                        + " \"value\": \"050490-5ABC\"}";
        var told = telling(events.booked().replace("\"cpr\": \"0504909995\"", regional));
        var patient = requireNonNull(told.patient());
        assertThat(patient.value()).isEqualTo("0504905ABC");
        assertThat(patient.system()).endsWith(".177");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_repeated() {
        var wrong =
                events.booked()
                        .replace("\"1.0\"", "\"0.3\"")
                        .replace("0504909995", "050490999")
                        .replace("99990000000201", "Kardiologisk")
                        .replace("VIDEO", "TELEPATHY");
        var problem = refusal(wrong);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(places(problem))
                .containsExactlyInAnyOrder(
                        "/specversion",
                        "/data/patient/cpr",
                        "/data/department/sor",
                        "/data/contactForm");
        assertThat(problem.toString())
                .doesNotContain("050490999", "Kardiologisk", "TELEPATHY", "0.3", "Magnus");
    }

    @Test
    void each_fault_is_told_with_its_place_and_the_schema_says_so_too() {
        wrong(with("\"id\"", "\"ident\""), "/id");
        wrong(with(Events.SOURCE, " "), "/source");
        wrong(with("appointment-booked.v1", "appointment-booked.v9"), "/type");
        wrong(with("\"subject\": \"" + events.subject() + "\",", ""), "/subject");
        wrong(with("2026-11-20T08:00:00+01:00", "2026-11-20T08:00:00"), "/time");
        wrong(with("\"data\":", "\"data_base64\": \"e30=\", \"data\":"), "/data_base64");
        wrong(with("\"data\":", "\"Data Schema\": 1, \"data\":"), "");
        wrong(with("\"data\":", "\"extension\": [1], \"data\":"), "");
        wrong(with("\"data\":", "\"dataschema\": [1], \"data\":"), "/dataschema");
        wrong(with("\"data\":", "\"0504909995\": [1], \"data\":"), "");
        wrong(
                with("\"data\":", "\"datacontenttype\": \"text/xml\", \"data\":"),
                "/datacontenttype");
        wrong(with("\"data\":", "\"dataset\":"), "/data", "");
        wrong(with("\"given\"", "\"0504909995\""), "/data/patient", "/data/patient/given");
        wrong(with("\"sor\"", "\"name\""), "/data/department", "/data/department/sor");
        wrong(with("\"end\": \"2027-01-15T09:20:00+01:00\",", ""), "/data/end");
        wrong(with("\"Magnus Test\"", "7"), "/data/patient/given");
        wrong(with("\"VIDEO\"", "\"VIDEO\", \"codes\": [1]"), "/data/codes");
    }

    @Test
    void some_faults_no_schema_can_see() {
        hidden(with("T09:20:00", "T08:20:00"), "/data/end");
        hidden(with("2027-01-15T09:20:00+01:00", "2027-03-28T02:30:00+01:00"), "/data/end");
        hidden(with("2027-01-15T09:20", "2027-02-30T09:20"), "/data/end");
    }

    @Test
    void what_is_no_event_is_refused() {
        for (var body : Set.of("", "[]", "7", "{", "{\"a\": 1, \"a\": 2}", "{} {}", "[".repeat(99)))
            assertThat(refusal(body).status()).as(body).isEqualTo(400);
        assertThat(refusal(with("Magnus", "x".repeat(30_000))).status()).isEqualTo(400);
        assertThat(refusal(with("\"data\":", "\"x\": 1" + "0".repeat(99) + ", \"data\":")).status())
                .isEqualTo(400);
    }

    @Test
    void an_event_is_told_from_other_languages() {
        assertThat(dialect.recognises(events.booked().getBytes(UTF_8))).isTrue();
        assertThat(dialect.recognises("{\"resourceType\":\"Appointment\"}".getBytes(UTF_8)))
                .isFalse();
        assertThat(dialect.recognises("MSH|^~\\&|".getBytes(UTF_8))).isFalse();
    }

    @Test
    void every_type_has_a_schema_whose_examples_are_understood() {
        assertThat(EventSchemas.types()).hasSize(EventType.values().length);
        for (var type : EventSchemas.types()) {
            assertThat(EventType.named(type)).isPresent();
            EventSchemas.examples(type).forEach(example -> understand(example.toString()));
        }
        understand(EventSchemas.sample("appointment-booked"));
    }

    private String with(String text, String other) {
        assertThat(WHOLE).contains(text.replace(events.subject(), "TEST"));
        return new Events()
                .booked()
                .replaceAll("TEST-[-0-9a-f]+", events.subject())
                .replace(text, other);
    }

    private static final String WHOLE = new Events().booked().replaceAll("TEST-[-0-9a-f]+", "TEST");

    /// Whatever is understood is valid by its schema.
    private Understood understand(String event) {
        assertThat(EventSchemas.faults(event)).isEmpty();
        return dialect.understand(epj, event.getBytes(UTF_8));
    }

    private Telling telling(String event) {
        return (Telling) understand(event);
    }

    private IntakeKey key(String event) {
        return requireNonNull(telling(event).key());
    }

    private void wrong(String event, String... places) {
        assertThat(EventSchemas.faults(event)).isNotEmpty();
        assertThat(places(refusal(event))).containsExactlyInAnyOrder(places);
    }

    private void hidden(String event, String place) {
        assertThat(EventSchemas.faults(event)).isEmpty();
        assertThat(places(refusal(event))).containsExactly(place);
    }

    private Problem refusal(String event) {
        var refused =
                catchThrowableOfType(
                        RefusedMessage.class, () -> dialect.understand(epj, event.getBytes(UTF_8)));
        assertThat(refused).as("refusal").isNotNull();
        return refused.problem();
    }

    private static Set<String> places(Problem problem) {
        return problem.errors().stream().map(Problem.FieldError::field).collect(Collectors.toSet());
    }
}
