package dk.naervaer.reporting.heard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import dk.naervaer.reporting.consultation.AppointmentSaid;
import dk.naervaer.reporting.consultation.InvitationSaid;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Keeps what the streams of a consultation last said. Each update names the version it follows, so
/// that it happens once whoever tries it and how often.
@Singleton
class ConsultationDocuments {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final UpdateOptions EXISTING = new UpdateOptions();

    private final Reports reports;

    ConsultationDocuments(Reports reports) {
        this.reports = reports;
    }

    Uni<Optional<AppointmentSaid>> appointment(String id) {
        return found(eq("_id", id)).map(found -> found.flatMap(ConsultationForm::appointment));
    }

    Uni<Optional<InvitationSaid>> invitation(String id) {
        return found(eq("invitations.id", id))
                .map(found ->
                        found.flatMap(document ->
                                ConsultationForm.invitations(document).stream()
                                        .filter(one -> one.id().equals(id))
                                        .findFirst()));
    }

    /// False when the document no longer says what came before.
    Uni<Boolean> remember(String id, AppointmentSaid next) {
        var change = Updates.set("appointment", ConsultationForm.write(next));
        return next.version() == 1
                ? update(and(eq("_id", id), exists("appointment", false)), change, UPSERT)
                : update(
                        and(eq("_id", id), eq("appointment.version", next.version() - 1)),
                        change,
                        EXISTING);
    }

    /// False when the document no longer says what came before.
    Uni<Boolean> remember(InvitationSaid next) {
        var form = ConsultationForm.write(next);
        var id = eq("_id", next.appointment());
        if (next.version() == 1)
            return update(
                    and(id, ne("invitations.id", next.id())),
                    Updates.push("invitations", form),
                    UPSERT);
        var last = and(eq("id", next.id()), eq("version", next.version() - 1));
        return update(
                and(id, elemMatch("invitations", last)),
                Updates.set("invitations.$", form),
                EXISTING);
    }

    private Uni<Boolean> update(Bson filter, Bson change, UpdateOptions options) {
        return Reports.unlessThere(
                reports.consultations()
                        .updateOne(filter, change, options)
                        .map(ConsultationDocuments::took));
    }

    private static boolean took(UpdateResult result) {
        return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
    }

    private Uni<Optional<Document>> found(Bson filter) {
        return reports.consultations().find(filter).collect().first().map(Optional::ofNullable);
    }
}
