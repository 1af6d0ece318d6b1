package dk.naervaer.consent.privacy.person;

import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// One human being under every pseudonym by which we know them.
///
/// @param id under which new facts about them are recorded
/// @param pseudonyms that one, and those merged into it
/// @param readable the classes whose keys are still here
public record Someone(PersonId id, List<PersonId> pseudonyms, Set<KeyClass> readable) {

    public Someone {
        pseudonyms = List.copyOf(pseudonyms);
        readable = Set.copyOf(readable);
    }

    /// Reads the same under every pseudonym, one after the other.
    public <T> Uni<List<T>> each(Function<PersonId, Uni<T>> read) {
        return Multi.createFrom()
                .iterable(pseudonyms)
                .onItem()
                .transformToUniAndConcatenate(read::apply)
                .collect()
                .asList();
    }

    public UUID[] uuids() {
        return pseudonyms.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
