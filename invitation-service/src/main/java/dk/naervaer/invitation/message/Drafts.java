package dk.naervaer.invitation.message;

import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.invitation.Message;
import dk.naervaer.invitation.invitation.Purpose;
import dk.naervaer.invitation.invitation.Slot;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonalData;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes messages and seals them at once; the token is in the clear nowhere else.
@Singleton
public class Drafts {

    /// A sealed message and the hash of the link it brings.
    public record Draft(String tokenHash, Message message) {}

    private final PersonalData personalData;
    private final MessageText text;

    Drafts(
            PersonalData personalData,
            @ConfigProperty(name = "naervaer.invitation-url") String linkBase,
            @ConfigProperty(name = "naervaer.help-phone") String helpPhone) {
        this.personalData = personalData;
        this.text = new MessageText(linkBase, helpPhone);
    }

    public Uni<Draft> invitation(HeardConsent consent, Slot slot) {
        var token = Token.random();
        var words = text.invitation(language(consent), slot, token);
        return seal(consent, Purpose.INVITATION, words).map(m -> new Draft(token.hash(), m));
    }

    public Uni<Draft> moved(HeardConsent consent, Slot slot) {
        var token = Token.random();
        var words = text.moved(language(consent), slot, token);
        return seal(consent, Purpose.MOVED, words).map(m -> new Draft(token.hash(), m));
    }

    public Uni<Message> cancellation(HeardConsent consent, Slot slot) {
        return seal(consent, Purpose.CANCELLATION, text.cancellation(language(consent), slot));
    }

    private static String language(HeardConsent consent) {
        return consent.given().contact().language();
    }

    private Uni<Message> seal(HeardConsent consent, Purpose purpose, String words) {
        var person = consent.given().person();
        return personalData
                .keyring(person)
                .map(keys ->
                        new Message(
                                UUID.randomUUID(),
                                purpose,
                                consent.given().contact().recipient(),
                                keys.seal(person, KeyClass.MESSAGE, "text", words)));
    }
}
