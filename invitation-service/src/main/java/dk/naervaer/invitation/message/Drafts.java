package dk.naervaer.invitation.message;

import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.Reach;
import dk.naervaer.invitation.invitation.Message;
import dk.naervaer.invitation.invitation.Purpose;
import dk.naervaer.invitation.invitation.Slot;
import dk.naervaer.invitation.notice.Kind;
import dk.naervaer.invitation.notice.Notice;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
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
            @ConfigProperty(name = "naervaer.consent-url") String pageBase,
            @ConfigProperty(name = "naervaer.help-phone") String helpPhone) {
        this.personalData = personalData;
        this.text = new MessageText(linkBase, pageBase, helpPhone);
    }

    /// The token of a message without a link is known to nobody.
    public Uni<Draft> invitation(HeardConsent consent, Slot slot, Reach reach) {
        var token = Token.random();
        var words =
                reach == Reach.LET_IN
                        ? text.invitation(language(consent), slot, token)
                        : text.told(language(consent), slot);
        return seal(consent, Purpose.INVITATION, words).map(m -> new Draft(token.hash(), m));
    }

    public Uni<Draft> moved(HeardConsent consent, Slot slot, Reach reach) {
        var token = Token.random();
        var words =
                reach == Reach.LET_IN
                        ? text.moved(language(consent), slot, token)
                        : text.toldMoved(language(consent), slot);
        return seal(consent, Purpose.MOVED, words).map(m -> new Draft(token.hash(), m));
    }

    public Uni<Message> cancellation(HeardConsent consent, Slot slot) {
        return seal(consent, Purpose.CANCELLATION, text.cancellation(language(consent), slot));
    }

    /// To the patient; of one id however often it is written.
    public Uni<Notice> notice(
            UUID id, PersonId patient, Kind kind, SealedValue recipient, String language) {
        return personalData
                .keyring(patient)
                .map(keys ->
                        new Notice(
                                id,
                                kind,
                                recipient,
                                keys.seal(
                                        patient,
                                        KeyClass.MESSAGE,
                                        "text",
                                        text.notice(language, kind))));
    }

    private static String language(HeardConsent consent) {
        return consent.given().contact().language();
    }

    /// Whom staff have to call gets a message to nobody, so that it stands on their list.
    private static SealedValue recipient(HeardConsent consent, Keyring keys) {
        var given = consent.given();
        return given.contact()
                .recipient()
                .orElseGet(() -> keys.seal(given.person(), KeyClass.CONTACT, "phone", ""));
    }

    private Uni<Message> seal(HeardConsent consent, Purpose purpose, String words) {
        var person = consent.given().person();
        return personalData
                .keyring(person)
                .map(keys ->
                        new Message(
                                UUID.randomUUID(),
                                purpose,
                                recipient(consent, keys),
                                keys.seal(person, KeyClass.MESSAGE, "text", words)));
    }
}
