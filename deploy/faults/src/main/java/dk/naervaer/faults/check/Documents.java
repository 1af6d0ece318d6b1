package dk.naervaer.faults.check;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/// Reads what reporting has in its document store.
final class Documents implements AutoCloseable {

    private static final String SERVICE = "reporting";

    private final MongoClient client;

    Documents(String server) {
        this.client = MongoClients.create("mongodb://" + server);
    }

    private List<Document> all(String collection) {
        return client.getDatabase(SERVICE).getCollection(collection).find().into(new ArrayList<>());
    }

    List<Heard> heard() {
        var heard = new ArrayList<Heard>();
        for (var document : all("consultations")) {
            var said = document.get("appointment", Document.class);
            if (said != null) heard.add(heard("appointment/" + document.getString("_id"), said));
            for (var one : document.getList("invitations", Document.class, List.of()))
                heard.add(heard("invitation/" + one.getString("id"), one));
        }
        return heard;
    }

    private static Heard heard(String stream, Document said) {
        return new Heard(SERVICE, SERVICE, stream, said.get("version", Number.class).longValue());
    }

    /// It keeps the day and the place; that an appointment was cancelled it need not know.
    List<Kept> kept(List<Kept> others) {
        var kept = new ArrayList<Kept>();
        for (var document : all("consultations")) {
            var said = document.get("appointment", Document.class);
            if (said == null) continue;
            var id = document.getString("_id");
            var cancelled =
                    others.stream()
                            .anyMatch(one -> one.appointment().equals(id) && one.cancelled());
            kept.add(
                    new Kept(
                            SERVICE,
                            id,
                            Objects.requireNonNullElse(said.getString("date"), "no day"),
                            Objects.requireNonNullElse(said.getString("sor"), ""),
                            cancelled));
        }
        return kept;
    }

    List<Parked> parked() {
        return all("waiting").stream().map(Documents::parked).toList();
    }

    /// A record nobody could read lies under its place on the topic, as `appointments-2@17`.
    private static Parked parked(Document one) {
        var stream = one.getString("stream");
        var reason = one.getString("reason");
        if (stream != null)
            return new Parked(
                    SERVICE, SERVICE, stream, one.get("version", Number.class).longValue(), reason);
        var place = one.getString("_id").split("@", 2);
        var version = Long.parseLong(place[1]);
        return new Parked(SERVICE, SERVICE, "undecodable/" + place[0], version, reason);
    }

    @Override
    public void close() {
        client.close();
    }
}
