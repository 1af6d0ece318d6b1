package dk.naervaer.consent.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.consent.contact.EmailAddress;
import dk.naervaer.consent.contact.PhoneNumber;
import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Contact;
import dk.naervaer.consent.relative.Identity;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody an EPJ has named, opened: the same name and phone of one patient are the same relative.
record Proposal(
        UUID relativeId,
        String given,
        String family,
        Relationship relationship,
        @Nullable PhoneNumber phone,
        @Nullable EmailAddress email) {

    /// Empty when the patient's keys are erased, or not here yet.
    static Optional<Proposal> open(PersonId patient, NamedByEpj.Relative named, Keyring keys) {
        var given = keys.open(named.given(), "relative-given");
        var family = keys.open(named.family(), "relative-family");
        if (given.isEmpty() || family.isEmpty()) return Optional.empty();
        return Optional.of(
                new Proposal(
                        id(patient, named),
                        given.get(),
                        family.get(),
                        relationship(named.relationship()),
                        opened(named.phone(), "relative-phone", keys)
                                .flatMap(PhoneNumber::of)
                                .orElse(null),
                        opened(named.email(), "relative-email", keys)
                                .flatMap(EmailAddress::of)
                                .orElse(null)));
    }

    private static UUID id(PersonId patient, NamedByEpj.Relative named) {
        var who =
                Stream.of(named.given(), named.family(), named.phone())
                        .filter(Objects::nonNull)
                        .map(SealedValue::fingerprint)
                        .collect(Collectors.joining("/", "epj/" + patient + "/", ""));
        return UUID.nameUUIDFromBytes(who.getBytes(UTF_8));
    }

    private static Relationship relationship(@Nullable String code) {
        return Arrays.stream(Relationship.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(Relationship.FAMMEMB);
    }

    private static Optional<String> opened(
            @Nullable SealedValue value, String field, Keyring keys) {
        return Optional.ofNullable(value).flatMap(sealed -> keys.open(sealed, field));
    }

    UUID consentTo(UUID appointment) {
        return UUID.nameUUIDFromBytes((relativeId + "/" + appointment).getBytes(UTF_8));
    }

    /// The patient has said who this is, or has said no: nobody asks again.
    boolean isSettled(List<RelativeShown> known) {
        return known.stream()
                .anyMatch(one -> one.id().equals(relativeId) ? saidNo(one) : isSame(one));
    }

    private static boolean saidNo(RelativeShown one) {
        return one.consents().stream()
                .map(consent -> consent.standing())
                .anyMatch(it ->
                        it == Standing.REFUSED
                                || it == Standing.WITHDRAWN
                                || it == Standing.CLOSED);
    }

    private boolean isSame(RelativeShown one) {
        var samePhone = phone == null || one.phone() == null || phone.e164().equals(one.phone());
        return samePhone && one.name().equalsIgnoreCase((given + " " + family).strip());
    }

    /// Nobody has said that the address is right: nothing is sent there before somebody does.
    NameRelative naming(PersonId patient, PersonId person, Keyring keys) {
        var channel = phone != null ? Channel.SMS : email != null ? Channel.EMAIL : Channel.CALL;
        return new NameRelative(
                patient,
                person,
                new Identity(
                        keys.seal(person, KeyClass.IDENTITY, "given", given),
                        keys.seal(person, KeyClass.IDENTITY, "family", family)),
                relationship,
                new Contact(
                        phone == null
                                ? null
                                : keys.seal(person, KeyClass.CONTACT, "phone", phone.e164()),
                        email == null
                                ? null
                                : keys.seal(person, KeyClass.CONTACT, "email", email.value()),
                        channel,
                        "da",
                        null),
                Needs.NONE,
                Proposer.EPJ);
    }

    @Override
    public String toString() {
        return "proposal of relative " + relativeId;
    }
}
