package dk.naervaer.eventsourcing.store;

/// What only this installation can do with bytes: close them for its own later eyes, and put its
/// name to what it has written. The keys are somebody else's business.
public interface InstallationSecrets {

    /// @param context what the bytes are; opening needs the same words
    byte[] close(byte[] plain, String context);

    byte[] open(byte[] closed, String context);

    byte[] sign(byte[] written);

    boolean isSigned(byte[] written, byte[] signature);
}
