package dk.naervaer.reporting.heard;

import com.mongodb.MongoWriteException;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The collections of this service, named once.
@Singleton
public class Reports {

    private static final int DUPLICATE_KEY = 11_000;

    private final ReactiveMongoClient client;
    private final String database;

    Reports(
            ReactiveMongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    /// One document per appointment: what its streams last said.
    public ReactiveMongoCollection<Document> consultations() {
        return collection("consultations");
    }

    public ReactiveMongoCollection<Document> units() {
        return collection("units");
    }

    public ReactiveMongoCollection<Document> positions() {
        return collection("positions");
    }

    /// Facts kept until the one before them, or a human, comes.
    public ReactiveMongoCollection<Document> waiting() {
        return collection("waiting");
    }

    private ReactiveMongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    /// Whether an upsert took place; it did not when the document is there but its condition does
    /// not hold, which shows as a second document of the same id.
    static Uni<Boolean> unlessThere(Uni<Boolean> upsert) {
        return upsert.onFailure(Reports::isDuplicate).recoverWithItem(false);
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCode() == DUPLICATE_KEY;
    }
}
