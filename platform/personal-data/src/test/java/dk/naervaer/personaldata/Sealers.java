package dk.naervaer.personaldata;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hears of a person and can do nothing about it before their key is here.
@Singleton
class Sealers implements Ear {

    private final PersonalData personalData;
    private final List<PersonId> tried = new CopyOnWriteArrayList<>();

    Sealers(PersonalData personalData) {
        this.personalData = personalData;
    }

    @Override
    public String consumer() {
        return "sealers";
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        var person = PersonId.of(event.stream().id());
        return personalData
                .keyring(person)
                .invoke(_ -> tried.add(person))
                .map(keys -> keys.seal(person, KeyClass.CONTACT, "phone", "1"))
                .replaceWithVoid();
    }

    boolean hasTried(PersonId person) {
        return tried.contains(person);
    }
}
