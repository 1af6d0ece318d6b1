package dk.naervaer.local.settings;

/// Something the person at the keyboard must mend; its message is the one sentence they read.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    /// The sentence, never null.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
