package dk.naervaer.booking.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.Meaning;
import dk.naervaer.web.unit.UnitHierarchy;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// The EPJ a message comes from; the same identifier from two EPJs is two appointments.
public record RegisteredEpj(EpjSystem system) {

    /// The same id for the same identifier, in whichever dialect and order the messages come.
    public UUID appointmentId(Identifier identifier) {
        var name = identifier.system() + "|" + identifier.value();
        return nameBased(system.namespace(), name.getBytes(UTF_8));
    }

    public String client() {
        return system.client();
    }

    public String actor() {
        return "epj:" + system.client();
    }

    /// An identifier as this EPJ writes it where it leaves its numbering out.
    public Identifier identifier(String value) {
        return new Identifier(system.numbering(), value);
    }

    /// What the first of the codes that this hospital has mapped says about the contact form.
    public Optional<ContactForm> contactForm(Collection<String> codes, LocalDate date) {
        return codes.stream()
                .flatMap(code -> system.meaning(code, date).stream())
                .map(meaning ->
                        switch (meaning) {
                            case PHYSICAL -> ContactForm.PHYSICAL;
                            case VIDEO -> ContactForm.VIDEO;
                            case PHONE -> ContactForm.PHONE;
                        })
                .findFirst();
    }

    /// This hospital's own code of a contact form; empty when it has mapped none.
    public Optional<String> code(ContactForm form, LocalDate date) {
        var meaning =
                switch (form) {
                    case PHYSICAL -> Meaning.PHYSICAL;
                    case VIDEO -> Meaning.VIDEO;
                    case PHONE -> Meaning.PHONE;
                };
        return system.codeOf(meaning, date);
    }

    public boolean mayTellOf(UnitHierarchy units, String sor, LocalDate date) {
        return system.scope().contains(EpjSystem.EVERYTHING)
                || units.scopeCovers(system.scope(), sor, date);
    }

    /// UUID version 5, RFC 9562.
    private static UUID nameBased(UUID namespace, byte[] name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(
                    ByteBuffer.allocate(16)
                            .putLong(namespace.getMostSignificantBits())
                            .putLong(namespace.getLeastSignificantBits())
                            .array());
            var hash = ByteBuffer.wrap(sha1.digest(name));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & ~(3L << 62)) | (2L << 62);
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
