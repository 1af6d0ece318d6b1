package dk.naervaer.booking.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.Assess;
import dk.naervaer.booking.appointment.AppointmentCommand.Choose;
import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentCommand.HearAnswer;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentExamples;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Grounds;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.appointment.Registration;
import dk.naervaer.booking.appointment.Ruling;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.appointment.Suitability;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.appointment.Told;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.ApprovedJson;
import dk.naervaer.testing.TestTopics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/// Appointments and relatives for the tests of the staff's door, each test with its own.
@Singleton
public class Clinic {

    public static final String CARDIOLOGY = "99990000000101";
    public static final String ONCOLOGY = "99990000000102";
    private static final String EINER = "0201609995";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final ProjectionRunner projections;
    private final PersonalData personalData;
    private final Persons persons;
    private final ObjectMapper json;

    Clinic(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            ProjectionRunner projections,
            PersonalData personalData,
            Persons persons,
            ObjectMapper json) {
        this.appointments = appointments;
        this.projections = projections;
        this.personalData = personalData;
        this.persons = persons;
        this.json = json;
    }

    /// Einer at ten.
    public UUID booked(String sor, LocalDate date) {
        return booked(EINER, "Einer Test", sor, date);
    }

    /// Einer at ten in cardiology, told by that EPJ under a name of its own.
    UUID told(EpjSystem epj, String name, LocalDate date) {
        var teller = new RegisteredEpj(epj);
        var identifier = teller.identifier(name);
        var einer = person(EINER, "Einer Test");
        return booked(teller.appointmentId(identifier), identifier, einer, CARDIOLOGY, atTen(date));
    }

    /// The EPJ has told what the patient has answered.
    ///
    /// @param version that the appointment has by that
    public void answered(UUID id, int version, Answer answer) {
        decided(
                id,
                version,
                Metadata.of("epj:epj-demo", "booking-service"),
                new HearAnswer(Answerer.PATIENT, null, answer));
    }

    /// One of the published test persons at ten.
    public UUID booked(String cpr, String given, String sor, LocalDate date) {
        return booked(person(cpr, given), sor, atTen(date));
    }

    /// It began an hour ago, so that it still stands on the patient's page.
    public UUID begun(String cpr, String given, String sor) {
        var anHourAgo = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        return booked(person(cpr, given), sor, anHourAgo);
    }

    /// Under a replacement number, which has become the CPR number since.
    public UUID bookedBeforeTheNumberWasKnown(String cpr, String given, LocalDate date) {
        var unknown =
                persons.register(
                                "urn:oid:1.2.208.176.1.6.1.1",
                                "replacement-" + UUID.randomUUID(),
                                given,
                                "Lauridsen")
                        .await()
                        .atMost(PATIENCE);
        var id = booked(unknown, CARDIOLOGY, atTen(date));
        persons.merge(unknown, person(cpr, given)).await().atMost(PATIENCE);
        return id;
    }

    private PersonId person(String cpr, String given) {
        return persons.register("urn:oid:1.2.208.176.1.2", cpr, given, "Lauridsen")
                .await()
                .atMost(PATIENCE);
    }

    private static Instant atTen(LocalDate date) {
        return Instant.parse(date + "T09:00:00Z");
    }

    private UUID booked(PersonId patient, String sor, Instant start) {
        var id = UUID.randomUUID();
        return booked(id, new Identifier("urn:test", id.toString()), patient, sor, start);
    }

    private UUID booked(
            UUID id, Identifier identifier, PersonId patient, String sor, Instant start) {
        var slot =
                TimeSlot.between(
                        start, start.plus(Duration.ofMinutes(30)), AppointmentExamples.DENMARK);
        var told =
                new Follow(
                        identifier,
                        new Told(
                                patient,
                                new Department(sor, null),
                                slot,
                                ContactForm.PHYSICAL,
                                Status.BOOKED),
                        null,
                        null,
                        start);
        decided(id, 2, told);
        return id;
    }

    private void decided(UUID appointment, long version, AppointmentCommand... commands) {
        decided(appointment, version, Metadata.of("test", "test"), commands);
    }

    /// Returns when the pages show the version that it has by that.
    private void decided(UUID appointment, long version, Metadata by, AppointmentCommand... all) {
        var id = appointment.toString();
        for (var command : all) appointments.handle(id, command, by).await().atMost(PATIENCE);
        projections.reached(new StreamId("appointment", id), version).await().atMost(PATIENCE);
    }

    /// The patient would rather attend by video.
    public void wished(UUID appointment) {
        var ruling =
                new Ruling(Ruling.Says.NO, new Grounds("not-assessed", LocalDate.of(2020, 1, 1)));
        decided(appointment, 3, new Choose(ContactForm.VIDEO, Chooser.PATIENT, ruling));
    }

    /// Held in person, and registered by the EPJ as a virtual contact.
    public void registeredOtherwise(UUID appointment) {
        var conclude =
                new Conclude(
                        new Conclusion(Outcome.HELD, ContactForm.PHYSICAL),
                        Instant.parse("2027-01-14T09:32:00Z"),
                        null,
                        Alone.NOBODY_INVITED);
        var told =
                new Follow(
                        new Identifier("urn:test", appointment.toString()),
                        new Told(null, null, null, null, null),
                        null,
                        null,
                        Instant.parse("2027-01-14T09:40:00Z"),
                        null,
                        new Registration("ALCA03", Set.of(ContactForm.VIDEO, ContactForm.PHONE)));
        decided(appointment, 4, conclude, told);
    }

    /// The EPJ plans it by video, whatever has been judged.
    public void plannedByVideo(UUID appointment) {
        var told =
                new Follow(
                        new Identifier("urn:test", appointment.toString()),
                        new Told(null, null, null, ContactForm.VIDEO, null),
                        null,
                        null,
                        Instant.EPOCH);
        decided(appointment, 3, told);
    }

    /// The EPJ calls it off.
    ///
    /// @param version that the appointment has by that
    public void calledOff(UUID appointment, long version) {
        var told =
                new Follow(
                        new Identifier("urn:test", appointment.toString()),
                        new Told(null, null, null, null, Status.cancelled("patient")),
                        null,
                        null,
                        Instant.EPOCH);
        decided(appointment, version, told);
    }

    /// A clinician has found a distance justifiable.
    void judged(UUID appointment) {
        judged(appointment, Suitability.Extent.APPOINTMENT);
    }

    public void judgedForTheCourse(UUID appointment) {
        judged(appointment, Suitability.Extent.COURSE);
    }

    private void judged(UUID appointment, Suitability.Extent extent) {
        var grounds = new Grounds("professional-judgement", LocalDate.of(2020, 1, 1));
        var assess =
                new Assess(
                        new Suitability(Suitability.Verdict.SUITABLE, Set.of(), extent, null),
                        new Ruling(Ruling.Says.YES, grounds),
                        Set.of(ContactForm.values()));
        decided(appointment, 3, assess);
    }

    /// Max is named, invited, and rings.
    public UUID waiting(UUID appointment, TestTopics topics) {
        var relative = UUID.randomUUID().toString();
        var invitation = UUID.randomUUID();
        topics.publish("consents", "dk.naervaer.relative.named.v1", relative, 1, named());
        topics.publish(
                "invitations",
                "dk.naervaer.invitation.issued.v1",
                invitation.toString(),
                1,
                ApprovedJson.of("invitation-issued.v1")
                        .text()
                        .replace("3b2b1f0e-8f8e-5d0c-9a51-6d6f0a6a7c11", appointment.toString())
                        .replace("0d8f6f38-9d0d-4f43-8a8e-55d1b0f1c2a7", relative));
        topics.publishExample("invitations", "invitation-waiting.v1", invitation.toString(), 2);
        return invitation;
    }

    /// The consultation has ended, and every way in with it.
    void over(UUID invitation, long version, TestTopics topics) {
        topics.publish(
                "invitations",
                "dk.naervaer.invitation.revoked.v1",
                invitation.toString(),
                version,
                "{\"reason\":\"CONCLUDED\",\"message\":null}");
    }

    private String named() {
        try {
            var max = new PersonId(UUID.nameUUIDFromBytes("Max".getBytes(UTF_8)));
            var keys = personalData.issue(max).await().atMost(PATIENCE);
            var tree = json.readTree(ApprovedJson.of("relative-named.v1").text());
            var identity = tree.withObject("/identity");
            identity.set(
                    "given", json.valueToTree(keys.seal(max, KeyClass.IDENTITY, "given", "Max")));
            identity.set(
                    "family",
                    json.valueToTree(keys.seal(max, KeyClass.IDENTITY, "family", "Berggren")));
            return tree.toString().replace("b7a5d6de-58d5-4a43-b8a7-3f0a4c3c9e21", max.toString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
