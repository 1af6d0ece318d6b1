package dk.naervaer.reporting.heard;

import dk.naervaer.reporting.consultation.AppointmentSaid;
import dk.naervaer.reporting.consultation.Consultation;
import dk.naervaer.reporting.consultation.ContactForm;
import dk.naervaer.reporting.consultation.InvitationSaid;
import dk.naervaer.reporting.consultation.Outcome;
import dk.naervaer.reporting.consultation.Place;
import dk.naervaer.reporting.consultation.RelativeWish;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a consultation stands in the database. Dates are ISO texts: they are local days, which a
/// database date is not, and they sort as they are.
public final class ConsultationForm {

    private ConsultationForm() {}

    public static Optional<Consultation> consultation(Document document) {
        return appointment(document).flatMap(said -> Consultation.of(said, invitations(document)));
    }

    static Optional<AppointmentSaid> appointment(Document document) {
        return Optional.ofNullable(document.get("appointment", Document.class))
                .map(ConsultationForm::readAppointment);
    }

    static List<InvitationSaid> invitations(Document document) {
        var all = document.getList("invitations", Document.class, List.of());
        var appointment = String.valueOf(document.getString("_id"));
        return all.stream().map(one -> readInvitation(appointment, one)).toList();
    }

    static Document write(AppointmentSaid said) {
        var place = said.place();
        return new Document("version", said.version())
                .append("date", said.date() == null ? null : said.date().toString())
                .append("sor", place == null ? null : place.sor())
                .append("unit", place == null ? null : place.unit())
                .append("outcome", name(said.outcome()))
                .append("attended", name(said.attended()))
                .append("conversation", said.conversation())
                .append("wish", said.wish() == null ? null : said.wish().fate());
    }

    static Document write(InvitationSaid said) {
        return new Document("id", said.id())
                .append("version", said.version())
                .append("joined", said.joined());
    }

    private static AppointmentSaid readAppointment(Document form) {
        var date = text(form, "date");
        var sor = text(form, "sor");
        var outcome = text(form, "outcome");
        var attended = text(form, "attended");
        var wish = text(form, "wish");
        return new AppointmentSaid(
                version(form),
                date == null ? null : LocalDate.parse(date),
                sor == null ? null : new Place(sor, text(form, "unit")),
                outcome == null ? null : Outcome.valueOf(outcome),
                attended == null ? null : ContactForm.valueOf(attended),
                Boolean.TRUE.equals(form.getBoolean("conversation")),
                wish == null ? null : new RelativeWish(wish));
    }

    private static InvitationSaid readInvitation(String appointment, Document form) {
        return new InvitationSaid(
                String.valueOf(form.getString("id")),
                appointment,
                version(form),
                Boolean.TRUE.equals(form.getBoolean("joined")));
    }

    private static long version(Document form) {
        return form.get("version", Number.class).longValue();
    }

    private static @Nullable String text(Document form, String field) {
        return form.getString(field);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
