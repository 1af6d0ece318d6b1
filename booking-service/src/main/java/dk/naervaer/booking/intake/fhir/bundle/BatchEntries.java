package dk.naervaer.booking.intake.fhir.bundle;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.Reception;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.appointment.FhirAppointments;
import dk.naervaer.booking.intake.fhir.appointment.FhirDeaths;
import dk.naervaer.booking.intake.fhir.exchange.FhirAnswers;
import dk.naervaer.booking.intake.fhir.exchange.FhirQuery;
import dk.naervaer.booking.intake.fhir.exchange.OperationOutcomes;
import dk.naervaer.booking.intake.fhir.exchange.Standing;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.booking.intake.fhir.reading.FhirMessage;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes the entries of a batch, each for itself.
@Singleton
class BatchEntries {

    private static final Logger LOG = Logger.getLogger(BatchEntries.class);
    private static final Problem LATER =
            Problem.of(503, "This entry could not be taken just now: please send it again");
    private static final String TYPE = "Appointment";
    private static final String CONDITION = TYPE + "?";

    private final FhirAppointments appointments;
    private final FhirDeaths deaths;
    private final FhirTexts texts;
    private final FhirAnswers answers;

    BatchEntries(
            FhirAppointments appointments,
            FhirDeaths deaths,
            FhirTexts texts,
            FhirAnswers answers) {
        this.appointments = appointments;
        this.deaths = deaths;
        this.texts = texts;
        this.answers = answers;
    }

    Uni<BundleEntryComponent> take(RegisteredEpj epj, Bundle bundle, BundleEntryComponent asked) {
        Supplier<byte[]> message = () -> texts.bytes(alone(bundle, asked));
        return answers.keeping(epj, message, () -> heard(epj, asked, message))
                .onFailure(RefusedMessage.class)
                .recoverWithItem(e -> refused(e.problem()))
                .onFailure()
                .invoke(e -> LOG.warnf("An entry of a batch was not taken: %s", Cause.of(e)))
                .onFailure()
                .recoverWithItem(e -> refused(FhirAnswers.isDefect(e) ? Reception.BROKEN : LATER));
    }

    /// A person stands in a batch for the appointments that refer to it; of a patient a death is
    /// heard too.
    private Uni<BundleEntryComponent> heard(
            RegisteredEpj epj, BundleEntryComponent asked, Supplier<byte[]> message) {
        return switch (asked.getResource()) {
            case RelatedPerson _ -> Uni.createFrom().item(readAlong());
            case Patient patient -> deaths.hear(epj, patient).map(_ -> readAlong());
            case null, default -> follow(epj, asked, message).map(BatchEntries::told);
        };
    }

    private Uni<Standing> follow(
            RegisteredEpj epj, BundleEntryComponent asked, Supplier<byte[]> message) {
        var told = message(asked, message);
        var match = asked.getRequest().getIfMatch();
        var expected = match == null ? OptionalLong.empty() : FhirQuery.expectedVersion(match);
        var none = asked.getRequest().getIfNoneExist();
        if (none == null) return appointments.follow(epj, told, expected);
        return appointments
                .find(epj, FhirQuery.condition(none))
                .flatMap(found ->
                        found.isPresent()
                                ? Uni.createFrom().item(found.get())
                                : appointments.follow(epj, told, expected));
    }

    /// What an entry asks for: an update by a name, or a create.
    static FhirMessage message(BundleEntryComponent asked, Supplier<byte[]> message) {
        var request = asked.getRequest();
        var url = String.valueOf(request.getUrl());
        boolean update = request.getMethod() == HTTPVerb.PUT && url.startsWith(CONDITION);
        if (!update && !(request.getMethod() == HTTPVerb.POST && url.equals(TYPE)))
            throw new RefusedMessage(
                    Problem.of(
                            405,
                            "A bundle takes PUT of Appointment?identifier={system}|{value} and"
                                    + " POST of Appointment"));
        if (!(asked.getResource() instanceof Appointment appointment))
            throw Findings.unreadable("The entry holds no Appointment");
        return FhirMessage.of(appointment, message)
                .asked(update ? FhirQuery.condition(url.substring(CONDITION.length())) : null);
    }

    /// The entry as it can be understood without the rest of the batch.
    private static Bundle alone(Bundle bundle, BundleEntryComponent asked) {
        var alone = new Bundle().setType(BundleType.BATCH);
        alone.addEntry(asked);
        if (!(asked.getResource() instanceof Appointment appointment)) return alone;
        for (var participant : appointment.getParticipant())
            for (var other : bundle.getEntry())
                if (isMeant(participant.getActor().getResource(), other)) alone.addEntry(other);
        return alone;
    }

    private static boolean isMeant(@Nullable Object actor, BundleEntryComponent other) {
        Resource resource = other.getResource();
        return resource != null && resource == actor;
    }

    static BundleEntryComponent told(Standing standing) {
        var entry = new BundleEntryComponent();
        standing.fhir().ifPresent(entry::setResource);
        entry.getResponse()
                .setStatus(standing.created() ? "201 Created" : "200 OK")
                .setLocation("Appointment/" + standing.id())
                .setEtag(FhirQuery.etag(standing.version()));
        if (!standing.remarks().isEmpty() || standing.fhir().isEmpty())
            entry.getResponse().setOutcome(OperationOutcomes.outcome(standing));
        return entry;
    }

    static BundleEntryComponent readAlong() {
        var entry = new BundleEntryComponent();
        entry.getResponse().setStatus("200 OK");
        return entry;
    }

    private static BundleEntryComponent refused(Problem problem) {
        var entry = new BundleEntryComponent();
        entry.getResponse()
                .setStatus(String.valueOf(problem.status()))
                .setOutcome(OperationOutcomes.outcome(problem));
        return entry;
    }
}
