package dk.naervaer.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.ServiceLoader;

/// Reads the installation's keysets: clear files on one machine, in production files that only the
/// KMS can open.
record KeysetFile(Optional<String> kmsKeyUri) {

    private static final byte[] NO_CONTEXT = {};

    KeysetHandle read(Path file) throws GeneralSecurityException, IOException {
        var text = Files.readString(file);
        return kmsKeyUri.isPresent()
                ? TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                        text, kms(kmsKeyUri.get()), NO_CONTEXT)
                : TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
    }

    private static Aead kms(String uri) throws GeneralSecurityException {
        for (var client : ServiceLoader.load(KmsClient.class))
            if (client.doesSupport(uri)) return client.withDefaultCredentials().getAead(uri);
        throw new GeneralSecurityException("No KMS client on the class path knows " + uri);
    }
}
