package dk.naervaer.booking.reply;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.heard.Guests;
import dk.naervaer.booking.intake.Aliases;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.subscription.Subscriptions;
import dk.naervaer.booking.intake.hl7v2.Hl7Settings;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds out what is to be said of an appointment, and to which EPJ, as things stand now.
@Singleton
class Sayings {

    /// What has come of looking.
    sealed interface Saying {

        /// Something else has happened since: there is nothing to say any more.
        record Overtaken() implements Saying {}

        /// No EPJ that knows the appointment listens, or it would not be called.
        record ToNobody() implements Saying {}

        record To(EpjSystem epj, SiuReply message) implements Saying {}
    }

    private static final int ID_LENGTH = 20;

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Epjs epjs;
    private final Guests guests;
    private final Aliases aliases;
    private final Hl7Settings settings;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Sayings(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Epjs epjs,
            Guests guests,
            Aliases aliases,
            Hl7Settings settings,
            Subscriptions subscriptions,
            Clock clock) {
        this.appointments = appointments;
        this.epjs = epjs;
        this.guests = guests;
        this.aliases = aliases;
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    Uni<Saying> of(Replies.Due due) {
        return Uni.combine()
                .all()
                .unis(
                        appointments.load(due.appointment().toString()),
                        epjs.all(),
                        guests.tookPart(due.appointment()),
                        subscriptions.silenced(),
                        aliases.numbers(due.appointment()))
                .asTuple()
                .map(facts ->
                        saying(
                                due,
                                facts.getItem1().state(),
                                called(facts.getItem2(), facts.getItem4()),
                                facts.getItem3(),
                                facts.getItem5()));
    }

    /// Only a rest-hook is switched off by its EPJ; MLLP knows no subscription.
    private static List<EpjSystem> called(List<EpjSystem> systems, Set<String> silenced) {
        return systems.stream()
                .filter(one ->
                        !String.valueOf(one.listener()).startsWith("http")
                                || !silenced.contains(one.client()))
                .toList();
    }

    private Saying saying(
            Replies.Due due,
            Appointment.State state,
            List<EpjSystem> systems,
            int tookPart,
            Optional<Aliases.Numbers> numbers) {
        if (!(state instanceof Appointment.State.Booked booked) || isKnown(booked))
            return new Saying.Overtaken();
        var plan = booked.plan();
        var how = booked.conclusion();
        return listener(due.appointment(), plan, systems)
                .<Saying>map(epj ->
                        new Saying.To(
                                epj,
                                new SiuReply(
                                        epj,
                                        plan,
                                        how,
                                        tookPart,
                                        numbers.orElse(null),
                                        messageId(due),
                                        settings.processing(),
                                        clock.instant())))
                .orElseGet(Saying.ToNobody::new);
    }

    /// Before it is known how it went, only a choice is news to the EPJ.
    private static boolean isKnown(Appointment.State.Booked booked) {
        return booked.conclusion() == null
                && booked.plan().contactForm() == booked.account().newest().contactForm();
    }

    private static Optional<EpjSystem> listener(
            UUID id, AppointmentEvent.AppointmentBooked plan, List<EpjSystem> systems) {
        return systems.stream()
                .filter(one -> one.listener() != null)
                .filter(one -> new RegisteredEpj(one).appointmentId(plan.identifier()).equals(id))
                .findFirst();
    }

    /// As long as a control id may be in the oldest version.
    private static String messageId(Replies.Due due) {
        var name = due.appointment() + "/" + due.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, ID_LENGTH);
    }
}
