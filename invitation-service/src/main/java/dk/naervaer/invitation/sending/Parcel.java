package dk.naervaer.invitation.sending;

import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/// A message that is due or on its way, still sealed.
///
/// @param id of what it belongs to
/// @param person under whose keys it lies
/// @param obstacle asks what forbids sending at that very moment, whatever held when it was written
record Parcel(
        Post post,
        String id,
        UUID message,
        PersonId person,
        Channel channel,
        String subject,
        SealedValue recipient,
        SealedValue text,
        Uni<Optional<String>> obstacle) {

    String stream() {
        return post.stream(id);
    }

    @Override
    public String toString() {
        return "message " + message + " of " + stream();
    }
}
