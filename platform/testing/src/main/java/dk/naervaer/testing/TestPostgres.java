package dk.naervaer.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// A PostgreSQL of this JVM's own, quick because it need not survive a crash.
final class TestPostgres {

    static Map<String, String> settings() {
        var address = OncePerJvm.start("postgres", TestPostgres::start);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + address,
                "quarkus.datasource.reactive.url",
                "postgresql://" + address,
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres");
    }

    private static String start() throws IOException {
        var server =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("shared_buffers", "32MB")
                        .setServerConfig("max_connections", "80")
                        .start();
        OncePerJvm.whenTheJvmEnds(() -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return "127.0.0.1:" + server.getPort() + "/postgres";
    }

    private TestPostgres() {}
}
