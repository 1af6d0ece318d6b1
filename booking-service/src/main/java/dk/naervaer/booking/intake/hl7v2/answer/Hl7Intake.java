package dk.naervaer.booking.intake.hl7v2.answer;

import dk.naervaer.booking.intake.Reception;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.hl7v2.Hl7Dialect;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Takes one HL7 message, however it came: what it says is stored or it is kept for a person to
/// look at, before its sender is told that it is accepted.
@Singleton
public class Hl7Intake {

    private final Hl7Dialect dialect;
    private final Reception reception;

    Hl7Intake(Hl7Dialect dialect, Reception reception) {
        this.dialect = dialect;
        this.reception = reception;
    }

    /// Never fails; while nothing can be stored, the reply is [Reply#AWAY].
    public Uni<Reply> take(RegisteredEpj epj, byte[] message) {
        return reception.receive(epj, dialect, message).map(Reply::of);
    }
}
