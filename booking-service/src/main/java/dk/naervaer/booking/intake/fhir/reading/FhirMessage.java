package dk.naervaer.booking.intake.fhir.reading;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.eventsourcing.store.IntakeKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Appointment;
import org.jspecify.annotations.Nullable;

/// One Appointment as it came, with what was said of it beside the resource.
///
/// @param asked the identifier in the address, which the message must carry too
/// @param key what the sender calls the request; `null` where it has not named it
/// @param body as it is kept when it has to be refused; of a batch, written anew
public record FhirMessage(
        Appointment fhir, @Nullable Identifier asked, @Nullable String key, Supplier<byte[]> body) {

    public static FhirMessage of(Appointment fhir, Supplier<byte[]> body) {
        return new FhirMessage(fhir, null, null, body);
    }

    public FhirMessage asked(@Nullable Identifier identifier) {
        return new FhirMessage(fhir, identifier, key, body);
    }

    public FhirMessage under(@Nullable String idempotencyKey) {
        return new FhirMessage(fhir, asked, idempotencyKey, body);
    }

    @Nullable IntakeKey intakeKey(RegisteredEpj epj) {
        return key == null ? null : new IntakeKey("fhir:" + epj.client(), key, hash());
    }

    /// The same for the same message, whenever it comes.
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.get()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "FhirMessage[…]";
    }
}
