package dk.naervaer.booking.intake.hl7v2.mllp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// A certificate made for one test, with its key.
record Certificate(Path store, Path pem, Path key) {

    private static final String PASSWORD = "changeit";
    private static final String PKCS12 = "PKCS12";

    record Pem(Path certificate, Path key, Path clients) implements MllpSettings.Tls {}

    static Certificate make(Path folder, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve(name + ".p12");
        generate(folder, name);
        var keys = load(store);
        var key = keys.getKey("one", PASSWORD.toCharArray()).getEncoded();
        var certificate = keys.getCertificate("one").getEncoded();
        return new Certificate(
                store,
                write(folder.resolve(name + ".crt"), "CERTIFICATE", certificate),
                write(folder.resolve(name + ".key"), "PRIVATE KEY", key));
    }

    private static void generate(Path folder, String name)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair -alias one -keyalg EC -validity 2".split(" ")));
        command.addAll(List.of("-ext", "san=ip:127.0.0.1", "-dname", "CN=" + name));
        command.addAll(List.of("-storetype", PKCS12, "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", name + ".p12"));
        var made =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".log").toFile())
                        .start();
        if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0)
            throw new AssertionError("No certificate was made");
    }

    MllpSettings.Tls trusting(Certificate... clients) throws IOException {
        var all = new StringBuilder();
        for (var client : clients) all.append(Files.readString(client.pem()));
        var trusted = store.resolveSibling("trusted.crt");
        return new Pem(pem, key, Files.writeString(trusted, all));
    }

    /// As openssl prints it.
    String fingerprint() throws IOException, GeneralSecurityException {
        var encoded = load(store).getCertificate("one").getEncoded();
        var hash = MessageDigest.getInstance("SHA-256").digest(encoded);
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    }

    Socket connect(int port, Certificate server) throws IOException, GeneralSecurityException {
        var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(load(store), PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance(PKCS12);
        trusted.load(null, null);
        trusted.setCertificateEntry("server", load(server.store()).getCertificate("one"));
        var theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
        return (SSLSocket)
                context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    }

    private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(PKCS12);
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static Path write(Path file, String what, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
        return Files.writeString(
                file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
