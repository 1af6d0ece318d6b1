package dk.naervaer.consent.privacy.answering;

import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Seals and opens what is written about a person in free words.
@Singleton
public class Reasons {

    private static final String FIELD = "privacy-reason";

    /// Evidence lives longest; what is left must do when it has gone.
    private static final List<KeyClass> IN_ORDER =
            List.of(
                    KeyClass.EVIDENCE,
                    KeyClass.ACCESS,
                    KeyClass.IDENTITY,
                    KeyClass.MESSAGE,
                    KeyClass.CONTACT);

    /// Seals under one person's keys.
    @FunctionalInterface
    public interface Sealing {
        SealedValue seal(String reason);
    }

    private final PersonalData personalData;

    Reasons(PersonalData personalData) {
        this.personalData = personalData;
    }

    /// Empty when the person has no key left: then nothing can be refused or held either.
    public Uni<Optional<Sealing>> sealing(Someone someone) {
        return personalData
                .keyring(someone.id())
                .map(keys ->
                        IN_ORDER.stream()
                                .filter(someone.readable()::contains)
                                .findFirst()
                                .map(keyClass -> sealing(someone, keyClass, keys)));
    }

    private static Sealing sealing(Someone someone, KeyClass keyClass, Keyring keys) {
        return reason -> keys.seal(someone.id(), keyClass, FIELD, reason);
    }

    public Uni<Keyring> keys(Someone someone) {
        return personalData.keyring(someone.pseudonyms());
    }

    public static Optional<String> open(Keyring keys, SealedValue reason) {
        return keys.open(reason, FIELD);
    }
}
