package dk.naervaer.consent.web;

import dk.naervaer.consent.contact.EmailAddress;
import dk.naervaer.consent.contact.PhoneNumber;
import dk.naervaer.consent.patient.Acquaintance;
import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Contact;
import dk.naervaer.consent.relative.Identity;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.web.Faults.Fault;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A relative as the patient, or a program for them, writes one down.
public record RelativeRequest(
        @Nullable String given,
        @Nullable String family,
        @Nullable String relationship,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String language,
        @Nullable String channel,
        @Nullable String interpreter,
        @Nullable Boolean child) {

    private static final int LONGEST = 100;
    private static final Set<String> CONTACT_FIELDS =
            Set.of("phone", "email", "channel", "language");

    public Faults faults() {
        var faults = new ArrayList<Fault>();
        name(given, Wrong.GIVEN_MISSING).ifPresent(w -> faults.add(new Fault("given", w)));
        name(family, Wrong.FAMILY_MISSING).ifPresent(w -> faults.add(new Fault("family", w)));
        if (one(Relationship.values(), relationship).isEmpty())
            faults.add(new Fault("relationship", Wrong.RELATIONSHIP_UNKNOWN));
        if (one(Channel.values(), channel).isEmpty())
            faults.add(new Fault("channel", Wrong.CHANNEL_UNKNOWN));
        addressFaults(faults);
        if (!Contact.LANGUAGES.contains(text(language)))
            faults.add(new Fault("language", Wrong.LANGUAGE_UNKNOWN));
        if (!text(interpreter).isEmpty() && !text(interpreter).matches("[a-z]{2}"))
            faults.add(new Fault("interpreter", Wrong.INTERPRETER_UNKNOWN));
        return new Faults(faults);
    }

    /// What is wrong with the addresses alone.
    public Faults contactFaults() {
        return new Faults(
                faults().all().stream()
                        .filter(fault -> CONTACT_FIELDS.contains(fault.field()))
                        .toList());
    }

    /// What the person is known by, for comparisons; what is no number or address tells nothing.
    public Acquaintance acquaintance(UUID id) {
        return new Acquaintance(
                id,
                fullName(),
                PhoneNumber.of(text(phone)).map(PhoneNumber::e164).orElse(null),
                EmailAddress.of(text(email)).map(EmailAddress::value).orElse(null));
    }

    public String fullName() {
        return (text(given) + " " + text(family)).strip();
    }

    private void addressFaults(List<Fault> faults) {
        if (!text(phone).isEmpty() && PhoneNumber.of(text(phone)).isEmpty())
            faults.add(new Fault("phone", Wrong.PHONE_INVALID));
        else if (text(phone).isEmpty() && Channel.SMS.name().equals(text(channel)))
            faults.add(new Fault("phone", Wrong.PHONE_MISSING));
        if (!text(email).isEmpty() && EmailAddress.of(text(email)).isEmpty())
            faults.add(new Fault("email", Wrong.EMAIL_INVALID));
        else if (text(email).isEmpty() && Channel.EMAIL.name().equals(text(channel)))
            faults.add(new Fault("email", Wrong.EMAIL_MISSING));
    }

    private static Optional<Wrong> name(@Nullable String name, Wrong missing) {
        var text = text(name);
        if (text.isEmpty()) return Optional.of(missing);
        if (text.length() > LONGEST) return Optional.of(Wrong.NAME_TOO_LONG);
        var readable =
                text.codePoints().anyMatch(Character::isLetter)
                        && text.codePoints().noneMatch(RelativeRequest::misleads);
        return readable ? Optional.empty() : Optional.of(Wrong.NAME_UNREADABLE);
    }

    /// Breaks the line, or turns the text around it so that a page shows what nobody wrote.
    private static boolean misleads(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // Two of this kind join and part letters in some languages' names.
            case Character.FORMAT -> sign != 0x200C && sign != 0x200D;
            default -> false;
        };
    }

    /// Only when there are no faults. Everything personal is sealed here, before the command is.
    public NameRelative toCommand(
            PersonId patient, PersonId person, Keyring keys, LocalDate today) {
        return new NameRelative(
                patient,
                person,
                new Identity(
                        keys.seal(person, KeyClass.IDENTITY, "given", text(given)),
                        keys.seal(person, KeyClass.IDENTITY, "family", text(family))),
                Relationship.valueOf(text(relationship)),
                toContact(person, keys, today),
                new Needs(
                        text(interpreter).isEmpty() ? null : text(interpreter),
                        Boolean.TRUE.equals(child)),
                null);
    }

    /// Whoever writes an address down says that it is right.
    public Contact toContact(PersonId person, Keyring keys, LocalDate today) {
        return new Contact(
                PhoneNumber.of(text(phone))
                        .map(it -> keys.seal(person, KeyClass.CONTACT, "phone", it.e164()))
                        .orElse(null),
                EmailAddress.of(text(email))
                        .map(it -> keys.seal(person, KeyClass.CONTACT, "email", it.value()))
                        .orElse(null),
                Channel.valueOf(text(channel)),
                text(language),
                today);
    }

    static <T extends Enum<T>> Optional<T> one(T[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(text(name))).findFirst();
    }

    public static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    @Override
    public String toString() {
        return "relative request";
    }
}
