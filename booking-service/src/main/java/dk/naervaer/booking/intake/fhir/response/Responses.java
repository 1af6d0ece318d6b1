package dk.naervaer.booking.intake.fhir.response;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.heard.Guests;
import dk.naervaer.booking.intake.Answers;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.appointment.FhirAppointments;
import dk.naervaer.booking.intake.fhir.exchange.FhirAnswers;
import dk.naervaer.booking.intake.fhir.exchange.Standing;
import dk.naervaer.booking.intake.fhir.response.ResponseReading.Named;
import dk.naervaer.booking.intake.fhir.response.ResponseReading.Told;
import dk.naervaer.booking.view.EpjAnswers;
import dk.naervaer.booking.view.EpjAppointments.Range;
import dk.naervaer.web.access.Look;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AppointmentResponse;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jspecify.annotations.Nullable;

/// Who has answered what to an EPJ's own appointments: heard from it, and told to it.
@Singleton
class Responses {

    private final FhirAppointments appointments;
    private final Answers answers;
    private final Guests guests;
    private final EpjAnswers list;
    private final Look look;

    Responses(
            FhirAppointments appointments,
            Answers answers,
            Guests guests,
            EpjAnswers list,
            Look look) {
        this.appointments = appointments;
        this.answers = answers;
        this.guests = guests;
        this.list = list;
        this.look = look;
    }

    /// @param news whether nobody knew of it
    record Heard(AppointmentResponse fhir, boolean news) {}

    Uni<Heard> hear(RegisteredEpj epj, AppointmentResponse fhir) {
        var told = ResponseReading.read(fhir);
        return find(epj, told.appointment())
                .map(found -> found.orElseThrow(FhirAnswers::unknown))
                .flatMap(standing -> hear(epj, told, standing));
    }

    private Uni<Heard> hear(RegisteredEpj epj, Told told, Standing standing) {
        var plan = standing.plan().orElseThrow();
        return refuseStranger(told.patient(), plan)
                .chain(() ->
                        answers.hear(
                                epj,
                                standing.id(),
                                plan.patient(),
                                told.by(),
                                told.who(),
                                told.answer()))
                .flatMap(news ->
                        answers.of(standing.id(), plan.patient())
                                .map(all ->
                                        all.stream()
                                                .filter(one ->
                                                        one.by() == told.by()
                                                                && (told.who() == null
                                                                        || told.who()
                                                                                .equals(one.who())))
                                                .findFirst()
                                                .map(writer(standing)::write)
                                                .map(written -> new Heard(written, news))
                                                .orElseThrow(FhirAnswers::unknown)));
    }

    private Uni<Void> refuseStranger(@Nullable PatientIdentity patient, AppointmentBooked plan) {
        if (patient == null) return Uni.createFrom().voidItem();
        return answers.isOf(patient, plan.patient())
                .invoke(same -> {
                    if (same) return;
                    var findings = new Findings("The answer breaks a rule");
                    findings.at(
                            "AppointmentResponse.actor", "Is not the patient of the appointment");
                    findings.refuseIfAny();
                })
                .replaceWithVoid();
    }

    private Uni<Optional<Standing>> find(RegisteredEpj epj, Named named) {
        return switch (named) {
            case Named.ById(var id) -> appointments.find(epj, id);
            case Named.ByIdentifier(var identifier) -> appointments.find(epj, identifier);
        };
    }

    /// One answer, by the id that it was written with.
    Uni<AppointmentResponse> read(RegisteredEpj epj, UUID appointment, String id) {
        return appointments
                .find(epj, appointment)
                .map(found -> found.orElseThrow(FhirAnswers::unknown))
                .flatMap(standing ->
                        all(standing).map(all -> one(all, id)).invoke(_ -> standing.seenBy(look)));
    }

    private static AppointmentResponse one(List<AppointmentResponse> all, String id) {
        return all.stream()
                .filter(one -> one.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow(FhirAnswers::unknown);
    }

    /// All answers to one appointment; none where there is no such appointment.
    Uni<Bundle> to(RegisteredEpj epj, Named appointment, Range updated) {
        return find(epj, appointment)
                .flatMap(found ->
                        found.map(standing -> seen(standing, updated))
                                .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(all -> bundle(all).setTotal(all.size()));
    }

    /// Those of a time, of as many appointments as a page has.
    Uni<Bundle> since(RegisteredEpj epj, ResponseSearch search) {
        return list.find(epj.actor(), search.updated(), search.after(), search.count() + 1)
                .flatMap(ids -> {
                    var here = ids.subList(0, Math.min(ids.size(), search.count()));
                    return Multi.createFrom()
                            .iterable(here)
                            .onItem()
                            .transformToUniAndConcatenate(id -> appointments.find(epj, id))
                            .onItem()
                            .transformToUniAndConcatenate(found ->
                                    found.map(standing -> seen(standing, search.updated()))
                                            .orElseGet(() -> Uni.createFrom().item(List.of())))
                            .collect()
                            .asList()
                            .map(all -> {
                                var bundle = bundle(all.stream().flatMap(List::stream).toList());
                                if (ids.size() > here.size())
                                    bundle.addLink()
                                            .setRelation("next")
                                            .setUrl(search.after(here.getLast()));
                                return bundle;
                            });
                });
    }

    private Uni<List<AppointmentResponse>> seen(Standing standing, Range updated) {
        return all(standing)
                .map(all -> all.stream().filter(one -> isIn(updated, one)).toList())
                .invoke(all -> {
                    if (!all.isEmpty()) standing.seenBy(look);
                });
    }

    private Uni<List<AppointmentResponse>> all(Standing standing) {
        var plan = standing.plan().orElseThrow();
        var writer = writer(standing);
        return Uni.combine()
                .all()
                .unis(answers.of(standing.id(), plan.patient()), guests.answers(standing.id()))
                .asTuple()
                .map(both ->
                        Stream.concat(
                                        both.getItem1().stream().map(writer::write),
                                        both.getItem2().stream().map(writer::write))
                                .toList());
    }

    private static ResponseWriter writer(Standing standing) {
        return new ResponseWriter(standing.id(), standing.plan().orElseThrow().identifier());
    }

    private static boolean isIn(Range range, AppointmentResponse one) {
        var at = one.getMeta().getLastUpdated().toInstant();
        return (range.from() == null || !at.isBefore(range.from()))
                && (range.to() == null || at.isBefore(range.to()));
    }

    private static Bundle bundle(List<AppointmentResponse> found) {
        var bundle = new Bundle().setType(BundleType.SEARCHSET);
        for (var one : found)
            bundle.addEntry().setResource(one).getSearch().setMode(SearchEntryMode.MATCH);
        return bundle;
    }
}
