package dk.naervaer.reporting.heard;

import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.reporting.consultation.AppointmentSaid;
import dk.naervaer.reporting.consultation.InvitationFact.Issued;
import dk.naervaer.reporting.consultation.InvitationSaid;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Leads each fact to the document it changes; streams that no figure rests on are heard and
/// forgotten.
@Singleton
class Streams {

    private final ConsultationDocuments consultations;
    private final UnitDocuments units;

    Streams(ConsultationDocuments consultations, UnitDocuments units) {
        this.consultations = consultations;
        this.units = units;
    }

    Uni<Effect> offer(HeardEvent event) {
        return switch (event.stream().aggregate()) {
            case "appointment" -> appointment(event);
            case "invitation" -> invitation(event);
            case "unit" -> unit(event);
            default -> Uni.createFrom().item(Effect.REPEATED);
        };
    }

    private Uni<Effect> appointment(HeardEvent event) {
        var id = event.stream().id();
        return consultations
                .appointment(id)
                .map(found -> found.orElse(AppointmentSaid.NOTHING))
                .flatMap(said -> {
                    if (event.version() <= said.version()) return effect(Effect.REPEATED);
                    if (event.version() > said.version() + 1) return effect(Effect.GAP);
                    return consultations
                            .remember(id, said.after(Contracts.appointment(event)))
                            .flatMap(done -> settled(done, event));
                });
    }

    private Uni<Effect> invitation(HeardEvent event) {
        return consultations
                .invitation(event.stream().id())
                .flatMap(found -> {
                    long last = found.map(InvitationSaid::version).orElse(0L);
                    if (event.version() <= last) return effect(Effect.REPEATED);
                    if (event.version() > last + 1) return effect(Effect.GAP);
                    return consultations
                            .remember(next(found, event))
                            .flatMap(done -> settled(done, event));
                });
    }

    private static InvitationSaid next(Optional<InvitationSaid> said, HeardEvent event) {
        var fact = Contracts.invitation(event);
        if (said.isPresent()) return said.get().after(fact);
        if (fact instanceof Issued issued) return InvitationSaid.first(event.stream().id(), issued);
        throw new IllegalArgumentException("An invitation begins by being issued");
    }

    // Each event of a unit says all there is about it, so the newest one heard is enough.
    private Uni<Effect> unit(HeardEvent event) {
        var id = event.stream().id();
        return Contracts.unit(event)
                .map(unit -> units.remember(id, event.version(), unit.rows()))
                .or(() ->
                        Contracts.practice(event)
                                .map(it -> units.agreed(id, event.version(), it.agreed())))
                .orElseGet(() -> Uni.createFrom().item(false))
                .map(done -> done ? Effect.APPLIED : Effect.REPEATED);
    }

    // Somebody else changed the document between our look and our update: look again.
    private Uni<Effect> settled(boolean done, HeardEvent event) {
        return done ? effect(Effect.APPLIED) : offer(event);
    }

    private static Uni<Effect> effect(Effect effect) {
        return Uni.createFrom().item(effect);
    }
}
