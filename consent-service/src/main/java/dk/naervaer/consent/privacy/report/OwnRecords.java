package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.patient.Situations;
import dk.naervaer.consent.patient.record.Bar;
import dk.naervaer.consent.patient.record.PatientContact;
import dk.naervaer.consent.patient.record.PatientRecord;
import dk.naervaer.consent.patient.record.RecordEvent.MarkedUnable;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.report.OwnRecord.Barred;
import dk.naervaer.consent.privacy.report.OwnRecord.Decided;
import dk.naervaer.consent.privacy.report.OwnRecord.Right;
import dk.naervaer.consent.privacy.report.OwnRecord.Told;
import dk.naervaer.consent.privacy.report.OwnRecord.Unable;
import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.view.CaseRow;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Gathers what bears on every consent of a person, under each of their pseudonyms, and opens it.
@Singleton
class OwnRecords {

    private static final String RIGHTS =
            """
            select distinct r.capacity, r.valid_from, r.valid_to
            from representation r join person p on p.lookup = r.patient
            where p.person_id = any($1::uuid[])
            order by 2, 1
            """;

    private final Situations situations;
    private final Cases cases;
    private final PersonalData personalData;
    private final Pool pool;

    OwnRecords(Situations situations, Cases cases, PersonalData personalData, Pool pool) {
        this.situations = situations;
        this.cases = cases;
        this.personalData = personalData;
        this.pool = pool;
    }

    Uni<OwnRecord> of(Someone someone) {
        return Uni.combine()
                .all()
                .unis(
                        someone.each(situations::record),
                        someone.each(cases::of),
                        rights(someone),
                        personalData.keyring(someone.pseudonyms()))
                .with((records, found, rights, keys) ->
                        new OwnRecord(
                                first(records, PatientRecord.State::contact, it -> told(it, keys)),
                                records.stream()
                                        .flatMap(it -> it.bars().stream())
                                        .map(it -> barred(it, keys))
                                        .toList(),
                                first(records, PatientRecord.State::unable, it -> unable(it, keys)),
                                found.stream()
                                        .flatMap(List::stream)
                                        .map(it -> decided(it.row(), keys))
                                        .toList(),
                                rights));
    }

    /// Of several pseudonyms the one that new facts are recorded under comes first.
    private static <T, R> @Nullable R first(
            List<PatientRecord.State> records,
            Function<PatientRecord.State, @Nullable T> part,
            Function<T, R> opened) {
        for (var record : records) {
            var found = part.apply(record);
            if (found != null) return opened.apply(found);
        }
        return null;
    }

    private static Unable unable(MarkedUnable mark, Keyring keys) {
        return new Unable(
                open(mark.clinician(), "staff", keys),
                open(mark.reason(), "reason", keys),
                mark.until());
    }

    private static Told told(PatientContact contact, Keyring keys) {
        return new Told(
                contact.channel(),
                open(contact.phone(), "phone", keys),
                open(contact.email(), "email", keys),
                contact.language(),
                contact.confirmed());
    }

    private static Barred barred(Bar bar, Keyring keys) {
        return new Barred(
                open(bar.name(), "barred", keys),
                open(bar.phone(), "phone", keys),
                open(bar.email(), "email", keys));
    }

    private static Decided decided(CaseRow row, Keyring keys) {
        var decision = row.decision();
        return new Decided(
                row.kind(),
                row.openedAt(),
                row.deadline(),
                row.state(),
                decision == null ? null : decision.verdict(),
                row.closing(),
                decision == null ? "" : open(decision.clinician().name(), "staff", keys),
                decision == null ? "" : open(decision.reason(), "reason", keys));
    }

    private Uni<List<Right>> rights(Someone someone) {
        return pool.preparedQuery(RIGHTS)
                .execute(Tuple.of(someone.uuids()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Right(
                                                Capacity.valueOf(row.getString("capacity")),
                                                row.getLocalDate("valid_from"),
                                                row.getLocalDate("valid_to")))
                                .toList());
    }

    private static String open(@Nullable SealedValue sealed, String field, Keyring keys) {
        return sealed == null ? "" : keys.open(sealed, field).orElse("");
    }
}
