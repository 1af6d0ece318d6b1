package dk.naervaer.consent.web.record;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.patient.Situations;
import dk.naervaer.consent.patient.record.Bar;
import dk.naervaer.consent.patient.record.PatientRecord;
import dk.naervaer.consent.patient.record.RecordCommand;
import dk.naervaer.consent.patient.record.RecordCommand.BarPerson;
import dk.naervaer.consent.patient.record.RecordCommand.MarkAble;
import dk.naervaer.consent.patient.record.RecordCommand.MarkUnable;
import dk.naervaer.consent.patient.record.RecordCommand.UnbarPerson;
import dk.naervaer.consent.patient.record.RecordEvent;
import dk.naervaer.consent.patient.record.RecordRejection;
import dk.naervaer.consent.relative.LapseReason;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.LapseConsent;
import dk.naervaer.consent.relative.RelativeCommand.WithdrawConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes into a patient's record, and reads it for those who may.
@Singleton
public class RecordKeeping {

    /// @param unable why the patient cannot consent, who says so and until when; null while they
    ///   can
    public record Shown(List<BarShown> barred, @Nullable UnableShown unable) {}

    /// A clinician's mark, opened.
    public record UnableShown(String clinician, String reason, LocalDate until) {}

    private final CommandHandler<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection>
            records;
    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            consents;
    private final Situations situations;
    private final Relatives relatives;
    private final PersonalData personalData;
    private final ProjectionRunner views;
    private final Clock clock;

    RecordKeeping(
            CommandHandler<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection>
                    records,
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    consents,
            Situations situations,
            Relatives relatives,
            PersonalData personalData,
            ProjectionRunner views,
            Clock clock) {
        this.records = records;
        this.consents = consents;
        this.situations = situations;
        this.relatives = relatives;
        this.personalData = personalData;
        this.views = views;
        this.clock = clock;
    }

    public Uni<Shown> of(PersonId patient) {
        return Uni.combine()
                .all()
                .unis(situations.record(patient), personalData.keyring(patient))
                .with((record, keys) ->
                        new Shown(
                                record.bars().stream().map(it -> BarShown.of(it, keys)).toList(),
                                unable(record, keys)));
    }

    private @Nullable UnableShown unable(PatientRecord.State record, Keyring keys) {
        var mark = record.unable();
        return mark == null || !record.unable(today())
                ? null
                : new UnableShown(
                        keys.open(mark.clinician(), "staff").orElse(""),
                        keys.open(mark.reason(), "reason").orElse(""),
                        mark.until());
    }

    /// What that person had consent to is withdrawn at once. Only when there are no faults.
    ///
    /// @return what the bar is called: the id of an older one that says the same
    public Uni<UUID> bar(PersonId patient, BarRequest request, UUID id, String actor) {
        var by = Metadata.of(actor, "consent-service");
        return personalData
                .keyring(patient)
                .flatMap(keys -> {
                    var bar = request.acquaintance(id).sealed(patient, keys);
                    return records.handle(
                                    patient.toString(), new BarPerson(bar, clock.instant()), by)
                            .chain(() -> relatives.of(patient))
                            .flatMap(all ->
                                    each(
                                            meeting(all, bar, patient, keys),
                                            one -> new WithdrawConsent(one, clock.instant()),
                                            by))
                            .chain(() -> situations.record(patient))
                            .map(record -> named(record, bar));
                });
    }

    private static UUID named(PatientRecord.State record, Bar bar) {
        return record.bars().stream().filter(bar::says).map(Bar::id).findFirst().orElse(bar.id());
    }

    private record Pending(UUID relativeId, UUID consentId) {}

    private static List<Pending> meeting(
            List<RelativeShown> all, Bar bar, PersonId patient, Keyring keys) {
        return all.stream()
                .filter(one -> one.acquaintance().tells())
                .filter(one -> bar.meets(one.acquaintance().sealed(patient, keys)))
                .flatMap(RecordKeeping::pending)
                .toList();
    }

    private static Stream<Pending> pending(RelativeShown one) {
        return one.consents().stream()
                .filter(it -> it.standing().pending())
                .map(it -> new Pending(one.id(), it.id()));
    }

    private Uni<Void> each(List<Pending> all, Function<UUID, RelativeCommand> what, Metadata by) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one ->
                        consents.handle(
                                        one.relativeId().toString(),
                                        what.apply(one.consentId()),
                                        by)
                                .call(outcome -> shown(one.relativeId(), outcome)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> shown(UUID relative, Outcome<RelativeRejection> outcome) {
        return outcome instanceof Outcome.Recorded<RelativeRejection>(var version)
                ? views.reached(new StreamId("relative", relative.toString()), version)
                : Uni.createFrom().voidItem();
    }

    public Uni<Outcome<RecordRejection>> unbar(Patient patient, UUID id) {
        return records.handle(
                patient.id().toString(),
                new UnbarPerson(id, patient.inPerson(), clock.instant()),
                Metadata.of(patient.actor(), "consent-service"));
    }

    /// @param name of the clinician whose judgement it is
    public Uni<Outcome<RecordRejection>> unable(
            PersonId patient, String name, String actor, String reason, LocalDate until) {
        return personalData
                .keyring(patient)
                .map(keys ->
                        new MarkUnable(
                                keys.seal(patient, KeyClass.EVIDENCE, "staff", name),
                                keys.seal(patient, KeyClass.EVIDENCE, "reason", reason),
                                until,
                                today(),
                                clock.instant()))
                .flatMap(command ->
                        records.handle(
                                patient.toString(),
                                command,
                                Metadata.of(actor, "consent-service")));
    }

    /// What was disclosed without consent ends: from now on the patient decides.
    public Uni<Outcome<RecordRejection>> able(PersonId patient, String actor) {
        var by = Metadata.of(actor, "consent-service");
        return records.handle(patient.toString(), new MarkAble(clock.instant()), by)
                .call(() ->
                        relatives
                                .of(patient)
                                .flatMap(all -> each(disclosed(all), this::overNow, by)));
    }

    private static List<Pending> disclosed(List<RelativeShown> all) {
        return all.stream()
                .flatMap(one ->
                        one.consents().stream()
                                .filter(ConsentRow::isDisclosure)
                                .filter(it -> it.standing().pending())
                                .map(it -> new Pending(one.id(), it.id())))
                .toList();
    }

    private RelativeCommand overNow(UUID consentId) {
        return new LapseConsent(consentId, LapseReason.DISCLOSURE_OVER, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
