package dk.naervaer.consent.web.contact;

import dk.naervaer.consent.contact.EmailAddress;
import dk.naervaer.consent.contact.PhoneNumber;
import dk.naervaer.consent.patient.record.PatientContact;
import dk.naervaer.consent.patient.record.PatientContact.Channel;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.Wrong;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a patient, or a program for them, says that they want to be told.
public record ContactRequest(
        @Nullable String channel,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String language) {

    Faults faults() {
        var faults = Faults.NONE;
        if (chosen().isEmpty()) faults = faults.and(Faults.of("channel", Wrong.REACH_UNKNOWN));
        faults = faults.and(fault("phone", phone, Channel.SMS));
        faults = faults.and(fault("email", email, Channel.EMAIL));
        return PatientContact.LANGUAGES.contains(text(language))
                ? faults
                : faults.and(Faults.of("language", Wrong.LANGUAGE_UNKNOWN));
    }

    private Faults fault(String field, @Nullable String said, Channel needing) {
        var sms = needing == Channel.SMS;
        if (text(said).isEmpty())
            return chosen().equals(Optional.of(needing))
                    ? Faults.of(field, sms ? Wrong.PHONE_MISSING : Wrong.EMAIL_MISSING)
                    : Faults.NONE;
        var right = sms ? number().isPresent() : address().isPresent();
        return right
                ? Faults.NONE
                : Faults.of(field, sms ? Wrong.PHONE_INVALID : Wrong.EMAIL_INVALID);
    }

    private Optional<Channel> chosen() {
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(text(channel)))
                .findFirst();
    }

    private Optional<PhoneNumber> number() {
        return PhoneNumber.of(text(phone));
    }

    private Optional<EmailAddress> address() {
        return EmailAddress.of(text(email));
    }

    /// Only when there are no faults. Whoever wants no messages leaves no address either.
    PatientContact toContact(PersonId patient, Keyring keys, LocalDate today) {
        var channel = chosen().orElseThrow();
        Function<String, Function<String, SealedValue>> seal =
                field -> value -> keys.seal(patient, KeyClass.CONTACT, field, value);
        var none = channel == Channel.NONE;
        return new PatientContact(
                none ? null : number().map(PhoneNumber::e164).map(seal.apply("phone")).orElse(null),
                none
                        ? null
                        : address().map(EmailAddress::value).map(seal.apply("email")).orElse(null),
                channel,
                text(language),
                today);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }

    @Override
    public String toString() {
        return "contact request";
    }
}
