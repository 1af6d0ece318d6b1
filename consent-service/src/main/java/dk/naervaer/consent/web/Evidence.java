package dk.naervaer.consent.web;

/// Which explanation of consent the pages show, so that each consent tells what its giver saw.
public final class Evidence {

    /// Changes whenever a sentence of the explanation does; a test holds the two together.
    public static final String TEXT_VERSION = "2026-11-28";

    private Evidence() {}
}
