package dk.naervaer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InfrastructureIT {

    static Map<String, String> settings;

    @BeforeAll
    static void start() {
        settings = resource().start();
    }

    static NaervaerTestResource resource() {
        var resource = new NaervaerTestResource();
        resource.init(Map.of("mongo", "true"));
        return resource;
    }

    @Test
    void postgres_is_of_the_version_we_run() throws Exception {
        var url = settings.get("quarkus.datasource.jdbc.url");
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void what_is_published_can_be_read_with_key_type_and_version() {
        var key = UUID.randomUUID().toString();
        try (var topics = new TestTopics()) {
            topics.publishExample("appointments", "appointment-booked.v1", key, 1);
            topics.publishExample("persons", "person-registered.v1", key, 1);
            topics.publishExample("person-keys", "person-key-wrapped.v1", key, 1);
            topics.publish("persons", "dk.naervaer.person.registered.v1", key, 2, null);

            var booked = topics.await("appointments", key, 1).getFirst();
            assertThat(booked.type()).isEqualTo("dk.naervaer.appointment.booked.v1");
            assertThat(booked.version()).isEqualTo(1);
            assertThat(booked.headers()).containsEntry("ce_id", "appointment/" + key + "/1");
            assertThat(booked.json().path("contactForm").asText()).isEqualTo("PHYSICAL");
            assertThat(topics.await("person-keys", key, 1).getFirst().type())
                    .isEqualTo("dk.naervaer.person-key.wrapped.v1");
            assertThat(topics.await("persons", key, 2).getLast().value()).isNull();
        }
    }

    @Test
    void the_servers_are_started_once_however_often_they_are_asked_for() {
        assertThat(resource().start()).isEqualTo(settings);
    }

    @Test
    void the_keysets_are_files_and_mongo_is_there_when_asked_for() {
        assertThat(Path.of(settings.get("naervaer.master-keyset"))).exists();
        assertThat(Files.exists(Path.of(settings.get("naervaer.lookup-keyset")))).isTrue();
        assertThat(settings).containsKey("quarkus.mongodb.connection-string");
    }
}
