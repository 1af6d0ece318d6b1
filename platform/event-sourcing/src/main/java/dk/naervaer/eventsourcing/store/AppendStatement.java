package dk.naervaer.eventsourcing.store;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// One statement, one round trip for any number of drafts: the first fact of each opens the door
/// for the rest of its stream and for its answers, so a conflict fails its own stream only.
///
/// The first fact passes when the version before it is there and its own is not. Whoever had
/// written a later version would have had to write this one first, so the rest cannot conflict.
/// Streams are taken in the same order by everybody, or two batches could wait for each other.
final class AppendStatement {

    static final String SQL =
            """
            with told as (
              select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[],
                                   $6::boolean[])
                as told (stream_id, version, type, data, metadata, leads)),
            lead as (
              insert into event (stream_id, version, type, data, metadata, recorded_at)
              select stream_id, version, type, data::jsonb, metadata::jsonb, $7::timestamptz
              from told
              where leads and (version = 1 or exists (
                select from event before
                where before.stream_id = told.stream_id and before.version = told.version - 1))
              order by stream_id
              on conflict (stream_id, version) do nothing
              returning stream_id),
            rest as (
              insert into event (stream_id, version, type, data, metadata, recorded_at)
              select stream_id, version, type, data::jsonb, metadata::jsonb, $7::timestamptz
              from told join lead using (stream_id)
              where not leads order by stream_id, version),
            answered as (
              insert into intake_key (source, key, body, stream_id, version, changed, received_at)
              select a.*, $7::timestamptz from unnest($8::text[], $9::text[], $10::text[], $11::text[],
                                     $12::bigint[], $13::boolean[])
                as a (source, key, body, stream_id, version, changed)
              where a.stream_id in (select stream_id from lead)
                 or a.stream_id <> all ($1::text[])
              order by source, key)
            select stream_id from lead
            """;

    private final List<String> streams = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final List<String> metadata = new ArrayList<>();
    private final List<Boolean> leads = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    AppendStatement(List<Draft> drafts) {
        for (var draft : drafts) {
            long version = draft.expected();
            for (var fact : draft.facts()) {
                streams.add(draft.stream().toString());
                versions.add(++version);
                types.add(fact.type());
                data.add(fact.data());
                metadata.add(fact.metadata());
                leads.add(version == draft.expected() + 1);
            }
            answers.addAll(draft.answers());
        }
    }

    Tuple at(OffsetDateTime recordedAt) {
        return Tuple.tuple()
                .addValue(streams.toArray(String[]::new))
                .addValue(versions.toArray(Long[]::new))
                .addValue(types.toArray(String[]::new))
                .addValue(data.toArray(String[]::new))
                .addValue(metadata.toArray(String[]::new))
                .addValue(leads.toArray(Boolean[]::new))
                .addValue(recordedAt)
                .addValue(answers.stream().map(a -> a.key().source()).toArray(String[]::new))
                .addValue(answers.stream().map(a -> a.key().key()).toArray(String[]::new))
                .addValue(answers.stream().map(a -> a.key().body()).toArray(String[]::new))
                .addValue(answers.stream().map(a -> a.stream().toString()).toArray(String[]::new))
                .addValue(answers.stream().map(Answer::version).toArray(Long[]::new))
                .addValue(answers.stream().map(Answer::changed).toArray(Boolean[]::new));
    }
}
