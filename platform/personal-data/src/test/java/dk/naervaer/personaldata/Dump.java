package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.Trial.setting;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/// All that can be carried away: tables, data files, the broker's segments and the log.
///
/// Read as bytes, each a character, so that text and binary are searched alike.
final class Dump {

    private static final int WRAPPED = 5 + 12 + 64 + 16;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> TOPICS = List.of("persons", "person-keys", "access");
    private static final Path LOG = Path.of("target/people.log");

    private final byte[] mark;
    private final TestSegments segments = new TestSegments();
    private final Set<String> found = new TreeSet<>();

    /// @param mark the bytes with which every wrapped key begins, in base64
    Dump(String mark) {
        this.mark = Base64.getDecoder().decode(mark);
    }

    /// The wrapped keys in what `COPY` and a consumer read.
    Set<String> tablesAndTopics() throws SQLException, IOException {
        var keys = new HashSet<String>();
        for (var text : copies()) collect(text, keys);
        for (var topic : TOPICS) collect(Trial.text(topic), keys);
        return keys;
    }

    /// The wrapped keys in everything; notes on the way where the marker stands.
    Set<String> everything(String marker) throws SQLException, IOException {
        var keys = tablesAndTopics();
        for (var text : copies()) note(marker, text, "a table");
        for (var topic : TOPICS) note(marker, Trial.text(topic), topic);
        for (var file :
                Stream.of(dataFiles(), segments.files(), List.of(LOG))
                        .flatMap(List::stream)
                        .toList()) {
            var text = text(file);
            collect(text, keys);
            note(marker, text, file.toString());
        }
        if (text(LOG).isEmpty()) throw new AssertionError("Nothing was logged");
        return keys;
    }

    /// Where the marker stands.
    Set<String> found() {
        return found;
    }

    /// A compacted topic keeps old values until its segment is rolled and cleaned.
    void compactUntilGone(List<String> traces) {
        segments.compactQuickly();
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        segments.roll();
                        return noneIn(segments.files(), traces);
                    });
        } finally {
            segments.compactAsBefore();
        }
    }

    /// A deleted row stays in its page until the table is written anew, and in the write-ahead log
    /// until that is switched, checkpointed and removed; recycled files keep their old content.
    void sweepUntilGone(List<String> traces) throws SQLException {
        try (var database = database()) {
            sql(database, "alter system set wal_recycle = off");
            sql(database, "select pg_reload_conf()");
            for (var table : List.of("person_key", "person", "compacted"))
                sql(database, "vacuum full " + table);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        sql(database, "select pg_switch_wal()");
                        sql(database, "checkpoint");
                        return noneIn(dataFiles(), traces);
                    });
            sql(database, "alter system reset wal_recycle");
        }
    }

    private static boolean noneIn(List<Path> files, List<String> traces) {
        for (var file : files) {
            var text = text(file);
            if (traces.stream().anyMatch(trace -> isIn(text, trace))) return false;
        }
        return true;
    }

    /// As text; or, when it is base64, as the bytes or the hexadecimal digits it stands for.
    private static boolean isIn(String text, String trace) {
        if (text.contains(trace)) return true;
        if (trace.length() != (WRAPPED + 2) / 3 * 4) return false;
        byte[] bytes = Base64.getDecoder().decode(trace);
        return text.contains(new String(bytes, ISO_8859_1))
                || text.contains(HexFormat.of().formatHex(bytes));
    }

    private void collect(String text, Set<String> keys) {
        var base64 = Base64.getEncoder();
        for (var raw : after(new String(mark, ISO_8859_1), WRAPPED, text))
            keys.add(base64.encodeToString(raw.getBytes(ISO_8859_1)));
        for (var hex : after(HexFormat.of().formatHex(mark), 2 * WRAPPED, text))
            if (hex.matches("[0-9a-f]+"))
                keys.add(base64.encodeToString(HexFormat.of().parseHex(hex)));
        // Of five bytes the last four bits share a character with what follows.
        var begin = base64.encodeToString(mark).substring(0, 6);
        for (var one : after(begin, (WRAPPED + 2) / 3 * 4, text))
            if (one.matches("[A-Za-z0-9+/]+=*")) keys.add(one);
    }

    private static List<String> after(String needle, int length, String text) {
        var all = new ArrayList<String>();
        for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
            if (at + length <= text.length()) all.add(text.substring(at, at + length));
        return all;
    }

    private void note(String marker, String text, String where) {
        if (text.contains(marker)) found.add(where);
    }

    private static List<String> copies() throws SQLException, IOException {
        var all = new ArrayList<String>();
        try (var database = database();
                var tables =
                        database.createStatement()
                                .executeQuery(
                                        "select tablename from pg_tables where schemaname = 'public'")) {
            var copy = database.unwrap(PGConnection.class).getCopyAPI();
            while (tables.next()) {
                var out = new ByteArrayOutputStream();
                copy.copyOut(
                        "copy (select * from \"%s\") to stdout".formatted(tables.getString(1)),
                        out);
                all.add(out.toString(ISO_8859_1));
            }
        }
        return all;
    }

    private static List<Path> dataFiles() throws SQLException {
        try (var database = database();
                var row = database.createStatement().executeQuery("show data_directory")) {
            row.next();
            return TestSegments.files(Path.of(row.getString(1)));
        }
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
    }

    private static void sql(Connection database, String statement) throws SQLException {
        try (var one = database.createStatement()) {
            one.execute(statement);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
