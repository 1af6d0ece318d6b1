package dk.naervaer.invitation.view;

import dk.naervaer.invitation.invitation.Answer;
import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.invitation.invitation.Delivery;
import dk.naervaer.invitation.invitation.Message;
import dk.naervaer.invitation.invitation.Presence;
import dk.naervaer.invitation.invitation.RevocationReason;
import dk.naervaer.invitation.invitation.Slot;
import dk.naervaer.personaldata.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one invitation stands, for lists and for the sender of its messages.
///
/// @param revoked null while it is open
/// @param tokenHash null when no link leads here
/// @param due the message that is to be sent, if any
/// @param sending whether any message is on its way
public record InvitationRow(
        UUID appointmentId,
        UUID relativeId,
        PersonId person,
        UUID consentId,
        Slot slot,
        Channel channel,
        String language,
        @Nullable RevocationReason revoked,
        @Nullable Answer answer,
        Presence presence,
        @Nullable String tokenHash,
        @Nullable UUID due,
        boolean sending,
        List<Sent> messages) {

    /// A message, on the channel and in the language that held when it was written.
    public record Sent(Message message, Channel channel, String language, Delivery delivery) {}

    public InvitationRow {
        messages = List.copyOf(messages);
    }

    public Sent find(UUID message) {
        return messages.stream()
                .filter(one -> one.message().id().equals(message))
                .findFirst()
                .orElseThrow();
    }

    InvitationRow reissued(
            UUID consent, Slot at, Channel by, String in, String hash, Message message) {
        return new InvitationRow(
                        appointmentId,
                        relativeId,
                        person,
                        consent,
                        at,
                        by,
                        in,
                        null,
                        null,
                        Presence.NONE,
                        hash,
                        due,
                        sending,
                        messages)
                .planned(message);
    }

    InvitationRow revoked(RevocationReason reason, @Nullable Message message) {
        return with(reason, answer, Presence.NONE, null, null, messages).planned(message);
    }

    InvitationRow answered(Answer given) {
        return with(revoked, given, presence, tokenHash, due, messages);
    }

    InvitationRow present(Presence now) {
        return with(revoked, answer, now, tokenHash, due, messages);
    }

    InvitationRow planned(@Nullable Message message) {
        if (message == null) return with(revoked, answer, presence, tokenHash, null, messages);
        var all = new ArrayList<>(messages);
        all.add(new Sent(message, channel, language, Delivery.PLANNED));
        return with(revoked, answer, presence, tokenHash, message.id(), all);
    }

    InvitationRow marked(UUID message, Delivery delivery) {
        var all =
                messages.stream()
                        .map(one ->
                                one.message().id().equals(message)
                                        ? new Sent(
                                                one.message(),
                                                one.channel(),
                                                one.language(),
                                                delivery)
                                        : one)
                        .toList();
        return with(revoked, answer, presence, tokenHash, message.equals(due) ? null : due, all);
    }

    private InvitationRow with(
            @Nullable RevocationReason revoked,
            @Nullable Answer answer,
            Presence presence,
            @Nullable String tokenHash,
            @Nullable UUID due,
            List<Sent> messages) {
        return new InvitationRow(
                appointmentId,
                relativeId,
                person,
                consentId,
                slot,
                channel,
                language,
                revoked,
                answer,
                presence,
                tokenHash,
                due,
                messages.stream().anyMatch(one -> one.delivery() == Delivery.SENDING),
                messages);
    }
}
