package dk.naervaer.booking.intake.fhir.reading;

import dk.naervaer.booking.intake.MeetingDetails;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.booking.intake.fhir.reading.AppointmentTranslation.Remark;
import dk.naervaer.booking.meeting.MeetingDetail;
import java.net.URI;
import java.util.EnumMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/// Reads how to get into a video meeting that the EPJ has made itself. What is no address or PIN is
/// left out with a warning: nobody's appointment is refused for it.
final class MeetingReading {

    private static final int LONGEST = 500;
    private static final Pattern PIN = Pattern.compile("[0-9A-Za-z]{1,20}#?");

    private final Appointment fhir;
    private final Consumer<Remark> remarks;
    private final EnumMap<MeetingDetail, String> details = new EnumMap<>(MeetingDetail.class);

    MeetingReading(Appointment fhir, Consumer<Remark> remarks) {
        this.fhir = fhir;
        this.remarks = remarks;
    }

    /// `null` when the message says nothing of a meeting.
    @Nullable MeetingDetails read() {
        extension(MeetingDetail.URL, FhirSystems.MEETING_URL, MeetingReading::isLink);
        extension(MeetingDetail.ROOM, FhirSystems.VMR_URI, MeetingReading::isUri);
        extension(MeetingDetail.GUEST_PIN, FhirSystems.GUEST_PIN, MeetingReading::isPin);
        extension(MeetingDetail.HOST_PIN, FhirSystems.HOST_PIN, MeetingReading::isPin);
        number();
        if (!details.containsKey(MeetingDetail.URL)) virtualService();
        return details.isEmpty() ? null : new MeetingDetails(details);
    }

    private interface Shape {
        boolean fits(String value);
    }

    private void extension(MeetingDetail detail, String url, Shape shape) {
        var told = fhir.getExtension().stream().filter(one -> url.equals(one.getUrl())).toList();
        if (told.isEmpty()) return;
        var value = told.size() == 1 ? text(told.getFirst()) : null;
        keep(detail, "Appointment.extension('" + url + "')", value, shape);
    }

    private void number() {
        var told =
                fhir.getIdentifier().stream()
                        .filter(one -> FhirSystems.MEETING.equals(one.getSystem()))
                        .toList();
        if (told.isEmpty()) return;
        var value = told.size() == 1 ? told.getFirst().getValue() : null;
        keep(MeetingDetail.NUMBER, "Appointment.identifier", value, MeetingReading::isPrintable);
    }

    /// As FHIR R5 tells it, of the appointment or of the patient; a relative's own way in is no
    /// business of ours.
    private void virtualService() {
        var addresses =
                Stream.concat(
                                fhir.getExtension().stream(),
                                fhir.getParticipant().stream()
                                        .filter(PatientReading::isPatient)
                                        .flatMap(one -> one.getExtension().stream()))
                        .filter(one -> FhirSystems.VIRTUAL_SERVICE.equals(one.getUrl()))
                        .flatMap(one -> one.getExtension().stream())
                        .filter(one -> FhirSystems.VIRTUAL_ADDRESS.equals(one.getUrl()))
                        .toList();
        if (addresses.isEmpty()) return;
        keep(
                MeetingDetail.URL,
                "Appointment.extension('" + FhirSystems.VIRTUAL_SERVICE + "')",
                text(addresses.getFirst()),
                MeetingReading::isLink);
    }

    private void keep(
            MeetingDetail detail, String expression, @Nullable String value, Shape shape) {
        if (value != null && isPrintable(value) && shape.fits(value)) details.put(detail, value);
        else
            remarks.accept(
                    new Remark(
                            IssueSeverity.WARNING,
                            expression,
                            "Is not one address, PIN or number of a meeting, and is not kept"));
    }

    private static @Nullable String text(Extension told) {
        return switch (told.getValue()) {
            case UriType uri -> uri.getValue();
            case StringType string -> string.getValue();
            case null, default -> null;
        };
    }

    private static boolean isPrintable(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST
                && value.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isPin(String value) {
        return PIN.matcher(value).matches();
    }

    private static boolean isLink(String value) {
        return value.startsWith("https://") && isUri(value);
    }

    private static boolean isUri(String value) {
        try {
            URI.create(value);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
