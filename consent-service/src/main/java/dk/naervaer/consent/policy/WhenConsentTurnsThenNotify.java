package dk.naervaer.consent.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.consent.notice.Address;
import dk.naervaer.consent.notice.Kind;
import dk.naervaer.consent.notice.Notice;
import dk.naervaer.consent.notice.NoticeCommand;
import dk.naervaer.consent.notice.NoticeCommand.WriteNotice;
import dk.naervaer.consent.notice.NoticeEvent;
import dk.naervaer.consent.notice.NoticeRejection;
import dk.naervaer.consent.patient.record.PatientContact;
import dk.naervaer.consent.patient.record.PatientRecord;
import dk.naervaer.consent.patient.record.RecordCommand;
import dk.naervaer.consent.patient.record.RecordEvent;
import dk.naervaer.consent.patient.record.RecordRejection;
import dk.naervaer.consent.relative.LapseReason;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent ends, is proposed, or somebody else has changed one: the patient is told where they
/// want to be told. What the clock says of several consents on one day is one notice.
@ApplicationScoped
public class WhenConsentTurnsThenNotify implements Ear {

    private static final String NAME = "when-consent-turns-then-notify";
    private static final String THE_PATIENT = "patient:";

    record Lapsed(LapseReason reason) {}

    private final CommandHandler<NoticeCommand, Notice.State, NoticeEvent, NoticeRejection> notices;
    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            relatives;
    private final CommandHandler<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection>
            records;
    private final Clock clock;

    WhenConsentTurnsThenNotify(
            CommandHandler<NoticeCommand, Notice.State, NoticeEvent, NoticeRejection> notices,
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    relatives,
            CommandHandler<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection>
                    records,
            Clock clock) {
        this.notices = notices;
        this.relatives = relatives;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return "consent-notices";
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        var kind = kind(event);
        if (kind.isEmpty()) return Uni.createFrom().voidItem();
        return relatives
                .loadIn(tx, event.stream().id())
                .flatMap(loaded ->
                        loaded.state() instanceof RelativeState.Named named
                                ? write(tx, event, kind.get(), named.patient())
                                : Uni.createFrom().voidItem());
    }

    static Optional<Kind> kind(HeardEvent event) {
        return switch (event.type()) {
            case "relative-renewal-noticed.v1" -> Optional.of(Kind.RENEWAL);
            case "relative-consent-lapsed.v1" -> lapsed(event.as(Lapsed.class).reason());
            case "relative-consent-proposed.v1" -> byAnother(event, Kind.PROPOSED);
            case "relative-consent-given.v1",
                    "relative-consent-given.v2",
                    "relative-consent-changed.v1",
                    "relative-consent-paused.v1",
                    "relative-consent-resumed.v1",
                    "relative-consent-refused.v1",
                    "relative-consent-withdrawn.v1",
                    "relative-contact-confirmed.v1",
                    "relative-disclosed.v1" ->
                    byAnother(event, Kind.CHANGED);
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> lapsed(LapseReason reason) {
        return switch (reason) {
            case EXPIRED, FIFTEEN -> Optional.of(Kind.LAPSED);
            case IN_DISPUTE -> Optional.of(Kind.CHANGED);
            case PATIENT_DIED, DISCLOSURE_OVER, TAKEN_UP -> Optional.empty();
        };
    }

    private static Optional<Kind> byAnother(HeardEvent event, Kind kind) {
        return event.metadata().actor().startsWith(THE_PATIENT)
                ? Optional.empty()
                : Optional.of(kind);
    }

    private Uni<Void> write(SqlConnection tx, HeardEvent event, Kind kind, PersonId patient) {
        return records.loadIn(tx, patient.toString())
                .flatMap(record ->
                        died(tx, patient)
                                .map(died ->
                                        new WriteNotice(
                                                patient,
                                                kind,
                                                address(record.state().contact()),
                                                died,
                                                clock.instant(),
                                                today())))
                .flatMap(command ->
                        notices.handleIn(
                                tx,
                                id(event, kind, patient).toString(),
                                command,
                                event.metadata().causing(NAME, event.id()),
                                IntakeKey.of(NAME, event.id())))
                .replaceWithVoid();
    }

    private static Uni<Boolean> died(SqlConnection tx, PersonId patient) {
        return tx.preparedQuery("select 1 from person_died where person_id = $1")
                .execute(Tuple.of(patient.value()))
                .map(rows -> rows.size() > 0);
    }

    private static @Nullable Address address(@Nullable PatientContact contact) {
        var value = contact == null ? null : contact.address();
        return contact == null || value == null
                ? null
                : new Address(
                        Address.Channel.valueOf(contact.channel().name()),
                        value,
                        contact.language(),
                        contact.confirmed());
    }

    private static UUID id(HeardEvent event, Kind kind, PersonId patient) {
        var day = LocalDate.ofInstant(event.at(), DanishTime.ZONE);
        var what =
                switch (kind) {
                    case RENEWAL, LAPSED -> patient + "/" + kind + "/" + day;
                    case CHANGED, PROPOSED -> event.id();
                };
        return UUID.nameUUIDFromBytes(what.getBytes(UTF_8));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
