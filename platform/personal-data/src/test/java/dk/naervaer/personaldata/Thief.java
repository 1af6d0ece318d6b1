package dk.naervaer.personaldata;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody who has every dump and, worse, the master key.
@Singleton
class Thief {

    private static final List<String> FIELDS = List.of("cpr", "given", "family", "phone");
    private static final int VERSIONS = 3;

    private final Pool pool;
    private final MasterKeys master;

    Thief(Pool pool, MasterKeys master) {
        this.pool = pool;
        this.master = master;
    }

    /// Which of the values open when every wrapped key that was found is tried as each version of
    /// theirs.
    List<SealedValue> opened(Set<String> found, List<SealedValue> values) {
        var id = KeyId.parse(values.getFirst().keyId());
        var secrets = new ArrayList<byte[]>();
        for (var wrapped : found)
            for (int version = 1; version <= VERSIONS; version++)
                unwrapped(new KeyId(id.person(), id.keyClass(), version), wrapped)
                        .ifPresent(secrets::add);
        return opened(secrets, values, id);
    }

    /// Which of the values open with any key of anybody that is still here.
    List<SealedValue> openedByWhatIsLeft(List<SealedValue> values) {
        var secrets =
                Trial.now(wrapped()).entrySet().stream()
                        .flatMap(one -> unwrapped(one.getKey(), one.getValue()).stream())
                        .toList();
        if (secrets.isEmpty()) throw new AssertionError("No key is left at all");
        return opened(secrets, values, KeyId.parse(values.getFirst().keyId()));
    }

    /// The keys this service keeps, in base64.
    Uni<Map<KeyId, String>> wrapped() {
        return pool.query("select key_id, wrapped from person_key")
                .execute()
                .map(rows -> {
                    var all = new HashMap<KeyId, String>();
                    for (var row : rows)
                        all.put(
                                KeyId.parse(row.getString("key_id")),
                                Base64.getEncoder()
                                        .encodeToString(row.getBuffer("wrapped").getBytes()));
                    return all;
                });
    }

    private static List<SealedValue> opened(
            Collection<byte[]> secrets, List<SealedValue> values, KeyId id) {
        return values.stream()
                .filter(value -> secrets.stream().anyMatch(one -> opens(one, id, value)))
                .toList();
    }

    private Optional<byte[]> unwrapped(KeyId id, String wrapped) {
        try {
            return Optional.of(master.secret(id, Base64.getDecoder().decode(wrapped)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean opens(byte[] secret, KeyId id, SealedValue value) {
        return FIELDS.stream().anyMatch(field -> opens(secret, id, value, field));
    }

    private static boolean opens(byte[] secret, KeyId id, SealedValue value, String field) {
        try {
            return !DataKey.of(id, secret).open(field, value).isEmpty();
        } catch (GeneralSecurityException | IllegalStateException e) {
            return false;
        }
    }
}
