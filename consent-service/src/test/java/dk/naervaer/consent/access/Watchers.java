package dk.naervaer.consent.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.ApprovedJson;
import dk.naervaer.testing.TestTopics;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/// Plays staff of another service who look at patients.
@Singleton
class Watchers {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CPR = "urn:oid:1.2.208.176.1.2";

    private final Persons persons;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Pool pool;
    private final TestTopics topics = new TestTopics();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    Watchers(Persons persons, PersonalData personalData, ObjectMapper json, Pool pool) {
        this.persons = persons;
        this.personalData = personalData;
        this.json = json;
        this.pool = pool;
    }

    PersonId patient(String cpr) {
        return persons.register(CPR, cpr, "Test", "Lauridsen").await().atMost(PATIENCE);
    }

    String lookup(String cpr) {
        return persons.lookupOf(CPR, cpr);
    }

    /// Somebody with keys, whom nobody has registered.
    void known(PersonId somebody) {
        personalData.issue(somebody).await().atMost(PATIENCE);
    }

    /// One look at an appointment in cardiology.
    ///
    /// @param at domain time, as the header has it
    void looks(String actor, String name, PersonId patient, String at) {
        var key = patient + "/booking-service";
        long version = versions.merge(key, 1L, Long::sum);
        var headers = new HashMap<String, String>();
        headers.put("ce_id", "access/" + key + "/" + version);
        headers.put("ce_source", "/booking-service");
        headers.put("ce_type", "dk.naervaer.access.looked.v1");
        headers.put("ce_time", at);
        headers.put("ce_streamversion", String.valueOf(version));
        headers.put("ce_position", version + "-" + version);
        headers.put("ce_actor", actor);
        headers.put("ce_correlationid", "trace-" + key + version);
        topics.publish("access", key, said(patient, name), headers);
    }

    private String said(PersonId patient, String name) {
        try {
            var keys = personalData.keyring(patient).await().atMost(PATIENCE);
            var said = json.readTree(ApprovedJson.of("access-looked.v1").text());
            var fact = (ObjectNode) said;
            fact.put("person", patient.toString());
            fact.set("name", json.valueToTree(keys.seal(patient, KeyClass.ACCESS, "name", name)));
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> run(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> String.valueOf(row.getValue(0)))
                                .toList())
                .await()
                .atMost(PATIENCE);
    }
}
