package dk.naervaer.local.infra;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import dk.naervaer.local.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// The installation's three secrets: the key that wraps all data keys, the one that finds persons,
/// and the one that signs.
public final class Keysets {
    private Keysets() {}

    public static void create(DataFolder data) throws IOException {
        try {
            AeadConfig.register();
            MacConfig.register();
            SignatureConfig.register();
            createWhenMissing(data.key("master"), PredefinedAeadParameters.AES256_GCM);
            createWhenMissing(data.key("lookup"), PredefinedMacParameters.HMAC_SHA256_256BITTAG);
            createWhenMissing(data.key("signing"), PredefinedSignatureParameters.ED25519);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The keys could not be created", broken);
        }
    }

    private static void createWhenMissing(Path file, Parameters parameters)
            throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return;
        }
        var keyset = KeysetHandle.generateNew(parameters);
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished = Files.createTempFile(file.getParent(), "key", ".new", ownerOnly);
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
